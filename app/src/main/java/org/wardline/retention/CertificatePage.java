package org.wardline.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of an erasure, as shown and printed.
 *
 * @param erasure null while the person is kept
 */
public record CertificatePage(UUID subject, String reference, @Nullable Erasure erasure) {

    /**
     * That somebody was erased.
     *
     * @param basis by what it was decided
     * @param sha256 of the certificate as it is given out
     */
    public record Erasure(
            String basis,
            String decidedBy,
            Instant decidedAt,
            String confirmedBy,
            Instant erasedAt,
            List<Rows> rows,
            List<Original> originals,
            List<Copies> copies,
            String sha256) {
        public Erasure {
            rows = List.copyOf(rows);
            originals = List.copyOf(originals);
            copies = List.copyOf(copies);
        }
    }

    /** In how many rows of a table values were erased. */
    public record Rows(String table, long number) {}

    /** What came of an original. */
    public record Original(
            String sha256, long size, String sender, Instant receivedAt, String fate) {
        @Override
        public String toString() {
            return "Original[" + sha256 + "]";
        }
    }

    /**
     * The copies that remain with a force.
     *
     * @param acknowledged about how many of them the force has acknowledged being told
     */
    public record Copies(String force, long number, long acknowledged) {}

    @Override
    public String toString() {
        return "CertificatePage[" + subject + "]";
    }
}
