package org.wardline.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardline.subjects.SubjectId;

/**
 * Decides about keeping a person.
 *
 * @param decided null when none was chosen
 * @param until day of the next review, for keeping
 */
public record ReviewSubject(
        SubjectId subject, @Nullable Decided decided, String why, @Nullable LocalDate until) {

    /** What a review can decide. */
    public enum Decided {
        RETAIN("Keep"),
        DELETE("Delete, once another supervisor confirms it");

        private final String title;

        Decided(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    @Override
    public String toString() {
        return "ReviewSubject[" + subject.value() + ", " + decided + "]";
    }
}
