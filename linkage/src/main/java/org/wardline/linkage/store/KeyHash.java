package org.wardline.linkage.store;

import java.nio.charset.StandardCharsets;

/**
 * Numbers of 64 bits that stand for texts. They are kept on disk, so this never changes. Two texts that come to the same
 * number only meet once more than they need.
 */
final class KeyHash {
    private KeyHash() {}

    /** FNV-1a over UTF-8, then stirred. */
    static long of(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return stirred(hash);
    }

    /** Two made one; the order counts. */
    static long both(long one, long other) {
        return stirred(one * 0x9E3779B97F4A7C15L + other);
    }

    private static long stirred(long hash) {
        var mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
        return mixed ^ (mixed >>> 32);
    }
}
