package org.wardline.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a postcode lies, and how surely that is known.
 *
 * @param postcode normalised, upper case with one space
 * @param sector outward code, space, first digit of the inward code
 * @param force slug of the responsible force; null when it cannot be told
 * @param others slugs of other forces that part of the sector or outcode lies in
 * @param childrensServices name of the local authority with children's services there: the county council where there is
 *     one (Children Act 2004, s.65); null where the sector spans several, and in Northern Ireland
 */
public record PostcodeRoute(
        String postcode,
        String sector,
        @Nullable String force,
        Way way,
        List<String> others,
        @Nullable String childrensServices) {
    public PostcodeRoute {
        others = List.copyOf(others);
    }

    /** How the force was found. */
    public enum Way {
        /** The unit itself is known. */
        UNIT("By the postcode itself"),
        /** The unit is not among those shipped; its sector is. */
        SECTOR("By the sector: this unit is not on the list"),
        /** Units never end in these letters (C, I, K, M, O, V); its sector is known. */
        IMPOSSIBLE_UNIT("By the postcode sector: the end of this postcode is not a possible one"),
        /** Only the outward code is known. */
        OUTCODE("By the outward code only"),
        /** Nothing fits. */
        UNKNOWN("Not known: choose the force by hand");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /** Whether an officer must be told that the unit itself was not found. */
    public boolean marked() {
        return way != Way.UNIT;
    }

    /** A postcode leads to a home, so it stays out of logs. */
    @Override
    public String toString() {
        return "PostcodeRoute[" + way + "]";
    }
}
