package org.wardline.linkage.cluster;

/** What people have said about two records, directly or by what they said about others in between. */
public enum Judgement {
    /** They are the same. */
    SAME,
    /** They are not the same. */
    NOT_SAME,
    /** Nothing follows. */
    UNSURE;

    /**
     * What follows for A and C when this is said of A and B, and the next of B and C: the same as somebody who is not C is
     * not C; two that are both not B may or may not be the same.
     */
    public Judgement then(Judgement next) {
        return switch (this) {
            case SAME -> next;
            case NOT_SAME -> next == SAME ? NOT_SAME : UNSURE;
            case UNSURE -> UNSURE;
        };
    }
}
