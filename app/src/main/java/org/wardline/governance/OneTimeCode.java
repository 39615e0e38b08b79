package org.wardline.governance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** The code that a one-time link takes besides, to be said or written by hand. The database keeps its digest only. */
record OneTimeCode(String text) {
    /** Without figures and letters that are taken for each other. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    static OneTimeCode drawn(SecureRandom random) {
        var drawn = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            drawn.append(i == LENGTH / 2 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTimeCode(drawn.toString());
    }

    /** Of its letters and figures alone, however they were typed. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(
                            text.toUpperCase(Locale.ROOT)
                                    .replaceAll("[^A-Z0-9]", "")
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** A secret, so it stays out of logs. */
    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
