package org.wardline.linkage;

/** Hears how far a run has come; called from several threads. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = (_, _, _) -> {};

    /**
     * Some more is done.
     *
     * @param stage what is being done, in a word
     * @param more how much more since the last time
     * @param of how much there is in all, or 0 when nobody knows
     */
    void done(String stage, long more, long of);
}
