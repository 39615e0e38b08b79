package org.wardline.intake.media;

import java.io.InputStream;
import java.util.function.Consumer;

/** Opens a zip and hands over its entries one at a time; nothing is written anywhere. */
public final class ArchiveWalk {
    private final Limits limits;

    /** Walks within {@link Limits#usual()}. */
    public ArchiveWalk() {
        this(Limits.usual());
    }

    /** Walks within limits. */
    public ArchiveWalk(Limits limits) {
        this.limits = limits;
    }

    /**
     * What one archive may cost.
     *
     * @param entries entries at most, those of archives within it included
     * @param totalBytes unpacked bytes at most, likewise
     * @param documentBytes bytes of one entry that is handed over at most
     * @param ratio unpacked to packed at most, once an entry is over a mebibyte
     * @param nesting archives within archives at most; 1 means none within
     */
    public record Limits(int entries, long totalBytes, int documentBytes, int ratio, int nesting) {

        /** What a busy day's bundle needs, and no more. */
        public static Limits usual() {
            return new Limits(100_000, 8L << 30, 32 << 20, 200, 3);
        }
    }

    /**
     * Hands over every entry in order, folders left out. What is wrong with an archive or entry is handed over as a
     * value; only what {@code each} throws comes out.
     *
     * @param name of the archive, the first part of every path
     * @param archive read to its end or to the point where it stops making sense; not closed
     */
    public void walk(String name, InputStream archive, Consumer<ArchiveEntry> each) {
        new ZipWalk(limits, each).archive(name, archive, 1);
    }
}
