package org.wardline.intake.cybertip;

import org.jspecify.annotations.Nullable;

/** What a submitted file turned out to be. */
public sealed interface Reading {

    /** A report, from either feed. */
    record OfReport(ReadReport report) implements Reading {}

    /** Details of one file of a report, which may have come or not. */
    record OfFileDetails(ReadFileDetails details) implements Reading {}

    /**
     * Cannot be read: kept aside with what to do about it.
     *
     * @param reasonCode stable name of the reason, for programs
     * @param reason plain static sentence; nothing of the file's content
     * @param remedy what an officer can do next
     * @param line where reading stopped, counted from 1; null when no line is to blame
     */
    record Unreadable(String reasonCode, String reason, String remedy, @Nullable Integer line)
            implements Reading {}

    /**
     * Carries imagery or other media, or may: the bytes must not be kept.
     *
     * @param place where in the file: a path of elements, a JSON pointer, a line, or {@code whole file}
     * @param reason plain static sentence
     */
    record Media(String place, String reason) implements Reading {}
}
