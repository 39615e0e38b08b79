package org.wardline.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.intake.cybertip.ReadFileDetails;
import org.wardline.intake.cybertip.ReadMention;
import org.wardline.intake.cybertip.Reading;
import org.wardline.intake.cybertip.SubmissionReader;

/** Keeps what was read in a report, and ties files to it. Call within a command. */
@Component
class Referrals {
    private final ReferralStore referrals;
    private final FileStore files;
    private final MentionStore mentions;
    private final OriginalStore originals;
    private final Reopening reopening;
    private final SubmissionReader reader = new SubmissionReader();

    Referrals(
            ReferralStore referrals,
            FileStore files,
            MentionStore mentions,
            OriginalStore originals,
            Reopening reopening) {
        this.referrals = referrals;
        this.files = files;
        this.mentions = mentions;
        this.originals = originals;
        this.reopening = reopening;
    }

    /**
     * Keeps a referral with everything that was read in it.
     *
     * @param fileSenders senders whose separate file details may wait for this report
     * @return how many file details, which came before it or belong to its earlier version, are tied to it now
     */
    int keep(Receipt receipt, ReferralStore.New referral, List<String> fileSenders) {
        var id = referral.id();
        var report = referral.report();
        referrals.add(receipt, referral);
        referrals.addFacts(receipt, id, report.narrative());
        mentions.addIdentifiers(
                receipt,
                new MentionStore.Place(id, null, referral.original()),
                report.incidentIdentifiers());
        for (var mention : report.mentions()) {
            keep(receipt, id, referral.original(), mention);
        }
        var position = 0;
        for (var file : report.files()) {
            var kept =
                    files.add(
                            receipt,
                            new FileStore.New(
                                    referral.original(),
                                    referral.sender(),
                                    referral.reportId(),
                                    position++,
                                    false,
                                    null,
                                    file,
                                    List.of()));
            files.tie(receipt, id, kept);
        }
        var tied = tieWaiting(receipt, referral, fileSenders);
        var before = referral.before();
        if (before != null) {
            reopening.newVersion(receipt, before.first());
        }
        reopening.shared(receipt, id);
        return tied;
    }

    private int tieWaiting(Receipt receipt, ReferralStore.New referral, List<String> fileSenders) {
        var reportId = referral.reportId();
        if (reportId == null) {
            return 0;
        }
        var before = referral.before();
        var waiting =
                files.ofReport(
                        receipt.heldBy(),
                        reportId,
                        fileSenders,
                        before == null ? null : before.first());
        for (var file : waiting) {
            // What the details say of people is read again from the original: nobody held it
            // meanwhile.
            if (reader.read(originals.bytes(file.original()), referral.sender())
                    instanceof Reading.OfFileDetails(var details)) {
                tieTo(receipt, referral.id(), file.id(), file.original(), details);
            }
        }
        return waiting.size();
    }

    /** Ties the details of a file to the referral they belong to, and opens that again if it was closed for want of facts. */
    void tie(
            Receipt receipt,
            ReferralStore.Known referral,
            UUID file,
            UUID original,
            ReadFileDetails details) {
        tieTo(receipt, referral.id(), file, original, details);
        reopening.newFile(receipt, referral.first());
        reopening.shared(receipt, referral.id());
    }

    private void tieTo(
            Receipt receipt,
            ReferralId referral,
            UUID file,
            UUID original,
            ReadFileDetails details) {
        files.tie(receipt, referral, file);
        for (var mention : details.mentions()) {
            // A file was uploaded by the account that the report is about, when it is about one
            // only. Where it speaks
            // of several, the sender does not say which, and nor do we.
            var reported =
                    mention.role() == MentionRole.REPORTED_PERSON
                            ? mentions.soleReported(referral)
                            : Optional.<MentionId>empty();
            if (reported.isPresent()) {
                mentions.addIdentifiers(
                        receipt,
                        new MentionStore.Place(referral, reported.get(), original),
                        mention.identifiers());
                mentions.addFacts(receipt, reported.get(), mention.facts());
            } else {
                keep(receipt, referral, original, mention);
            }
        }
    }

    private void keep(Receipt receipt, ReferralId referral, UUID original, ReadMention mention) {
        var id = mentions.add(receipt, referral, mention);
        mentions.addIdentifiers(
                receipt, new MentionStore.Place(referral, id, original), mention.identifiers());
        mentions.addFacts(receipt, id, mention.facts());
    }
}
