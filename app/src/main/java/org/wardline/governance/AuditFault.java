package org.wardline.governance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the audit log that is not as it was sealed: what happened, and to which entry.
 *
 * @param position place in the chain, from 1; null for what is in no link
 * @param entry which entry; null where nothing is left that names it
 * @param at real time at which the entry was written, or sealed where the entry is gone, or of the checkpoint that shows
 *     the fault; null where none is left
 */
public record AuditFault(
        What what, @Nullable Long position, @Nullable UUID entry, @Nullable Instant at) {

    /** What happened. */
    public enum What {
        CHANGED("Changed", "What it says, its digest or its link is not what was sealed."),
        REMOVED("Removed", "It was sealed here, and it or its link is gone."),
        INSERTED("Inserted", "It was put among entries that had been sealed before."),
        REORDERED("Reordered", "It does not stand where its transaction puts it."),
        BROKEN_AFTER(
                "Broken after it",
                "It was changed and sealed again, or what followed it was removed and the rest renumbered."),
        NEVER_SEALED("Never sealed", "It was written over a minute ago and is not in the chain."),
        TRUNCATED(
                "Truncated",
                "What had been sealed from here to the end of the log is gone: cut off, or replaced by an older copy."),
        OLDER_COPY(
                "Older copy",
                "The log went back behind a checkpoint: an older copy of it was put back."),
        REWRITTEN(
                "Rewritten",
                "From here on or later it is not the log of which a checkpoint was taken: it was worked out anew."),
        NOT_GENUINE(
                "Checkpoint not genuine",
                "It was not signed with this home's key, or is not of this home, and proves nothing.");

        private final String title;
        private final String sentence;

        What(String title, String sentence) {
            this.title = title;
            this.sentence = sentence;
        }

        /** In a word or two. */
        public String title() {
            return title;
        }

        /** In a sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
