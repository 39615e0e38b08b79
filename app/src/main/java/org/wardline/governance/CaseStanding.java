package org.wardline.governance;

/** Whether it is known what a case is opened for. */
public sealed interface CaseStanding {

    /**
     * It was said.
     *
     * @param purpose as the audit log has it
     */
    record Said(String purpose) implements CaseStanding {

        /** The officer's own words, so they stay out of logs. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** It is to be asked before anything is shown. */
    record Unsaid() implements CaseStanding {}

    /** It is not asked: there is no such case that the officer may see, they broke glass for it, or a form is being sent. */
    record NotAsked() implements CaseStanding {}
}
