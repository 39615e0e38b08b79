package org.wardline.intake.cybertip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;
import org.wardline.kernel.Sensitive;

/** Reads the {@code fileDetails} document that describes one file of a report. */
final class XmlFileDetails {
    private final Notes notes = new Notes();
    private final XmlParts parts = new XmlParts(notes);
    private final Set<String> flags = new LinkedHashSet<>();
    private final List<TypedHash> hashes = new ArrayList<>();
    private final List<ReadFact> facts = new ArrayList<>();
    private final XmlElement details;
    private final MentionBuilder uploader;

    private XmlFileDetails(XmlElement details) {
        this.details = details;
        this.uploader = new MentionBuilder(MentionRole.REPORTED_PERSON, null, details.place());
    }

    static ReadFileDetails read(XmlElement details) throws CannotRead {
        var reportId = details.textOf("reportId");
        var fileId = details.textOf("fileId");
        if (reportId == null || fileId == null) {
            throw CannotRead.because(ReadingProblem.FILE_DETAILS_INCOMPLETE, null);
        }
        return new XmlFileDetails(details).read(reportId, fileId);
    }

    private ReadFileDetails read(String reportId, String fileId) {
        details.children().forEach(this::child);
        var classification = details.textOf("industryClassification");
        var relevance = details.textOf("fileRelevance");
        noteValues(classification, relevance);
        var time = details.textOf("uploadedToEspTimestamp");
        var file =
                new ReadFile(
                        fileId,
                        Sensitive.ofNullable(details.textOf("fileName")),
                        Sensitive.ofNullable(details.textOf("originalFileName")),
                        Moments.read(time, notes, place("uploadedToEspTimestamp")),
                        time,
                        parts.triState(details, "fileViewedByEsp"),
                        parts.triState(details, "exifViewedByEsp"),
                        parts.triState(details, "publiclyAvailable"),
                        classification,
                        relevance,
                        flags,
                        hashes,
                        facts);
        return new ReadFileDetails(
                reportId, fileId, file, uploader.build().stream().toList(), notes.list());
    }

    private void child(XmlElement element) {
        switch (element.name()) {
            case "reportId",
                    "fileId",
                    "fileName",
                    "originalFileName",
                    "uploadedToEspTimestamp",
                    "fileViewedByEsp",
                    "exifViewedByEsp",
                    "publiclyAvailable",
                    "fileRelevance",
                    "industryClassification" -> {
                // Fields of the file itself.
            }
            case "potentialMeme" -> meme(element);
            case "fileAnnotations" -> flags.addAll(parts.flags(element, KnownValues.FILE_FLAGS));
            case "originalFileHash" -> hash(element);
            case "ipCaptureEvent" -> address(element);
            case "deviceId" -> device(element);
            case "details" -> pairs(element);
            case "locationOfFile", "additionalInfo" -> facts.addAll(parts.facts(element));
            default -> parts.noteNotRead(element);
        }
    }

    /** The other way to set this flag: beside the annotations, not among them. */
    private void meme(XmlElement element) {
        if (element.text().equals("false") || element.text().equals("0")) {
            notes.add(Notes.Note.FLAG_DENIED, element.place());
        } else {
            flags.add(element.name());
        }
    }

    private void hash(XmlElement element) {
        var type = element.attribute("hashType");
        if (!element.text().isEmpty()) {
            add(TypedHash.of(type == null ? "" : type, element.text()), element.place());
        }
    }

    private void add(TypedHash hash, String place) {
        hashes.add(hash);
        uploader.identifier(IdentifierKind.FILE_HASH, hash.value(), place);
        if (hash.mislabelled()) {
            notes.add(Notes.Note.HASH_MISLABELLED, place);
        }
    }

    private void address(XmlElement event) {
        var address = event.textOf("ipAddress");
        if (address != null) {
            uploader.seen(address, parts.seen(event), event.place());
        }
        uploader.fact("ipCaptureEvent/possibleProxy", event.textOf("possibleProxy"), event.place());
    }

    private void device(XmlElement device) {
        uploader.identifier(IdentifierKind.DEVICE_ID, device.textOf("idValue"), device.place());
        parts.facts(device)
                .forEach(fact ->
                        uploader.fact(fact.name(), fact.value().value(), fact.sourcePath()));
    }

    /** Embedded details are display text, such as {@code 40.7 N}: kept, not computed with. Some hashes come here too. */
    private void pairs(XmlElement pairs) {
        var type = pairs.attribute("type");
        parts.noteUnlisted(type, KnownValues.DETAIL_TYPES, pairs.place("type"));
        for (var pair : pairs.children("nameValuePair")) {
            var name = pair.textOf("name");
            var value = pair.textOf("value");
            if (name == null || value == null) {
                continue;
            }
            if ("HASH".equals(type)) {
                add(TypedHash.of(name, value), pair.place());
            } else {
                facts.add(new ReadFact(name, Sensitive.of(value), pair.place()));
            }
        }
    }

    private void noteValues(@Nullable String classification, @Nullable String relevance) {
        parts.noteUnlisted(
                classification, KnownValues.CLASSIFICATIONS, place("industryClassification"));
        parts.noteUnlisted(relevance, KnownValues.RELEVANCES, place("fileRelevance"));
        var supplemental = relevance != null && !relevance.equals("Reported");
        if (supplemental && (classification != null || flags.contains("potentialMeme"))) {
            notes.add(Notes.Note.SUPPLEMENTAL_CLASSIFIED, place("fileRelevance"));
        }
    }

    private String place(String child) {
        return details.place() + "/" + child + "[1]";
    }
}
