package org.wardline.deconfliction;

import org.wardline.kernel.Sensitive;

/**
 * Something two forces may both be after.
 *
 * @param kind {@code SUBJECT}, an identifier kind's name, or {@code ADDRESS} (postcode with house number or name)
 * @param value normalised, compared by equality
 */
public record InterestKey(String kind, Sensitive<String> value) {}
