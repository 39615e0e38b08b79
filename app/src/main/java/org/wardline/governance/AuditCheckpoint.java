package org.wardline.governance;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A signed statement of how the audit log stood at a moment. Kept outside the home, it shows whether the log of a later
 * day still begins with the log of then.
 *
 * @param home which home's log
 * @param size sealed entries
 * @param root root of the Merkle tree (RFC 9162) over their digests
 * @param chainHead hash of the last of them in the chain
 * @param lastEntry identifier of that last one
 * @param sealedBelow transaction below which everything was sealed
 * @param takenAt real time, whole seconds
 * @param keyDigest SHA-256 of the public key
 * @param signature Ed25519, of {@link #statement}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record AuditCheckpoint(
        UUID home,
        long size,
        byte[] root,
        byte[] chainHead,
        UUID lastEntry,
        long sealedBelow,
        Instant takenAt,
        byte[] keyDigest,
        byte[] signature) {
    private static final String TITLE = "Wardline audit checkpoint, version 1";
    private static final List<String> NAMES =
            List.of(
                    "home",
                    "entries",
                    "root",
                    "chain-head",
                    "last-entry",
                    "sealed-below",
                    "taken-at",
                    "key",
                    "signature");

    /** The same statement with another signature. */
    AuditCheckpoint signed(byte[] by) {
        return new AuditCheckpoint(
                home, size, root, chainHead, lastEntry, sealedBelow, takenAt, keyDigest, by);
    }

    /** The text that is signed: the file without its last line. */
    String statement() {
        var hex = HexFormat.of();
        return String.join(
                "\n",
                TITLE,
                "home: " + home,
                "entries: " + size,
                "root: " + hex.formatHex(root),
                "chain-head: " + hex.formatHex(chainHead),
                "last-entry: " + lastEntry,
                "sealed-below: " + sealedBelow,
                "taken-at: " + takenAt,
                "key: " + hex.formatHex(keyDigest),
                "");
    }

    /** The file: the statement and its signature. */
    public String text() {
        return statement() + "signature: " + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** Reads such a file; empty when it is not one. */
    public static Optional<AuditCheckpoint> of(String text) {
        var lines = text.lines().toList();
        if (lines.size() != NAMES.size() + 1 || !lines.getFirst().equals(TITLE)) {
            return Optional.empty();
        }
        var values = new String[NAMES.size()];
        for (var i = 0; i < values.length; i++) {
            var begins = NAMES.get(i) + ": ";
            if (!lines.get(i + 1).startsWith(begins)) {
                return Optional.empty();
            }
            values[i] = lines.get(i + 1).substring(begins.length());
        }
        try {
            var hex = HexFormat.of();
            var read =
                    new AuditCheckpoint(
                            UUID.fromString(values[0]),
                            Long.parseLong(values[1]),
                            hex.parseHex(values[2]),
                            hex.parseHex(values[3]),
                            UUID.fromString(values[4]),
                            Long.parseLong(values[5]),
                            Instant.parse(values[6]),
                            hex.parseHex(values[7]),
                            Base64.getDecoder().decode(values[8]));
            return read.size > 0 ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether the log of this size, root and chain head is the one that was stated. */
    boolean states(AuditTree tree, byte[] head) {
        return size == tree.size()
                && Arrays.equals(root, tree.root())
                && Arrays.equals(chainHead, head);
    }

    /** Which statement it is, without its sums. */
    @Override
    public String toString() {
        return "AuditCheckpoint[" + size + "]";
    }
}
