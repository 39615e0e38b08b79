package org.wardline.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The certificate of an erasure, as it was written in the transaction that erased. It says how much went, never what.
 *
 * @param basis by what it was decided: the category of the review schedule, or the reference of a request
 * @param rows in how many rows of each table values were erased
 * @param originals that the person stood in
 */
record Certificate(
        String subject,
        String basis,
        String decidedBy,
        Instant decidedAt,
        String confirmedBy,
        Instant erasedAt,
        List<Rows> rows,
        List<Original> originals) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How many rows of a table. */
    record Rows(String table, long number) {}

    /** What came of an original; what is said of it stays for good. */
    record Original(String sha256, long size, String sender, Instant receivedAt, Fate fate) {}

    /** What comes of an original in which somebody was erased. */
    enum Fate {
        ERASED("Erased: nobody described in it is kept"),
        RESTRICTED(
                "Restricted: it describes somebody who is kept, and is evidence about them (DPA 2018 s.47(2))");

        private final String title;

        Fate(String title) {
            this.title = title;
        }

        /** As shown to people. */
        String title() {
            return title;
        }
    }

    /**
     * A certificate as it is kept.
     *
     * @param body JSON, exactly as it was written
     * @param digest SHA-256 of the body's UTF-8 bytes, hexadecimal
     */
    record Sealed(String body, String digest) {

        /** The file that is given out: the body as it is, and its digest beside it. */
        String file() {
            return "{\"certificate\":" + body + ",\"sha256\":\"" + digest + "\"}\n";
        }

        Certificate read() {
            return Certificate.of(JSON.readTree(body));
        }

        @Override
        public String toString() {
            return "Sealed[" + digest + "]";
        }
    }

    private static Certificate of(JsonNode body) {
        var rows = new ArrayList<Rows>();
        for (var each : body.path("rows").properties()) {
            rows.add(new Rows(each.getKey(), each.getValue().asLong()));
        }
        var originals = new ArrayList<Original>();
        for (var each : body.path("originals")) {
            originals.add(
                    new Original(
                            text(each, "sha256"),
                            each.path("size").asLong(),
                            text(each, "sender"),
                            moment(each, "receivedAt"),
                            Fate.valueOf(text(each, "fate"))));
        }
        return new Certificate(
                text(body, "subject"),
                text(body, "basis"),
                text(body, "decidedBy"),
                moment(body, "decidedAt"),
                text(body, "confirmedBy"),
                moment(body, "erasedAt"),
                rows,
                originals);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    private static Instant moment(JsonNode of, String name) {
        return OffsetDateTime.parse(text(of, name)).toInstant();
    }

    @Override
    public String toString() {
        return "Certificate[" + subject + "]";
    }
}
