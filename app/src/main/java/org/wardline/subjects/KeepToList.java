package org.wardline.subjects;

import java.util.List;
import org.wardline.governance.ListGround;

/**
 * A supervisor of the desk keeps a subject to named officers, themselves among them.
 *
 * @param officers sign-in names of the others
 */
public record KeepToList(SubjectId subject, List<String> officers, ListGround ground, String why) {
    public KeepToList {
        officers = List.copyOf(officers);
    }

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "KeepToList[" + subject.value() + "]";
    }
}
