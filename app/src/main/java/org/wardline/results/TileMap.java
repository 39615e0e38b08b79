package org.wardline.results;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardline.reference.ForceTile;

/**
 * One square for each force in rough geography, shaded by a number. Not to compare forces by: areas, people and the time
 * that packages came differ.
 *
 * @param height of the drawing, in its own units
 * @param keys what the shades mean
 * @param withheld whether a number on it is withheld
 * @param unseen whether there are squares whose number the reader may not have, or that took no part
 */
public record TileMap(
        int width, int height, List<Tile> tiles, List<Key> keys, boolean withheld, boolean unseen) {
    /** Side of a square and the gap after it, in the drawing's units. */
    private static final int STEP = 60;

    private static final int GAP = 4;

    public TileMap {
        tiles = List.copyOf(tiles);
        keys = List.copyOf(keys);
    }

    /**
     * A square.
     *
     * @param name of the force, with its number, as said by a pointer that rests on it
     * @param text its number; empty when there is none to show
     * @param shade style of the square: 0 to 5, {@code withheld} or {@code unseen}
     * @param href where it leads; null for nowhere
     */
    public record Tile(
            int x,
            int y,
            int side,
            String code,
            String name,
            String text,
            String shade,
            @Nullable String href) {

        /** Middle of the square from the left. */
        public int middle() {
            return x + side / 2;
        }
    }

    /** A shade and the numbers that get it. */
    public record Key(int shade, String range) {}

    static TileMap of(
            List<ForceTile> places,
            Map<String, Cell> cells,
            Function<String, String> name,
            Function<String, @Nullable String> href) {
        var shades = Shades.over(cells.values());
        var tiles =
                places.stream()
                        .map(place ->
                                tile(
                                        place,
                                        cells.get(place.slug()),
                                        shades,
                                        name.apply(place.slug()),
                                        href.apply(place.slug())))
                        .toList();
        return new TileMap(
                extent(places.stream().mapToInt(ForceTile::column).max().orElse(0)),
                extent(places.stream().mapToInt(ForceTile::row).max().orElse(0)),
                tiles,
                shades.keys(),
                cells.values().stream().anyMatch(Cell::withheld),
                places.stream().anyMatch(place -> !cells.containsKey(place.slug())));
    }

    private static Tile tile(
            ForceTile place,
            @Nullable Cell cell,
            Shades shades,
            String name,
            @Nullable String href) {
        var number = cell == null ? null : cell.value();
        return new Tile(
                place.column() * STEP,
                place.row() * STEP,
                STEP - GAP,
                place.code(),
                cell == null ? name : name + ": " + cell.text(),
                number == null ? "" : number.toString(),
                number != null
                        ? Integer.toString(shades.of(number))
                        : cell == null ? "unseen" : "withheld",
                href);
    }

    private static int extent(int last) {
        return (last + 1) * STEP - GAP;
    }
}
