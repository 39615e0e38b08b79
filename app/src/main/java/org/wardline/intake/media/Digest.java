package org.wardline.intake.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Size, SHA-256 and check sum of bytes that pass by. */
final class Digest {
    private final MessageDigest sha256 = sha256Digest();
    private final CRC32 crc = new CRC32();
    private long size;

    void update(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        crc.update(bytes, 0, length);
        size += length;
    }

    long size() {
        return size;
    }

    long crc() {
        return crc.getValue();
    }

    /** Lower-case hexadecimal; ends the digest. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
