package org.wardline.demo;

import java.util.HashMap;
import java.util.List;

/**
 * The tables that a demonstration is invented from.
 *
 * @param cases people and what became of each
 * @param others reports that lead to no case, by kind
 * @param byHand referrals that came by telephone or letter
 * @param own how many referrals each force received itself
 */
record Plan(
        List<DemoCase> cases,
        List<Tables.Row> others,
        List<Tables.Row> byHand,
        List<Tables.Row> own) {

    /** Cases at the head of the table that have a story; the rest are like them. */
    private static final int TOLD = 21;

    /** Operation Lantern Row. */
    static Plan lantern() {
        return new Plan(
                DemoCase.all(),
                Tables.rows("lantern-others.csv"),
                Tables.rows("lantern-by-hand.csv"),
                Tables.rows("lantern-own.csv"));
    }

    /** The cases that are told, with a few reports of each other kind: a short way through every step. */
    static Plan told() {
        return new Plan(
                DemoCase.all().subList(0, TOLD),
                Tables.rows("lantern-others.csv").stream().map(Plan::few).toList(),
                Tables.rows("lantern-by-hand.csv"),
                List.of());
    }

    private static Tables.Row few(Tables.Row row) {
        var cells = new HashMap<>(row.cells());
        cells.put("reports", "2");
        return new Tables.Row(cells);
    }

    /** Writes all that is invented into the folder: report files as they are sent, and what officers decided. */
    void write(DemoFolder folder) {
        folder.write(
                "README.txt",
                """
                DEMONSTRATION. Everything in this folder is invented: nobody in it exists.

                reports/        what platforms sent, by the day it came, as files that ./wardline ingest reads
                decisions.jsonl what officers decided, one a line, in order of time
                """);
        var invented = DemoReports.invent(this);
        var deliveries = folder.writeReports(invented);
        folder.writeDecisions(DemoScript.write(this, invented, deliveries));
    }
}
