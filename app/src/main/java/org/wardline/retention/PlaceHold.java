package org.wardline.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardline.subjects.SubjectId;

/**
 * Keeps a person for a court, an appeal, an inquiry or a request, whatever a review would say.
 *
 * @param why what it is for
 * @param until last day, UK time
 */
public record PlaceHold(SubjectId subject, String why, @Nullable LocalDate until) {

    @Override
    public String toString() {
        return "PlaceHold[" + subject.value() + "]";
    }
}
