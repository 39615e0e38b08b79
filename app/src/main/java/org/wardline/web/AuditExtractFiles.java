package org.wardline.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditExtract;
import org.wardline.governance.AuditExtract.Line;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An extract of the audit log as a file for programs; each says on top who took it, when, why, and how to check it. */
final class AuditExtractFiles {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AuditExtractFiles() {}

    /** Rows of comma-separated values after RFC 4180. A spreadsheet finds no formula in them. */
    static String csv(AuditExtract extract) {
        var rows = new ArrayList<List<@Nullable String>>();
        head(extract)
                .forEach((name, value) -> rows.add(List.of("# " + name, String.valueOf(value))));
        var checkpoint = extract.checkpoint();
        if (checkpoint != null) {
            checkpoint.text().lines().forEach(line -> rows.add(List.of("# checkpoint", line)));
        }
        rows.add(new ArrayList<>(NAMES));
        for (var line : extract.lines()) {
            rows.add(new ArrayList<>(fields(line).values()));
        }
        return rows.stream()
                .map(row ->
                        row.stream().map(AuditExtractFiles::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The same as JSON. */
    static String json(AuditExtract extract) {
        var document = new LinkedHashMap<String, @Nullable Object>(head(extract));
        var checkpoint = extract.checkpoint();
        document.put("checkpoint", checkpoint == null ? null : checkpoint.text());
        document.put("entries", extract.lines().stream().map(AuditExtractFiles::fields).toList());
        return JSON.writeValueAsString(document) + "\n";
    }

    private static Map<String, @Nullable Object> head(AuditExtract extract) {
        var head = new LinkedHashMap<String, @Nullable Object>();
        head.put("extract_of_audit_log_about", extract.about().toString());
        head.put("taken_by", extract.takenBy().name() + " (" + extract.takenBy().username() + ")");
        head.put("taken_at", extract.takenAt().toString());
        head.put("purpose", extract.purpose().title());
        head.put("entries_in_extract", extract.lines().size());
        head.put("there_are_more", extract.more());
        return head;
    }

    private static final List<String> NAMES =
            List.of(
                    "entry",
                    "digest",
                    "at",
                    "written_at",
                    "who",
                    "username",
                    "purpose",
                    "kind",
                    "action",
                    "object_kind",
                    "object_id",
                    "outcome",
                    "reason");

    private static Map<String, @Nullable String> fields(Line line) {
        var entry = line.entry();
        var values =
                new @Nullable String[] {
                    line.id().toString(),
                    line.digest(),
                    entry.at().toString(),
                    entry.writtenAt().toString(),
                    entry.who(),
                    entry.username(),
                    entry.purpose(),
                    entry.kind().name(),
                    entry.action(),
                    entry.objectKind(),
                    entry.objectId() == null ? null : entry.objectId().toString(),
                    entry.outcome().name(),
                    entry.reason()
                };
        var fields = new LinkedHashMap<String, @Nullable String>();
        for (var i = 0; i < values.length; i++) {
            fields.put(NAMES.get(i), values[i]);
        }
        return Collections.unmodifiableMap(fields);
    }

    /** A cell that no spreadsheet takes for a formula, in quotes where it must be. */
    static String cell(@Nullable String value) {
        var text = Objects.requireNonNullElse(value, "");
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
