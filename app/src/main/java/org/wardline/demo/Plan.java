package org.wardline.demo;

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

    /** Operation Lantern Row. */
    static Plan lantern() {
        return new Plan(
                DemoCase.all(),
                Tables.rows("lantern-others.csv"),
                Tables.rows("lantern-by-hand.csv"),
                Tables.rows("lantern-own.csv"));
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
