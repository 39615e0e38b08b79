package org.wardline.resolution;

import org.wardline.kernel.Sensitive;

/**
 * The answer to an authorised request, recorded beside it.
 *
 * @param subscriber as the answer names them
 * @param repeatedAddress the network address the answer says it is about
 * @param repeatedTime the time the answer says it is about, in its own words
 * @param version of the lead the officer was looking at
 */
public record AnswerLead(
        LeadId lead,
        Sensitive<String> subscriber,
        Sensitive<String> address,
        Sensitive<String> postcode,
        Sensitive<String> repeatedAddress,
        Sensitive<String> repeatedTime,
        int version) {}
