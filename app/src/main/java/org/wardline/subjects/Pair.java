package org.wardline.subjects;

import org.wardline.intake.MentionId;

/** Two mentions, always in the order in which PostgreSQL sorts their identifiers, so that a pair is known by its rows. */
record Pair(MentionId one, MentionId other) {

    static Pair of(MentionId left, MentionId right) {
        return compareUnsigned(left, right) <= 0 ? new Pair(left, right) : new Pair(right, left);
    }

    /** The mention that is not the given one. */
    MentionId beside(MentionId mention) {
        return one.equals(mention) ? other : one;
    }

    /** As bytes without a sign, like PostgreSQL; {@link java.util.UUID#compareTo} compares signed. */
    private static int compareUnsigned(MentionId left, MentionId right) {
        var most =
                Long.compareUnsigned(
                        left.value().getMostSignificantBits(),
                        right.value().getMostSignificantBits());
        return most != 0
                ? most
                : Long.compareUnsigned(
                        left.value().getLeastSignificantBits(),
                        right.value().getLeastSignificantBits());
    }
}
