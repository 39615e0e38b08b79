package org.wardline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder that a demonstration is read from, to be opened by whoever wants to: report files as platforms send them, by
 * day and platform, and the list of what officers decided.
 */
final class DemoFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DECISIONS = "decisions.jsonl";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all that is sent: each platform's reports by the day they come, and what goes wrong on the way. */
    List<Delivery> writeReports(List<DemoReport> reports) {
        var deliveries = new ArrayList<>(writeWhole(reports));
        deliveries.add(writeTroubles(reports));
        return deliveries;
    }

    private List<Delivery> writeWhole(List<DemoReport> reports) {
        var deliveries = new TreeMap<String, Delivery>();
        for (var report : reports) {
            var day = report.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
            var name =
                    "reports/"
                            + day
                            + "/"
                            + report.platform()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace(' ', '-');
            deliveries.merge(
                    name,
                    new Delivery(name, report.platform(), report.receivedAt()),
                    (one, other) -> one.at().isAfter(other.at()) ? one : other);
            if (report.export()) {
                write(name + "/" + report.id() + ".json", ReportExport.of(report));
            } else {
                write(name + "/" + report.id() + "/report.xml", ReportXml.report(report));
                var number = 0;
                for (var file : report.files()) {
                    number++;
                    write(
                            name + "/" + report.id() + "/fileDetails-" + number + ".xml",
                            ReportXml.fileDetails(report, file));
                }
            }
        }
        return List.copyOf(deliveries.values());
    }

    /**
     * What goes wrong between platforms and a desk: a report that comes twice, one that comes again with other words, and
     * one that was cut off on its way.
     */
    private Delivery writeTroubles(List<DemoReport> reports) {
        var first = reports.getFirst();
        var again =
                reports.stream()
                        .filter(report -> report.platform().equals(first.platform()))
                        .filter(report -> !report.export() && report.id() != first.id())
                        .findFirst()
                        .orElseThrow();
        var at = DemoReports.moment(100, 7);
        var name = "reports/" + at.atZone(ZoneOffset.UTC).toLocalDate() + "/sent-again";
        write(name + "/" + first.id() + "/report.xml", ReportXml.report(first));
        write(
                name + "/" + again.id() + "/report.xml",
                ReportXml.report(again.saying("The service sends this report again, put right.")));
        var whole = ReportXml.report(first);
        write(name + "/990000999/report.xml", whole.substring(0, whole.length() * 2 / 3));
        return new Delivery(name, first.platform(), at);
    }

    /** A folder of reports that came together. */
    record Delivery(String path, String sender, Instant at) {}

    void write(String path, String text) {
        var file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's folder cannot be written", e);
        }
    }

    Path resolve(String path) {
        return folder.resolve(path);
    }

    /** Writes the list of decisions, one a line, in order of time. */
    void writeDecisions(List<Decided> decisions) {
        var lines = new ArrayList<String>();
        lines.add(
                JSON.writeValueAsString(
                        Map.of(
                                "label",
                                "DEMONSTRATION: invented decisions about invented people")));
        for (var decided : decisions) {
            var line = new LinkedHashMap<String, Object>();
            line.put("at", decided.at().toString());
            line.put("by", decided.by());
            line.put("do", decided.step().name());
            line.put("about", decided.about());
            line.put("with", new TreeMap<>(decided.with()));
            lines.add(JSON.writeValueAsString(line));
        }
        write(DECISIONS, String.join("\n", lines) + "\n");
    }

    /** Reads the list of decisions back: what is replayed is what stands in the file. */
    List<Decided> readDecisions() {
        try {
            return Files.readAllLines(folder.resolve(DECISIONS), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> {
                        var read = JSON.readTree(line);
                        return new Decided(
                                Instant.parse(read.path("at").asString()),
                                read.path("by").asString(),
                                Decided.Step.valueOf(read.path("do").asString()),
                                read.path("about").asString(),
                                JSON.convertValue(
                                        read.path("with"),
                                        new TypeReference<Map<String, String>>() {}));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's decisions cannot be read", e);
        }
    }
}
