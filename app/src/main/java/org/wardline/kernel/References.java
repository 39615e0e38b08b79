package org.wardline.kernel;

import java.util.UUID;
import java.util.function.Predicate;

/**
 * Short references that people read out on the telephone, such as {@code P-7K3QX}: a letter for the kind and five
 * characters without look-alikes, drawn from a random identifier so that they count nothing.
 */
public final class References {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 5;

    private static final int TRIES = 8;

    private References() {}

    /** A reference of the kind; the same random identifier always gives the same one. */
    public static String of(char kind, UUID random) {
        var bits = random.getLeastSignificantBits() & Long.MAX_VALUE;
        var reference = new StringBuilder(LENGTH + 2).append(kind).append('-');
        for (var i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt((int) (bits % ALPHABET.length())));
            bits /= ALPHABET.length();
        }
        return reference.toString();
    }

    /**
     * Keeps something under a reference that nothing else has: five characters are few enough for two to meet.
     *
     * @param first the reference to try first
     * @param keep keeps it under a reference; false when that is taken
     */
    public static void keep(char kind, String first, Ids ids, Predicate<String> keep) {
        var reference = first;
        for (var i = 0; i < TRIES; i++) {
            if (keep.test(reference)) {
                return;
            }
            reference = of(kind, ids.next());
        }
        throw new IllegalStateException("No short reference is free");
    }
}
