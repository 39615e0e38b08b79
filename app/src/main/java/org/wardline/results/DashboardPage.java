package org.wardline.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation at a glance: its main figures, one of them by force on a map and over time, and a table of all that are
 * told by force.
 *
 * @param about which operation, and what the reader may open of it
 * @param headlines the main figures
 * @param measure what the map and the chart show
 * @param rows the forces by name, never by number
 * @param chart null outside the operation's circle
 */
public record DashboardPage(
        About about,
        List<Headline> headlines,
        Measure measure,
        List<Row> rows,
        TileMap map,
        @Nullable LineChart chart) {
    public DashboardPage {
        headlines = List.copyOf(headlines);
        rows = List.copyOf(rows);
    }

    /**
     * What every page about an operation's figures needs to know.
     *
     * @param slug short name of the operation
     * @param view who the figures are fit for
     * @param asAtField the moment as the field of a form shows it, local time in London
     * @param ownForce slug of the force that alone the officer sees; null for all
     * @param member whether the officer is in the operation's circle
     * @param released whether there is an announcement that everybody may read
     * @param mayOpenRows whether a figure leads to its rows
     */
    public record About(
            String slug,
            String name,
            View view,
            Instant asAt,
            String asAtField,
            @Nullable String ownForce,
            boolean member,
            boolean released,
            boolean mayOpenRows) {

        /** Where the operation's pages are. */
        public String path() {
            return "/operations/" + slug;
        }

        /** The name of a covert operation stays out of logs. */
        @Override
        public String toString() {
            return "About";
        }
    }

    /** A main figure in a few words. */
    public record Headline(String key, String title, Cell value) {}

    /**
     * A force's line of the table.
     *
     * @param href where its name leads; null for nowhere
     * @param cells its numbers, in the order of {@link Measure}
     */
    public record Row(String slug, String name, @Nullable String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
