package org.wardline.dissemination;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A dissemination as its sender or recipient sees it.
 *
 * @param copy the sealed copy in reading order
 * @param noOvertBefore no visit, warrant, search or arrest before this moment; null for no such condition
 * @param restrictedReason why it was sent although what the sender keeps was restricted on request; null where it was not
 * @param restrictedSince since when the sender restricts on request what it keeps about the person; null where it does not
 * @param sha256 of the sealed copy, hexadecimal
 * @param handling the handling conditions in it, each once
 * @param annexes sensitive items that went with it for this recipient alone
 * @param check what was checked before sending; the sender's own, null for the recipient
 * @param passedOn what it was transferred to make
 * @param remedies what has to be put right since the recipient had acted before the recall
 * @param exonerated who was wrongly suspected, and why
 * @param notice that the sender has erased the person; null when it has not
 */
public record DisseminationPage(
        DisseminationId id,
        String reference,
        String packageReference,
        int packageVersion,
        String forceName,
        Sensitive<String> purpose,
        Instant actBy,
        @Nullable Instant noOvertBefore,
        @Nullable Sensitive<String> restrictedReason,
        @Nullable Instant restrictedSince,
        boolean overdue,
        DisseminationState state,
        String sentBy,
        Instant sentAt,
        @Nullable Boolean actedOn,
        List<CopyLine> copy,
        String sha256,
        List<String> handling,
        List<AnnexLine> annexes,
        List<HistoryLine> history,
        @Nullable CheckLine check,
        List<DisseminationId> passedOn,
        List<RemedyLine> remedies,
        List<Sensitive<String>> exonerated,
        @Nullable ErasureNotice notice,
        May may,
        Choices choices,
        int version) {

    /** A sensitive item, sealed by itself. */
    public record AnnexLine(
            List<CopyLine> copy, String sha256, Sensitive<String> why, String includedBy) {}

    /** One line of its history. */
    public record HistoryLine(
            String title,
            Instant at,
            String by,
            @Nullable String detail,
            @Nullable Sensitive<String> note) {}

    /**
     * One thing to put right.
     *
     * @param done by whom, and who was told; null while it is open
     */
    public record RemedyLine(
            String title,
            String owedBy,
            Instant dueAt,
            boolean overdue,
            @Nullable String done,
            @Nullable Instant doneAt,
            @Nullable Sensitive<String> told) {}

    /** What was checked before sending. */
    public record CheckLine(
            long matchesFound,
            long matchesUndecided,
            @Nullable Sensitive<String> undecidedReason,
            @Nullable Sensitive<String> otherForceReason) {}

    /** What the officer may do with it now. */
    public record May(
            boolean acknowledge,
            boolean accept,
            boolean giveBack,
            boolean transfer,
            boolean close,
            boolean recall,
            boolean acknowledgeRecall,
            boolean putRight,
            boolean exonerate,
            boolean investigate) {}

    /** What the forms offer. */
    public record Choices(
            Map<String, String> forces,
            Map<String, String> returnReasons,
            Map<String, String> outcomes,
            Map<String, String> remedies) {

        /** Yes and no, in this order. */
        public Map<String, String> yesOrNo() {
            var choices = new LinkedHashMap<String, String>();
            choices.put("yes", "Yes");
            choices.put("no", "No");
            return choices;
        }
    }

    @Override
    public String toString() {
        return "DisseminationPage[" + id.value() + "]";
    }
}
