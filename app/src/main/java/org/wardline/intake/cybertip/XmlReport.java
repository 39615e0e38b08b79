package org.wardline.intake.cybertip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;
import org.wardline.kernel.Sensitive;

/** Reads the {@code report} document that an online service submits. */
final class XmlReport {
    private final Notes notes = new Notes();
    private final XmlParts parts = new XmlParts(notes);
    private final Set<String> flags = new LinkedHashSet<>();
    private final List<ReadFact> narrative = new ArrayList<>();
    private final List<ReadIdentifier> incident = new ArrayList<>();
    private final List<ReadIdentifier> sharers = new ArrayList<>();
    private final List<MentionBuilder> mentions = new ArrayList<>();
    private final XmlElement report;
    private final @Nullable String company;

    private XmlReport(XmlElement report, @Nullable String sender) {
        this.report = report;
        var platform = report.first("incidentSummary").map(s -> s.textOf("platform")).orElse(null);
        this.company = platform == null ? sender : platform;
    }

    static ReadReport read(XmlElement report, @Nullable String sender) throws CannotRead {
        if (report.children().isEmpty()) {
            throw CannotRead.because(ReadingProblem.NOTHING_IN_IT, null);
        }
        return new XmlReport(report, sender).report();
    }

    private ReadReport report() {
        report.children().forEach(this::child);
        tieSharers();
        var summary =
                report.first("incidentSummary").orElseGet(() -> report.child("incidentSummary"));
        var type = summary.textOf("incidentType");
        var time = summary.textOf("incidentDateTime");
        parts.noteUnlisted(type, KnownValues.INCIDENT_TYPES, summary.place() + "/incidentType[1]");
        if (type == null || time == null) {
            notes.add(Notes.Note.NO_INCIDENT, summary.place());
        }
        Instant at = Moments.read(time, notes, summary.place() + "/incidentDateTime[1]");
        var escalation = summary.first("escalateToHighPriority").map(XmlElement::text);
        return new ReadReport(
                ReadReport.SUBMISSION,
                null,
                company,
                type,
                at,
                time,
                escalation.map(Sensitive::of).orElse(null),
                flags,
                narrative,
                incident,
                List.of(),
                mentions.stream().flatMap(m -> m.build().stream()).toList(),
                notes.list());
    }

    private void child(XmlElement element) {
        switch (element.name()) {
            case "batchedReport" -> {
                flags.add("batched");
                narrative.addAll(parts.facts(element));
                parts.noteUnlisted(
                        element.attribute("reason"),
                        KnownValues.BATCH_REASONS,
                        element.place("reason"));
            }
            case "incidentSummary" -> summary(element);
            case "internetDetails" -> element.children().forEach(this::incident);
            case "lawEnforcement", "additionalInfo" -> narrative.addAll(parts.facts(element));
            case "reporter" -> {
                // The reporter and the company's staff are not mentions; the original keeps them.
            }
            case "personOrUserReported" -> person(element, MentionRole.REPORTED_PERSON);
            case "intendedRecipient" -> person(element, MentionRole.INTENDED_RECIPIENT);
            case "victim" -> person(element, MentionRole.VICTIM);
            default -> parts.noteNotRead(element);
        }
    }

    private void summary(XmlElement summary) {
        for (var child : summary.children()) {
            switch (child.name()) {
                case "reportAnnotations" ->
                        flags.addAll(parts.flags(child, KnownValues.REPORT_FLAGS));
                case "platform", "incidentDateTimeDescription" ->
                        narrative.addAll(parts.facts(child));
                case "incidentType", "incidentDateTime", "escalateToHighPriority" -> {
                    // Fields of the report itself.
                }
                default -> parts.noteNotRead(child);
            }
        }
    }

    private void person(XmlElement element, MentionRole role) {
        mentions.add(XmlMention.read(element, role, company, parts));
        for (var account : element.children("associatedAccount")) {
            mentions.add(XmlMention.read(account, MentionRole.ASSOCIATED_ACCOUNT, company, parts));
        }
    }

    /** What the report says of the incident, and identifiers that stand there and belong to nobody named. */
    private void incident(XmlElement details) {
        narrative.addAll(parts.facts(details));
        for (var child : details.children()) {
            switch (child.name()) {
                case "url" -> incident.add(plain(IdentifierKind.URL, child));
                case "emailAddress" -> incident.add(plain(IdentifierKind.EMAIL, child));
                case "phoneNumber" -> incident.add(phone(child));
                case "incidentAddress" ->
                        child.first("zipCode")
                                .ifPresent(
                                        code -> incident.add(plain(IdentifierKind.POSTCODE, code)));
                case "ipCaptureEvent" -> sharer(child);
                default -> {
                    // A fact, already taken.
                }
            }
        }
    }

    private void sharer(XmlElement event) {
        var address = event.textOf("ipAddress");
        if (address != null) {
            sharers.add(MentionBuilder.readAddress(address, parts.seen(event), event.place()));
        }
    }

    /** Who shared on a peer-to-peer network is the person reported; whether named or not, if only one can be meant. */
    private void tieSharers() {
        if (!sharers.isEmpty()) {
            MentionBuilder.ofOnlyReported(mentions, report.place() + "/internetDetails")
                    .add(sharers);
        }
    }

    private static ReadIdentifier plain(IdentifierKind kind, XmlElement element) {
        return MentionBuilder.read(kind, element.text(), element.place());
    }

    private static ReadIdentifier phone(XmlElement element) {
        return MentionBuilder.read(
                IdentifierKind.PHONE,
                element.text(),
                XmlMention.withCountry(element),
                null,
                element.place());
    }
}
