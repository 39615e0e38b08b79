package org.wardline.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.reference.PostcodeRoute.Way;
import org.wardline.reference.PostcodeTable.At;

/** Postcodes and the forces they lie in. The table is read when it is first asked. */
@Component
public class Postcodes {
    /** Royal Mail's shapes: A9, A99, AA9, AA99, A9A, AA9A (and once NPT), then a digit and two letters. */
    private static final Pattern SHAPE =
            Pattern.compile("(NPT|[A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])([A-Z])([A-Z])");

    /** White space, with the kinds that come from web pages and word processors. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    /** Letters that can end a unit; C, I, K, M, O and V never do. */
    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final String NORTHERN_IRELAND = "northern-ireland";

    private volatile @Nullable PostcodeTable table;

    /** The route for a text that has a postcode's shape, in any case and spacing; empty when it has not. */
    public Optional<PostcodeRoute> route(String text) {
        var shape = SHAPE.matcher(SPACE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
        if (!shape.matches()) {
            return Optional.empty();
        }
        var outcode = shape.group(1);
        var sector = outcode + " " + shape.group(2);
        var postcode = sector + shape.group(3) + shape.group(4);
        var first = UNIT_LETTERS.indexOf(shape.group(3));
        var second = UNIT_LETTERS.indexOf(shape.group(4));
        var possible = first >= 0 && second >= 0;
        if (outcode.matches("BT[0-9].*")) {
            // One force for all of it. Its units are not shipped: their terms of use are their own.
            var way = possible ? Way.SECTOR : Way.IMPOSSIBLE_UNIT;
            return Optional.of(
                    new PostcodeRoute(postcode, sector, NORTHERN_IRELAND, way, List.of(), null));
        }
        var known = table().sector(sector);
        if (known == null) {
            return Optional.of(byOutcode(postcode, sector, outcode));
        }
        var unit = first * UNIT_LETTERS.length() + second;
        if (possible && known.exists(unit)) {
            return Optional.of(route(postcode, sector, known.at(unit), Way.UNIT, List.of(), true));
        }
        var others =
                known.forces().keySet().stream()
                        .filter(force -> !force.equals(known.most().force()))
                        .toList();
        return Optional.of(
                route(
                        postcode,
                        sector,
                        known.most(),
                        possible ? Way.SECTOR : Way.IMPOSSIBLE_UNIT,
                        others,
                        known.uniform()));
    }

    private PostcodeRoute byOutcode(String postcode, String sector, String outcode) {
        var forces = table().forcesOf(outcode);
        return forces.isEmpty()
                ? new PostcodeRoute(postcode, sector, null, Way.UNKNOWN, List.of(), null)
                : new PostcodeRoute(
                        postcode,
                        sector,
                        forces.getFirst(),
                        Way.OUTCODE,
                        forces.subList(1, forces.size()),
                        null);
    }

    private static PostcodeRoute route(
            String postcode, String sector, At at, Way way, List<String> others, boolean certain) {
        return new PostcodeRoute(
                postcode, sector, at.force(), way, others, certain ? at.authority() : null);
    }

    private PostcodeTable table() {
        var present = table;
        if (present == null) {
            synchronized (this) {
                present = table;
                if (present == null) {
                    present = PostcodeTable.load();
                    table = present;
                }
            }
        }
        return present;
    }
}
