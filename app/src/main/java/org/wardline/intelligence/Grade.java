package org.wardline.intelligence;

/**
 * The 3x5x2 grade of one item (College of Policing, intelligence report): the source in three, the information in five,
 * handling in two. It belongs to the item, not to the package.
 */
public record Grade(Source source, Information information, Handling handling) {

    /** How good the source is. */
    public enum Source {
        RELIABLE("1", "Reliable"),
        UNTESTED("2", "Untested"),
        NOT_RELIABLE("3", "Not reliable");

        private final String code;
        private final String title;

        Source(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** As written on the form. */
        public String code() {
            return code;
        }

        /** As shown to people, with its code. */
        public String title() {
            return code + " " + title;
        }
    }

    /** How the source knows. */
    public enum Information {
        KNOWN_DIRECTLY("A", "Known directly to the source"),
        KNOWN_INDIRECTLY_CORROBORATED("B", "Known indirectly, but corroborated"),
        KNOWN_INDIRECTLY("C", "Known indirectly to the source"),
        NOT_KNOWN("D", "Not known"),
        SUSPECTED_FALSE("E", "Suspected to be false");

        private final String code;
        private final String title;

        Information(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** As written on the form. */
        public String code() {
            return code;
        }

        /** As shown to people, with its code. */
        public String title() {
            return code + " " + title;
        }
    }

    /** How it may be passed on. */
    public enum Handling {
        P("P Lawful sharing permitted"),
        C("C Lawful sharing permitted with conditions");

        private final String title;

        Handling(String title) {
            this.title = title;
        }

        /** As shown to people, with its code. */
        public String title() {
            return title;
        }
    }

    /** As written on a report, such as {@code 2BC}. */
    public String code() {
        return source.code() + information.code() + handling.name();
    }
}
