package org.wardline.intake.cybertip;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.Identifiers;

/**
 * A digest of a file. The sender's label is free text and is sometimes wrong; the length of the value is not.
 *
 * @param type the sender's label, as written
 * @param value as written
 * @param checkedType what the length shows: MD5, SHA1, SHA256 ...; null when the value is no hexadecimal digest of a known
 *     length, such as PhotoDNA
 */
public record TypedHash(String type, String value, @Nullable String checkedType) {

    private static final Set<String> LENGTH_TYPES =
            Set.of("MD5", "SHA1", "SHA256", "SHA384", "SHA512");

    /** A hash whose type is checked by its length. */
    public static TypedHash of(String type, String value) {
        return new TypedHash(type, value, Identifiers.hashType(value).orElse(null));
    }

    /** Whether the label names a known type and the value has another's length. */
    public boolean mislabelled() {
        var label = type.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return LENGTH_TYPES.contains(label) && !label.equals(checkedType);
    }

    /** A digest can identify a file somebody seeks, so it stays out of logs. */
    @Override
    public String toString() {
        return "TypedHash[" + checkedType + "]";
    }
}
