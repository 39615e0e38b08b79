package org.wardline.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Id;

/** Brings values into the form a column can hold, and back. */
final class Storable {
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /**
     * Text that PostgreSQL takes: the zero character and half pairs, which JSON can carry and a column cannot, become
     * the replacement character. The original keeps them.
     */
    static @Nullable String text(@Nullable String written) {
        if (written == null || storable(written)) {
            return written;
        }
        var kept = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var next = written.charAt(i);
            if (Character.isHighSurrogate(next)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1))) {
                kept.append(next).append(written.charAt(++i));
            } else {
                kept.append(next == 0 || Character.isSurrogate(next) ? REPLACEMENT : next);
            }
        }
        return kept.toString();
    }

    private static boolean storable(String written) {
        return written.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c));
    }

    /** Words for a {@code text[]} column. */
    static String[] words(Collection<String> words) {
        return words.stream().map(Storable::text).toArray(String[]::new);
    }

    /** Identifiers for a comparison with {@code any(cast(:ids as uuid[]))}. */
    static String[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A moment in a column that is never null. */
    static Instant momentThere(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        Array words = row.getArray(column);
        return words == null ? List.of() : Arrays.asList((String[]) words.getArray());
    }
}
