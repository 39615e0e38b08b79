package org.wardline.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.BlockKeys;

/**
 * One part of a blocking key, as numbers of 64 bits: 0 where a record has none. Worked out once for each distinct value.
 * Two texts that came to the same number would only be compared once more than they need be.
 */
final class KeyReader {
    private static final long[] NONE = {};

    private final BlockKey key;
    private final int[][] numbers;
    private final long[][][] hashes;

    KeyReader(Records records, BlockKey key) {
        this.key = key;
        var columns = key.columns().stream().mapToInt(records::column).filter(at -> at >= 0);
        var at = columns.toArray();
        this.numbers = Arrays.stream(at).mapToObj(records::numbers).toArray(int[][]::new);
        this.hashes =
                Arrays.stream(at)
                        .mapToObj(column -> hashes(records.dictionary(column)))
                        .toArray(long[][][]::new);
    }

    /** Whether the records have all that this part is made of. */
    static boolean answered(Records records, BlockKey key) {
        return key.columns().stream().allMatch(column -> records.column(column) >= 0);
    }

    /** Whether a record can have several. */
    static boolean several(BlockKey key) {
        return key.columns().size() > 1
                || key.form() == BlockKey.Form.EACH
                || key.form() == BlockKey.Form.EACH_WORD;
    }

    private long[][] hashes(Dictionary dictionary) {
        var each = new long[dictionary.size()][];
        for (var number = 0; number < each.length; number++) {
            var keys = BlockKeys.of(key.form(), dictionary.value(number));
            each[number] =
                    keys.isEmpty() ? NONE : keys.stream().mapToLong(KeyReader::hash).toArray();
        }
        return each;
    }

    /** The record's only one, or 0. */
    long one(int record) {
        var number = numbers[0][record];
        if (number < 0 || hashes[0][number].length == 0) {
            return 0;
        }
        return hashes[0][number][0];
    }

    /** All of the record's, each once. */
    long[] all(int record) {
        var found = NONE;
        for (var column = 0; column < numbers.length; column++) {
            var number = numbers[column][record];
            if (number >= 0) {
                found = joined(found, hashes[column][number]);
            }
        }
        return found;
    }

    private static long[] joined(long[] some, long[] others) {
        if (some.length == 0 && others.length < 2) {
            return others;
        }
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return Arrays.stream(all).distinct().toArray();
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

    /** Names of the columns, for reports. */
    List<String> columns() {
        return key.columns();
    }
}
