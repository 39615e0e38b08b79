package org.wardline.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings identifiers to one comparable form. What cannot be brought there is kept raw and compared with nothing. */
public final class Identifiers {
    private Identifiers() {}

    /**
     * The comparable form of a value; normalising it again changes nothing.
     *
     * @param service the service of a screen name or account number; without one they are comparable with nothing. It
     *     is no part of the result: compare {@link #service} beside it
     */
    public static Optional<String> normalise(
            IdentifierKind kind, String raw, @Nullable String service) {
        return Optional.empty();
    }

    /** The comparable form of a service's name. */
    public static Optional<String> service(@Nullable String raw) {
        return Optional.empty();
    }

    /** What kind of digest a hexadecimal value is by its length: MD5, SHA1, SHA256, SHA384 or SHA512. */
    public static Optional<String> hashType(String value) {
        return Optional.empty();
    }
}
