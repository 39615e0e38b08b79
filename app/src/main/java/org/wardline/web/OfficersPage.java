package org.wardline.web;

import java.util.List;

/** Everybody who can sign in, by name. */
public record OfficersPage(List<Row> rows) {
    public OfficersPage {
        rows = List.copyOf(rows);
    }

    /**
     * An officer, in words.
     *
     * @param force short name of the force; a dash for the national agency
     */
    public record Row(String name, String username, String force, String roles) {

        /** Names a colleague, so it stays out of logs. */
        @Override
        public String toString() {
            return "Row";
        }
    }
}
