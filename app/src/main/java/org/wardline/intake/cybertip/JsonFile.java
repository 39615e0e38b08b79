package org.wardline.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.Identifiers;
import org.wardline.kernel.Sensitive;

/** Reads one uploaded file of the law-enforcement export. */
final class JsonFile {
    private static final Set<String> READ =
            Set.of(
                    "filename",
                    "originalFilename",
                    "submittalId",
                    "verificationHash",
                    "viewedByEsp",
                    "industryClassification",
                    "ncmecTags",
                    "espMetadata",
                    "sourceInformation",
                    "additionalInformations");
    private static final Pattern UPLOAD_TIME =
            Pattern.compile("upload.*(time|date).*|time.*upload.*", Pattern.CASE_INSENSITIVE);

    private final JsonPlace file;
    private final Notes notes;
    private final MentionBuilder uploader;
    private final List<TypedHash> hashes = new ArrayList<>();
    private final List<ReadFact> facts = new ArrayList<>();
    private @Nullable String uploadedAt;

    private JsonFile(JsonPlace file, MentionBuilder uploader, Notes notes) {
        this.file = file;
        this.uploader = uploader;
        this.notes = notes;
    }

    /** Reads a file; its hashes and addresses go to whoever uploaded it. */
    static ReadFile read(JsonPlace file, MentionBuilder uploader, Notes notes) {
        return new JsonFile(file, uploader, notes).read();
    }

    private ReadFile read() {
        hash("verificationHash", file.at("verificationHash"));
        file.items("espMetadata", "metadatas").forEach(this::metadata);
        JsonCaptures.read(file, notes).forEach(this::capture);
        file.items("ncmecTags", "groups").stream()
                .flatMap(group -> group.items("tags").stream())
                .forEach(tag -> fact("ncmecTag", tag.text(), tag.pointer()));
        file.items("additionalInformations")
                .forEach(at -> fact("additionalInformation", at.text(), at.pointer()));
        file.others(READ).forEach(at -> notes.add(Notes.Note.NOT_READ, at));
        var classification = file.text("industryClassification");
        if (classification != null && !KnownValues.CLASSIFICATIONS.contains(classification)) {
            notes.add(Notes.Note.NOT_LISTED, file.at("industryClassification").pointer());
        }
        return new ReadFile(
                file.text("submittalId"),
                Sensitive.ofNullable(file.text("filename")),
                Sensitive.ofNullable(file.text("originalFilename")),
                Moments.read(uploadedAt, notes, file.at("espMetadata").pointer()),
                uploadedAt,
                viewed(),
                null,
                null,
                classification,
                null,
                Set.of(),
                hashes,
                facts);
    }

    private @Nullable Boolean viewed() {
        var viewed = file.triState("viewedByEsp");
        if (viewed == null && file.at("viewedByEsp").isThere()) {
            notes.add(Notes.Note.NOT_YES_OR_NO, file.at("viewedByEsp").pointer());
        }
        return viewed;
    }

    /** Some services put the time of upload, or more hashes, among the metadata. */
    private void metadata(JsonPlace metadata) {
        var name = metadata.text("name");
        var value = metadata.text("value");
        if (name == null || value == null) {
            return;
        }
        fact(name, value, metadata.pointer());
        if (uploadedAt == null && UPLOAD_TIME.matcher(name).matches()) {
            uploadedAt = value;
        }
        var upper = name.toUpperCase(Locale.ROOT);
        var hashLike = upper.contains("MD5") || upper.contains("SHA") || upper.contains("HASH");
        if (hashLike && Identifiers.hashType(value).isPresent()) {
            hash(name, metadata.at("value"));
        }
    }

    private void hash(String label, JsonPlace value) {
        var text = value.text();
        if (text != null) {
            var hash = TypedHash.of(label, text);
            hashes.add(hash);
            uploader.identifier(IdentifierKind.FILE_HASH, text, value.pointer());
            if (hash.mislabelled()) {
                notes.add(Notes.Note.HASH_MISLABELLED, value.pointer());
            }
        }
    }

    private void capture(JsonCaptures.Capture capture) {
        switch (capture) {
            case JsonCaptures.OfAddress of -> uploader.seen(of.raw(), of.seen(), of.place());
            case JsonCaptures.OfIdentifier of -> fact("sourceCapture", of.raw(), of.place());
            case JsonCaptures.OfFact of -> fact(of.name(), of.value(), of.place());
        }
    }

    private void fact(String name, @Nullable String value, String place) {
        if (value != null) {
            facts.add(new ReadFact(name, Sensitive.of(value), place));
        }
    }
}
