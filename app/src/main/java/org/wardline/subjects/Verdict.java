package org.wardline.subjects;

/** What a person judged two mentions to be. */
public enum Verdict {
    SAME,
    NOT_THE_SAME,
    UNSURE
}
