package org.wardline.governance;

/** Told how far a verification of the audit log has come. */
@FunctionalInterface
public interface AuditProgress {
    /** Nobody watches. */
    AuditProgress UNWATCHED = (_, _) -> {};

    /** So many of all entries have been looked at. */
    void reached(long done, long all);
}
