package org.wardline.subjects;

import java.util.List;

/**
 * A supervisor of the desk keeps a subject to named officers, themselves among them.
 *
 * @param officers sign-in names of the others
 * @param ground name of one of {@link org.wardline.governance.ListGround}
 */
public record KeepToList(SubjectId subject, List<String> officers, String ground, String why) {
    public KeepToList {
        officers = List.copyOf(officers);
    }

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "KeepToList[" + subject.value() + "]";
    }
}
