package org.wardline.intelligence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.PostcodeRoute;

/**
 * Which force is responsible, and how that is known.
 *
 * @param force its slug
 * @param others slugs of other forces that part of the sector or outward code lies in
 * @param reason of the officer who named it; null when the postcode told
 */
record Routing(String force, Way way, List<String> others, @Nullable Sensitive<String> reason) {
    Routing {
        others = List.copyOf(others);
    }

    /** How the force was found. */
    enum Way {
        UNIT,
        SECTOR,
        IMPOSSIBLE_UNIT,
        OUTCODE,
        BY_HAND;

        /** As shown to people. */
        String title() {
            return switch (this) {
                case UNIT -> PostcodeRoute.Way.UNIT.title();
                case SECTOR -> PostcodeRoute.Way.SECTOR.title();
                case IMPOSSIBLE_UNIT -> PostcodeRoute.Way.IMPOSSIBLE_UNIT.title();
                case OUTCODE -> PostcodeRoute.Way.OUTCODE.title();
                case BY_HAND -> "Named by an officer";
            };
        }

        /** Whether the recipient must be told that the postcode itself did not tell. */
        boolean marked() {
            return this != UNIT;
        }
    }

    /** The force that a postcode lies in; null when it cannot be told and an officer must name it. */
    static @Nullable Routing of(PostcodeRoute route) {
        var force = route.force();
        if (force == null) {
            return null;
        }
        var way =
                switch (route.way()) {
                    case UNIT -> Way.UNIT;
                    case SECTOR -> Way.SECTOR;
                    case IMPOSSIBLE_UNIT -> Way.IMPOSSIBLE_UNIT;
                    case OUTCODE -> Way.OUTCODE;
                    case UNKNOWN -> null;
                };
        return way == null ? null : new Routing(force, way, route.others(), null);
    }
}
