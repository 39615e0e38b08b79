package org.wardline.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented person and what changed in their life.
 *
 * @param firstName empty never
 * @param middleName empty when there is none
 * @param surnames one, or the one before marriage and the one after
 * @param born the date of birth
 * @param female otherwise male
 * @param addresses in the order they lived there, at least one
 * @param emails in the order they used them, at least one
 * @param phones in the order they used them, at least one
 * @param untidiness how many times the usual rate their records go wrong
 */
record Person(
        String firstName,
        String middleName,
        List<String> surnames,
        LocalDate born,
        boolean female,
        List<Address> addresses,
        List<String> emails,
        List<String> phones,
        double untidiness) {}
