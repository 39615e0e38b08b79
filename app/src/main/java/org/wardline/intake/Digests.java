package org.wardline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of what arrives, and of what is compared. */
final class Digests {
    private static final int BUFFER = 64 * 1024;

    private Digests() {}

    /** Size and digest of a stream whose bytes nobody keeps. */
    record Passed(long size, String sha256) {}

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Reads to the end and forgets. */
    static Passed pass(InputStream stream) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        var size = 0L;
        for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        return new Passed(size, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * What two identifiers have in common exactly when kind, service and normalised value are equal. A value can be
     * longer than an index takes; this never is.
     */
    static byte[] matchKey(IdentifierKind kind, @Nullable String service, String normalised) {
        var digest = digest();
        digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update((service == null ? "" : service).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest.digest(normalised.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
