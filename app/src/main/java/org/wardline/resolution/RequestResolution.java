package org.wardline.resolution;

/**
 * Asks who had the address. What is asked about is drawn from the source row; there is no way to type it.
 *
 * @param authority the power it is asked under, in words
 * @param reference reference of the application
 * @param why necessity and proportionality
 * @param version of the lead the officer was looking at
 */
public record RequestResolution(
        LeadId lead, String authority, String reference, String why, int version) {

    @Override
    public String toString() {
        return "RequestResolution[" + lead.value() + "]";
    }
}
