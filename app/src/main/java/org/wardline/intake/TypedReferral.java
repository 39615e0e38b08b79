package org.wardline.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.cybertip.ReadFact;
import org.wardline.intake.cybertip.ReadIdentifier;
import org.wardline.intake.cybertip.ReadMention;
import org.wardline.intake.cybertip.ReadReport;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import tools.jackson.databind.json.JsonMapper;

/** What an officer typed, as a document to keep and as a report to read. */
final class TypedReferral {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_FIELD = 500;
    private static final int LONGEST_TEXT = 20_000;

    /** Pasted content that stands for bytes: a data address, or a long run without a space. */
    private static final Pattern CONTENT =
            Pattern.compile("data:[^\\s,]{0,200},|[A-Za-z0-9+/=_-]{240,}");

    private final EnterReferral typed;
    private final Map<String, String> fields = new LinkedHashMap<>();

    TypedReferral(EnterReferral typed) {
        this.typed = typed;
        put("name", typed.name());
        put("dateOfBirth", typed.dateOfBirth());
        put("email", typed.email());
        put("phone", typed.phone());
        put("postcode", typed.postcode());
        put("screenName", typed.screenName());
        put("service", Sensitive.ofNullable(typed.service()));
        put("text", typed.text());
    }

    private void put(String field, @Nullable Sensitive<String> value) {
        if (value != null && !value.value().isBlank()) {
            fields.put(field, value.value().strip());
        }
    }

    /** Everything that is wrong with it. */
    List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (typed.sender().isBlank()) {
            faults.add(IntakeRefusal.NO_SENDER);
        }
        if (fields.keySet().stream().allMatch("service"::equals)) {
            faults.add(IntakeRefusal.NOTHING_TO_FOLLOW);
        }
        if (fields.containsKey("screenName") && !fields.containsKey("service")) {
            faults.add(IntakeRefusal.NO_SERVICE);
        }
        var reference = Optional.ofNullable(typed.theirReference()).orElse("");
        if (typed.sender().length() > LONGEST_FIELD
                || reference.length() > LONGEST_FIELD
                || fields.entrySet().stream()
                        .anyMatch(field -> field.getValue().length() > longest(field.getKey()))) {
            faults.add(IntakeRefusal.TOO_LONG);
        }
        if (CONTENT.matcher(typed.sender()).find()
                || CONTENT.matcher(reference).find()
                || fields.values().stream().anyMatch(value -> CONTENT.matcher(value).find())) {
            faults.add(IntakeRefusal.NOT_TEXT);
        }
        return faults;
    }

    private static int longest(String field) {
        return field.equals("text") ? LONGEST_TEXT : LONGEST_FIELD;
    }

    String sender() {
        return typed.sender().strip();
    }

    /** The sender's own number, or null. */
    @Nullable String reportId() {
        var reference = typed.theirReference();
        return reference == null || reference.isBlank() ? null : reference.strip();
    }

    /** The document that is kept: exactly what was typed. */
    byte[] bytes() {
        var document = new LinkedHashMap<String, String>();
        document.put("source", typed.source().name());
        document.put("sender", sender());
        var reference = reportId();
        if (reference != null) {
            document.put("theirReference", reference);
        }
        document.putAll(fields);
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(document)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a report: one reported person, in the sender's word. */
    ReadReport report() {
        var identifiers = new ArrayList<ReadIdentifier>();
        identifier(identifiers, IdentifierKind.NAME, "name", null);
        identifier(identifiers, IdentifierKind.DATE_OF_BIRTH, "dateOfBirth", null);
        identifier(identifiers, IdentifierKind.EMAIL, "email", null);
        identifier(identifiers, IdentifierKind.PHONE, "phone", null);
        identifier(identifiers, IdentifierKind.POSTCODE, "postcode", null);
        identifier(identifiers, IdentifierKind.SCREEN_NAME, "screenName", fields.get("service"));
        var text = fields.get("text");
        return new ReadReport(
                typed.source().title(),
                reportId(),
                sender(),
                null,
                null,
                null,
                null,
                Set.of(),
                text == null
                        ? List.of()
                        : List.of(new ReadFact("what was said", Sensitive.of(text), "/text")),
                List.of(),
                List.of(),
                identifiers.isEmpty()
                        ? List.of()
                        : List.of(
                                new ReadMention(
                                        MentionRole.REPORTED_PERSON, identifiers, List.of(), "/")),
                List.of());
    }

    private void identifier(
            List<ReadIdentifier> identifiers,
            IdentifierKind kind,
            String field,
            @Nullable String service) {
        var raw = fields.get(field);
        if (raw != null) {
            var scope = Identifiers.service(service).orElse(null);
            identifiers.add(
                    new ReadIdentifier(
                            kind,
                            Sensitive.of(raw),
                            Sensitive.ofNullable(
                                    Identifiers.normalise(kind, raw, scope).orElse(null)),
                            scope,
                            null,
                            "/" + field));
        }
    }

    /** Everything in it is about somebody. */
    @Override
    public String toString() {
        return "TypedReferral";
    }
}
