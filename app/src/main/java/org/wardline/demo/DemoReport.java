package org.wardline.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as a platform sends it.
 *
 * @param about the case, or the kind of report that is no case
 * @param id the platform's report number
 * @param wiring how much of what it knows the platform fills in: BARE, MAPPED or FULL
 * @param surname as this report has it, which may be misspelt
 * @param seen where the account was seen
 * @param files how many files are described
 * @param export whether it comes as a law-enforcement export instead of a submission
 */
record DemoReport(
        String about,
        long id,
        Instant receivedAt,
        String platform,
        String wiring,
        InventedPerson person,
        String surname,
        List<Seen> seen,
        List<DemoFile> files,
        boolean escalated,
        boolean bundle,
        @Nullable Integer victimAge,
        String sentence,
        boolean export) {
    private static final int APART = 17;

    /** An address at a moment. */
    record Seen(String address, int port, String event, Instant at) {}

    /** A file's particulars: hashes of plain words, never of a picture. */
    record DemoFile(String id, String words, String classification, @Nullable Boolean viewed) {}

    /** The platform's own number for the account: the same person, the same number; no two people share one. */
    String accountId() {
        return Integer.toString(
                100_000 + person.number() * APART + Math.floorMod(platform.hashCode(), APART));
    }

    /** The same report in other words. */
    DemoReport saying(String other) {
        return new DemoReport(
                about,
                id,
                receivedAt,
                platform,
                wiring,
                person,
                surname,
                seen,
                files,
                escalated,
                bundle,
                victimAge,
                other,
                export);
    }

    boolean mapped() {
        return !wiring.equals("BARE");
    }

    boolean full() {
        return wiring.equals("FULL");
    }

    @Override
    public String toString() {
        return "DemoReport";
    }
}
