package org.wardline.resolution;

/**
 * A second person compared source, request and answer.
 *
 * @param confirmed whether address, time and zone agree on all three; if not, the lead goes back to be asked again
 * @param why what was compared, or what is wrong
 * @param version of the lead the officer was looking at
 */
public record CheckResolution(LeadId lead, boolean confirmed, String why, int version) {

    @Override
    public String toString() {
        return "CheckResolution[" + confirmed + "]";
    }
}
