package org.wardline.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everybody who can sign in, by name.
 *
 * @param waiting what waits to be confirmed, the oldest first
 */
public record OfficersPage(List<Row> rows, List<Waiting> waiting) {
    public OfficersPage {
        rows = List.copyOf(rows);
        waiting = List.copyOf(waiting);
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

    /**
     * What one administrator asked for.
     *
     * @param what is asked for, in words
     * @param roles that the officer will hold, in words
     * @param mine whether the reader may confirm it: neither asked for it, nor is it their own account
     */
    public record Waiting(
            UUID request,
            String what,
            String name,
            String username,
            String roles,
            String askedBy,
            Instant askedAt,
            Instant lapsesAt,
            boolean mine) {

        /** Names a colleague, so it stays out of logs. */
        @Override
        public String toString() {
            return "Waiting";
        }
    }
}
