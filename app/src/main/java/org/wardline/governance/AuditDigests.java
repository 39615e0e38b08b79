package org.wardline.governance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.wardline.governance.AuditChainStore.Link;

/** The sums of the audit log's chain, as the database makes them. */
final class AuditDigests {
    private static final int BYTES = 32;

    private AuditDigests() {}

    /** What the first link builds on: 32 zero bytes. */
    static byte[] start() {
        return new byte[BYTES];
    }

    /** SHA-256 of the parts, one after the other. */
    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Whether the entry's digest is that of its columns. */
    static boolean untouched(Link link) {
        return link.digest() != null && Arrays.equals(link.digest(), link.recomputed());
    }

    /** Whether the link's hash is that of what it builds on and the entry's digest. */
    static boolean sealed(Link link) {
        return link.digest() != null && sealed(link, link.digest());
    }

    /** Whether an entry with this digest was sealed in the link. */
    static boolean sealed(Link link, byte[] digest) {
        return Arrays.equals(link.hash(), sha256(link.previous(), digest));
    }
}
