package org.wardline.linkage.cluster;

import java.util.Arrays;

/**
 * Records that the software does not put together by itself, or no longer, for a person to look at.
 *
 * @see Clustering#conflicts()
 */
public final class Conflict {
    private final Reason reason;
    private final int[] members;
    private final long[] atIssue;

    /** Why a person should look. */
    public enum Reason {
        /** "The same" and "not the same" follow from what people said of the same two. */
        CONTRADICTORY_JUDGEMENTS(
                "People have judged these records to be the same and not the same. Until one of the judgements is"
                        + " withdrawn, each record they concern stands alone."),
        /** The evidence connects records that were judged not to be the same. */
        CONNECTED_ALTHOUGH_NOT_SAME(
                "The evidence connects records that were judged not to be the same, by way of others. Only what"
                        + " was judged the same, or stood together before, stays together."),
        /** Average evidence would join two clusters that a judgement keeps apart. */
        HELD_APART(
                "The evidence alone would join these two clusters. A judgement that they are not the same keeps"
                        + " them apart."),
        /** A cluster of before does not hold any more. */
        CAME_APART(
                "These records stood together before. What connects them has become too weak, and they have come"
                        + " apart.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in plain words. */
        public String sentence() {
            return sentence;
        }
    }

    Conflict(Reason reason, int[] members, long[] atIssue) {
        this.reason = reason;
        this.members = members;
        this.atIssue = atIssue;
    }

    /** Why it is one. */
    public Reason reason() {
        return reason;
    }

    /** The records concerned, ascending. */
    public int[] members() {
        return members.clone();
    }

    /** How many pairs of these records have been judged not to be the same. */
    public int notSameCount() {
        return atIssue.length;
    }

    /** One record of such a pair, by its place from 0; the smaller number. */
    public int notSameLeft(int pair) {
        return Pairs.first(atIssue[pair]);
    }

    /** The other record of that pair. */
    public int notSameRight(int pair) {
        return Pairs.second(atIssue[pair]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conflict conflict
                && reason == conflict.reason
                && Arrays.equals(members, conflict.members)
                && Arrays.equals(atIssue, conflict.atIssue);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members) * 31 + reason.hashCode();
    }

    @Override
    public String toString() {
        return "Conflict[reason=" + reason + ", members=" + members.length + "]";
    }
}
