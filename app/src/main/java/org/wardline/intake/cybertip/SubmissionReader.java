package org.wardline.intake.cybertip;

import org.jspecify.annotations.Nullable;

/** Reads one submitted file, whatever it turns out to be. It never throws for what the file contains. */
public final class SubmissionReader {

    /** Reads a file whose sender is not known. */
    public Reading read(byte[] bytes) {
        return read(bytes, null);
    }

    /**
     * Reads a file.
     *
     * @param sender the company that sent it; scopes account names when the file names no service
     */
    public Reading read(byte[] bytes, @Nullable String sender) {
        return new Reading.Unreadable(
                "NOT_A_REPORT",
                "This file is neither a CyberTipline report nor file details.",
                "Check that the right file was sent.",
                null);
    }
}
