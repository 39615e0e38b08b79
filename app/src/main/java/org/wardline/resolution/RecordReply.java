package org.wardline.resolution;

/**
 * What the authorising body, or the holder of the records, said without giving an answer.
 *
 * @param note reference of the authorisation, or the reason given
 * @param version of the lead the officer was looking at
 */
public record RecordReply(LeadId lead, Said said, String note, int version) {

    /** What came back. */
    public enum Said {
        AUTHORISED(LeadState.AUTHORISED, "Authorised"),
        REFUSED(LeadState.REFUSED, "Refused"),
        REWORK(LeadState.REWORK, "To be asked again"),
        NO_DATA(LeadState.NO_DATA, "No data");

        private final LeadState state;
        private final String title;

        Said(LeadState state, String title) {
            this.state = state;
            this.title = title;
        }

        LeadState state() {
            return state;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    @Override
    public String toString() {
        return "RecordReply[" + said + "]";
    }
}
