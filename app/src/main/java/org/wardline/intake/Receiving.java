package org.wardline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.On;
import org.wardline.intake.cybertip.ReadFileDetails;
import org.wardline.intake.cybertip.ReadReport;
import org.wardline.intake.cybertip.Reading;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;

/**
 * Receives one small batch in one transaction: all of it is kept with its audit entries, or nothing. Handing the same in
 * again changes nothing.
 */
@Component
class Receiving {
    private final OriginalStore originals;
    private final ReferralStore store;
    private final FileStore files;
    private final SetAsideStore aside;
    private final Referrals referrals;
    private final Commands commands;
    private final Desk desk;
    private final Ids ids;

    Receiving(
            OriginalStore originals,
            ReferralStore store,
            FileStore files,
            SetAsideStore aside,
            Referrals referrals,
            Commands commands,
            Desk desk,
            Ids ids) {
        this.originals = originals;
        this.store = store;
        this.files = files;
        this.aside = aside;
        this.referrals = referrals;
        this.commands = commands;
        this.desk = desk;
        this.ids = ids;
    }

    /** What is the same for the whole batch, and which reports it has met. */
    private record Batch(
            Receipt receipt,
            @Nullable String stated,
            ReportNumbers numbers,
            Map<String, ReferralStore.Known> met) {

        String sender() {
            return stated == null ? Senders.UNKNOWN : stated;
        }

        @Override
        public String toString() {
            return "Batch";
        }
    }

    /**
     * Receives what of a batch belongs to one circle.
     *
     * @param numbers the report numbers that the whole batch tells
     * @param stated who sent it, as stated with it; null when each report tells for itself
     */
    List<IngestReport.Item> receive(
            GroupId circle,
            List<Arrival> arrivals,
            ReportNumbers numbers,
            @Nullable String stated) {
        return commands.read(() -> {
            originals.lockCircles();
            // In one order for everybody, so that two batches never wait for each other in a ring.
            numbers.locks().forEach(originals::lock);
            var batch = new Batch(desk.receiptFor(circle), stated, numbers, new HashMap<>());
            return arrivals.stream().map(arrival -> receive(batch, arrival)).toList();
        });
    }

