package org.wardline.governance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** The secret in a one-time link. The database keeps its digest only. */
record OneTimeToken(String text) {
    /** How long a link is good. */
    static final Duration LASTS = Duration.ofHours(24);

    static OneTimeToken drawn(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** A secret, so it stays out of logs. */
    @Override
    public String toString() {
        return "OneTimeToken";
    }
}
