package org.wardline.linkage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.BlockKeys;

/**
 * One part of a blocking key, as numbers of 64 bits: 0 where a record has none. Worked out once for each distinct value.
 * Two texts that came to the same number would only be compared once more than they need be.
 */
final class KeyReader {
    private static final long[] NONE = {};

    private final Records records;
    private final int[] columns;
    private final List<Keys> keys = new ArrayList<>();

    /** What is worked out for one column and form serves every rule that asks for it. */
    static final class Cache {
        private final Map<String, Keys> known = new ConcurrentHashMap<>();

        private Keys keys(Records records, int column, BlockKey.Form form) {
            var name = column + " " + form;
            return Objects.requireNonNull(
                    known.computeIfAbsent(name, _ -> new Keys(records.dictionary(column), form)));
        }
    }

    /** The keys of every value of a column: the first of each, and all of those that have several. */
    private static final class Keys {
        private final long[] first;
        private final long[][] several;

        Keys(Dictionary dictionary, BlockKey.Form form) {
            first = new long[dictionary.size()];
            several = severalOf(form) ? new long[first.length][] : new long[0][];
            for (var number = 0; number < first.length; number++) {
                var texts = BlockKeys.of(form, dictionary.value(number));
                first[number] = texts.isEmpty() ? 0 : hash(texts.getFirst());
                if (several.length > 0) {
                    several[number] =
                            texts.isEmpty()
                                    ? NONE
                                    : texts.stream().mapToLong(KeyReader::hash).toArray();
                }
            }
        }

        long[] all(int number) {
            if (several.length > 0) {
                return several[number];
            }
            return first[number] == 0 ? NONE : new long[] {first[number]};
        }
    }

    KeyReader(Records records, BlockKey key, Cache cache) {
        this.records = records;
        this.columns =
                key.columns().stream()
                        .mapToInt(records::column)
                        .filter(column -> column >= 0)
                        .toArray();
        for (var column : columns) {
            keys.add(cache.keys(records, column, key.form()));
        }
    }

    /** Whether the records have all that this part is made of. */
    static boolean answered(Records records, BlockKey key) {
        return key.columns().stream().allMatch(column -> records.column(column) >= 0);
    }

    /** Whether a record can have several. */
    static boolean several(BlockKey key) {
        return key.columns().size() > 1 || severalOf(key.form());
    }

    private static boolean severalOf(BlockKey.Form form) {
        return form == BlockKey.Form.EACH
                || form == BlockKey.Form.EACH_WORD
                || form == BlockKey.Form.FORMAL_NAME;
    }

    /** The record's only one, or 0. */
    long one(int record) {
        var number = records.number(record, columns[0]);
        return number < 0 ? 0 : keys.getFirst().first[number];
    }

    /** All of the record's, each once. */
    long[] all(int record) {
        var found = NONE;
        for (var column = 0; column < columns.length; column++) {
            var number = records.number(record, columns[column]);
            if (number >= 0) {
                found = joined(found, keys.get(column).all(number));
            }
        }
        return found;
    }

    private static long[] joined(long[] some, long[] others) {
        if (some.length == 0 && others.length < 2) {
            return others;
        }
        var all = Arrays.copyOf(some, some.length + others.length);
        var count = some.length;
        for (var other : others) {
            var known = false;
            for (var at = 0; at < count; at++) {
                known |= all[at] == other;
            }
            if (!known) {
                all[count++] = other;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** FNV-1a over UTF-8, then stirred; never 0. */
    static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return stirred(hash);
    }

    /** Two parts made one; never 0. */
    static long both(long one, long other) {
        return stirred(one * 0x9E3779B97F4A7C15L + other);
    }

    private static long stirred(long hash) {
        var mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}