    private IngestReport.Item receive(Batch batch, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Document document ->
                    switch (document.reading()) {
                        case Reading.OfReport(var report) -> report(batch, document, report);
                        case Reading.OfFileDetails(var details) ->
                                fileDetails(batch, document, details);
                        case Reading.Unreadable unreadable ->
                                unreadable(batch, document, unreadable);
                        case Reading.Media(var inside, var reason) ->
                                refuse(
                                        batch,
                                        new Arrival.Media(
                                                document.path(),
                                                inside,
                                                document.bytes().length,
                                                document.sha256(),
                                                reason,
                                                Inputs.MEDIA_REMEDY));
                    };
            case Arrival.Media media -> refuse(batch, media);
            case Arrival.Unopened unopened -> quarantine(batch, unopened, null, null);
            case Arrival.Missing(var path, var reason, var remedy) ->
                    new IngestReport.Item(path, IngestReport.Outcome.NOT_READ, reason, remedy);
        };
    }

    private IngestReport.Item report(Batch batch, Arrival.Document document, ReadReport report) {
        var heldBy = batch.receipt().heldBy();
        var sender = batch.stated() == null ? Senders.named(report) : batch.stated();
        var reportId = batch.numbers().of(document, report);
        var original = originals.find(heldBy, document.sha256(), List.of(sender));
        if (original.isPresent()) {
            var same = store.readFrom(original.get(), reportId);
            if (same.isPresent()) {
                meet(batch, reportId, same.get());
                return duplicate(batch, document, "referral", same.get().id().value());
            }
        }
        var before =
                reportId == null
                        ? Optional.<ReferralStore.Known>empty()
                        : store.reports(heldBy, reportId).stream()
                                .filter(known -> known.sender().equals(sender))
                                .findFirst();
        var id = new ReferralId(ids.next());
        var tied =
                commands.run(
                                Action.RECEIVE_REFERRAL,
                                On.one("referral", id, heldBy),
                                null,
                                () -> {
                                    var kept =
                                            original.orElseGet(() -> keep(batch, document, sender));
                                    return Decision.done(
                                            referrals.keep(
                                                    batch.receipt(),
                                                    new ReferralStore.New(
                                                            id,
                                                            kept,
                                                            report,
                                                            sender,
                                                            reportId,
                                                            before.orElse(null)),
                                                    List.of(sender, Senders.UNKNOWN)));
                                })
                        .orThrow();
        var first = before.map(ReferralStore.Known::first).orElse(id);
        var version = before.map(ReferralStore.Known::reportVersion).orElse(0) + 1;
        meet(batch, reportId, new ReferralStore.Known(id, first, version, sender));
        return new IngestReport.Item(
                document.path(),
                before.isPresent()
                        ? IngestReport.Outcome.NEW_VERSION
                        : IngestReport.Outcome.RECEIVED,
                tied == 0
                        ? null
                        : "File details that were here already now belong to it: " + tied + ".",
                null);
    }

    private IngestReport.Item fileDetails(
            Batch batch, Arrival.Document document, ReadFileDetails details) {
        var heldBy = batch.receipt().heldBy();
        var referral = referralOf(batch, details.reportId());
        var sender =
                batch.stated() == null
                        ? referral.map(ReferralStore.Known::sender).orElse(Senders.UNKNOWN)
                        : batch.stated();
        var senders = batch.stated() == null ? List.of(sender, Senders.UNKNOWN) : List.of(sender);
        var same = originals.find(heldBy, document.sha256(), senders);
        if (same.isPresent()) {
            var held = referral.isEmpty() ? Optional.<UUID>empty() : files.held(same.get());
            if (held.isEmpty()) {
                return duplicate(batch, document, "original", same.get());
            }
            tie(batch, referral.get(), held.get(), same.get(), details);
            return new IngestReport.Item(
                    document.path(),
                    IngestReport.Outcome.DUPLICATE,
                    "Held until now; its report is here, and they are tied.",
                    null);
        }
        var before = files.latest(heldBy, details.reportId(), details.fileId(), senders);
        var original =
                commands.run(
                                Action.RECEIVE_REFERRAL,
                                referral.map(known -> On.one("referral", known.id(), heldBy))
                                        .orElse(new On("file details", null, heldBy)),
                                null,
                                () ->
                                        Decision.done(
                                                keepFile(batch, document, sender, details, before)))
                        .orThrow();
        if (referral.isPresent()) {
            tie(batch, referral.get(), original.file(), original.document(), details);
        }
        return new IngestReport.Item(
                document.path(),
                before.isPresent()
                        ? IngestReport.Outcome.NEW_VERSION
                        : referral.isPresent()
                                ? IngestReport.Outcome.TIED
                                : IngestReport.Outcome.HELD,
                referral.isPresent() ? null : "Its report has not come yet; it is held for it.",
                null);
    }

    /** A file as kept, and the document that describes it. */
    private record KeptFile(UUID file, UUID document) {}

    private KeptFile keepFile(
            Batch batch,
            Arrival.Document document,
            String sender,
            ReadFileDetails details,
            Optional<FileStore.Known> before) {
        var original = keep(batch, document, sender);
        var file =
                files.add(
                        batch.receipt(),
                        new FileStore.New(
                                original,
                                sender,
                                details.reportId(),
                                0,
                                true,
                                before.orElse(null),
                                details.file(),
                                details.notes()));
        return new KeptFile(file, original);
    }

    private void tie(
            Batch batch,
            ReferralStore.Known referral,
            UUID file,
            UUID original,
            ReadFileDetails details) {
        referrals.tie(batch.receipt(), referral, file, original, details);
    }

    /** The report that file details belong to: in this batch, else the only one with its number that can be meant. */
    private Optional<ReferralStore.Known> referralOf(Batch batch, String reportId) {
        var met = batch.met().get(reportId);
        if (met != null) {
            return Optional.of(met);
        }
        var known = store.reports(batch.receipt().heldBy(), reportId);
        if (batch.stated() != null) {
            return known.stream()
                    .filter(one ->
                            one.sender().equals(batch.stated())
                                    || one.sender().equals(Senders.UNKNOWN))
                    .findFirst();
        }
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private IngestReport.Item unreadable(
            Batch batch, Arrival.Document document, Reading.Unreadable unreadable) {
        return quarantine(
                batch,
                new Arrival.Unopened(
                        document.path(),
                        (long) document.bytes().length,
                        document.sha256(),
                        unreadable.reasonCode(),
                        unreadable.reason(),
                        unreadable.remedy()),
                document.bytes(),
                unreadable.line());
    }

    private IngestReport.Item quarantine(
            Batch batch, Arrival.Unopened file, byte @Nullable [] bytes, @Nullable Integer line) {
        commands.run(
                        Action.QUARANTINE,
                        new On("quarantine", null, batch.receipt().heldBy()),
                        file.code(),
                        () ->
                                Decision.done(
                                        aside.quarantine(
                                                batch.receipt(),
                                                file,
                                                bytes,
                                                line,
                                                batch.sender())))
                .orThrow();
        return new IngestReport.Item(
                file.path(),
                IngestReport.Outcome.QUARANTINED,
                line == null ? file.reason() : file.reason() + " Line " + line + ".",
                file.remedy());
    }

    private IngestReport.Item refuse(Batch batch, Arrival.Media media) {
        commands.run(
                        Action.REFUSE_MEDIA,
                        new On("refusal", null, batch.receipt().heldBy()),
                        null,
                        () -> Decision.done(aside.refuse(batch.receipt(), media, batch.sender())))
                .orThrow();
        return new IngestReport.Item(
                media.path(),
                IngestReport.Outcome.REFUSED,
                media.inside() == null
                        ? media.reason()
                        : media.reason() + " Place: " + media.inside() + ".",
                media.remedy());
    }

    private IngestReport.Item duplicate(
            Batch batch, Arrival.Document document, String kind, UUID known) {
        commands.run(
                        Action.RECEIVE_REFERRAL,
                        new On(kind, known, batch.receipt().heldBy()),
                        "Duplicate: nothing was added",
                        () -> Decision.done(known))
                .orThrow();
        return new IngestReport.Item(
                document.path(),
                IngestReport.Outcome.DUPLICATE,
                "The same bytes from the same sender are here already.",
                null);
    }

    private UUID keep(Batch batch, Arrival.Document document, String sender) {
        return originals.add(
                batch.receipt(), document.path(), document.bytes(), document.sha256(), sender);
    }

    private static void meet(Batch batch, @Nullable String reportId, ReferralStore.Known known) {
        if (reportId != null) {
            batch.met().put(reportId, known);
        }
    }
}
