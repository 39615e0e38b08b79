package org.wardline.intake.cybertip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.MentionRole;
import org.wardline.kernel.Sensitive;
import tools.jackson.databind.JsonNode;

/**
 * Reads the law-enforcement export. No schema of it is published: the names are those that investigators' tools read,
 * and every one may be missing.
 */
final class JsonExport {
    private static final Set<String> READ_AT_TOP =
            Set.of("reportId", "dateReceived", "reportedInformation");
    private static final Set<String> READ_WITHIN =
            Set.of(
                    "reportingEsp",
                    "incidentSummary",
                    "incidentDetails",
                    "reportedPeople",
                    "intendedRecipients",
                    "uploadedFiles",
                    "additionalInformations");

    private final JsonPlace top;
    private final JsonPlace reported;
    private final Notes notes;
    private final List<ReadFact> narrative = new ArrayList<>();
    private final List<ReadIdentifier> incident = new ArrayList<>();
    private final List<MentionBuilder> mentions = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final @Nullable String company;

    private JsonExport(JsonPlace top, @Nullable String sender, Notes notes) {
        this.top = top;
        this.reported = top.at("reportedInformation");
        this.notes = notes;
        var esp = reported.at("reportingEsp").text("espName");
        this.company = esp == null ? sender : esp;
    }

    static ReadReport read(JsonNode document, @Nullable String sender, Notes notes)
            throws CannotRead {
        var top = one(document);
        if (!top.at("reportedInformation").isThere()) {
            throw CannotRead.because(ReadingProblem.NOT_A_REPORT, null);
        }
        return new JsonExport(top, sender, notes).read();
    }

    /** A list of one report is that report. */
    private static JsonPlace one(JsonNode document) throws CannotRead {
        if (!document.isArray()) {
            return new JsonPlace(document, "");
        }
        if (document.size() > 1) {
            throw CannotRead.because(ReadingProblem.SEVERAL_REPORTS, null);
        }
        return new JsonPlace(document.get(0), "/0");
    }

    private ReadReport read() {
        people();
        incidentDetails();
        var files = files();
        var summary = reported.at("incidentSummary");
        summaryFacts(summary);
        top.others(READ_AT_TOP).forEach(at -> notes.add(Notes.Note.NOT_READ, at));
        reported.others(READ_WITHIN).forEach(at -> notes.add(Notes.Note.NOT_READ, at));
        var type = summary.text("incidentType");
        var time = summary.text("incidentDateTime");
        if (type != null && !KnownValues.INCIDENT_TYPES.contains(type)) {
            notes.add(Notes.Note.NOT_LISTED, summary.at("incidentType").pointer());
        }
        if (type == null || time == null) {
            notes.add(Notes.Note.NO_INCIDENT, summary.pointer());
        }
        return new ReadReport(
                ReadReport.EXPORT,
                top.text("reportId"),
                company,
                type,
                Moments.read(time, notes, summary.at("incidentDateTime").pointer()),
                time,
                Sensitive.ofNullable(summary.text("escalateToHighPriority")),
                flags,
                narrative,
                incident,
                files,
                mentions.stream().flatMap(mention -> mention.build().stream()).toList(),
                notes.list());
    }

    private void people() {
        reported.items("reportedPeople", "reportedPersons")
                .forEach(at -> person(at, MentionRole.REPORTED_PERSON));
        reported.items("intendedRecipients")
                .forEach(at -> person(at, MentionRole.INTENDED_RECIPIENT));
    }

    private void person(JsonPlace person, MentionRole role) {
        mentions.add(JsonPerson.read(person, role, company, notes));
    }

    private List<ReadFile> files() {
        var places = reported.items("uploadedFiles");
        if (places.isEmpty()) {
            return List.of();
        }
        var uploader =
                MentionBuilder.ofOnlyReported(mentions, reported.at("uploadedFiles").pointer());
        return places.stream().map(at -> JsonFile.read(at, uploader, notes)).toList();
    }

    private void summaryFacts(JsonPlace summary) {
        fact("incidentDateTimeDescription", summary.at("incidentDateTimeDescription"));
        fact("dateReceived", top.at("dateReceived"));
        reported.items("additionalInformations").forEach(at -> fact("additionalInformation", at));
    }

    /** Each kind of incident is a list; what hangs on it belongs to the incident, not to a person. */
    private void incidentDetails() {
        var details = reported.at("incidentDetails");
        if (details.node() == null || !details.node().isObject()) {
            return;
        }
        for (var kind : details.node().propertyNames()) {
            for (var one : details.items(kind)) {
                JsonCaptures.read(one, notes).forEach(this::capture);
                one.items("contents").forEach(at -> fact(kind + "/content", at));
                one.items("additionalInformations")
                        .forEach(at -> fact(kind + "/additionalInformation", at));
            }
        }
    }

    private void capture(JsonCaptures.Capture capture) {
        switch (capture) {
            case JsonCaptures.OfIdentifier of when of.raw() != null ->
                    incident.add(MentionBuilder.read(of.kind(), of.raw(), of.place()));
            case JsonCaptures.OfIdentifier _ -> {
                // A capture without a value says nothing.
            }
            case JsonCaptures.OfAddress of ->
                    incident.add(MentionBuilder.readAddress(of.raw(), of.seen(), of.place()));
            case JsonCaptures.OfFact of -> fact(of.name(), of.value(), of.place());
        }
    }

    private void fact(String name, JsonPlace value) {
        fact(name, value.text(), value.pointer());
    }

    private void fact(String name, @Nullable String value, String place) {
        if (value != null) {
            narrative.add(new ReadFact(name, Sensitive.of(value), place));
        }
    }
}
