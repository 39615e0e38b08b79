package org.wardline.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as the law-enforcement export of the CyberTipline. */
final class ReportExport {
    /** In order of names: immutable maps have another order in every run, and the same seed gives the same bytes. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            SerializationFeature.INDENT_OUTPUT,
                            SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private ReportExport() {}

    static String of(DemoReport report) {
        var information = new LinkedHashMap<String, @Nullable Object>();
        information.put("reportingEsp", Map.of("espName", report.platform()));
        information.put(
                "incidentSummary",
                Map.of(
                        "incidentType",
                        "Child Pornography (possession, manufacture, and distribution)",
                        "incidentDateTime",
                        report.receivedAt().toString()));
        information.put("reportedPeople", Map.of("reportedPersons", List.of(person(report))));
        information.put("uploadedFiles", Map.of("uploadedFiles", files(report)));
        information.put(
                "additionalInformations",
                List.of(Map.of("value", "DEMONSTRATION. " + report.sentence())));
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("_note", "DEMONSTRATION: invented from beginning to end; nobody in it exists.");
        whole.put("reportId", report.id());
        whole.put("dateReceived", report.receivedAt().toString());
        whole.put("reportedInformation", information);
        return JSON.writeValueAsString(whole) + "\n";
    }

    private static Map<String, @Nullable Object> person(DemoReport report) {
        var invented = report.person();
        var person = new LinkedHashMap<String, @Nullable Object>();
        person.put("firstName", report.full() ? invented.firstName() : null);
        person.put("lastName", report.full() ? report.surname() : null);
        person.put("dateOfBirth", report.full() ? invented.born().toString() : null);
        person.put("espService", report.platform());
        person.put("espUserId", report.accountId());
        person.put("screenName", Map.of("value", invented.screenName()));
        if (report.mapped()) {
            person.put("emails", Map.of("emails", List.of(Map.of("value", invented.email()))));
        }
        if (report.full() && !invented.phone().isEmpty()) {
            person.put("phones", Map.of("phones", List.of(Map.of("value", invented.phone()))));
        }
        var captures = new ArrayList<Map<String, Object>>();
        for (var seen : report.seen()) {
            captures.add(
                    Map.of(
                            "captureType", "IP Address",
                            "value", seen.address(),
                            "dateTime", seen.at().toString(),
                            "eventName", seen.event().toUpperCase(java.util.Locale.ROOT),
                            "port", seen.port()));
        }
        person.put("sourceInformation", Map.of("sourceCaptures", captures));
        return person;
    }

    private static List<Map<String, @Nullable Object>> files(DemoReport report) {
        var files = new ArrayList<Map<String, @Nullable Object>>();
        for (var file : report.files()) {
            var written = new LinkedHashMap<String, @Nullable Object>();
            written.put("filename", file.words() + ".bin");
            written.put("submittalId", file.id());
            written.put("verificationHash", ReportXml.hash("MD5", file.words()));
            written.put("viewedByEsp", file.viewed());
            written.put("industryClassification", file.classification());
            files.add(written);
        }
        return files;
    }
}
