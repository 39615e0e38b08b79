package org.wardline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final int DAYS_LATE = 2;

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all that is sent: each platform's reports by the day they come, and what goes wrong on the way. */
    List<Delivery> writeReports(List<DemoReport> reports) {
        var deliveries = new ArrayList<>(writeWhole(reports));
        deliveries.addAll(Troubles.write(this, reports));
        return deliveries;
    }

    private List<Delivery> writeWhole(List<DemoReport> reports) {
        var deliveries = new TreeMap<String, Delivery>();
        for (var report : reports) {
            var name = place(report, 0);
            add(deliveries, new Delivery(name, report.platform(), report.receivedAt()));
            if (report.export()) {
                write(name + "/" + report.id() + ".json", ReportExport.of(report));
            } else {
                write(name + "/" + report.id() + "/report.xml", ReportXml.report(report));
                writeDetails(report, deliveries);
            }
        }
        return List.copyOf(deliveries.values());
    }

    private void writeDetails(DemoReport report, Map<String, Delivery> deliveries) {
        var number = 0;
        for (var file : report.files()) {
            number++;
            var late = number == report.files().size() && Troubles.late(report) ? DAYS_LATE : 0;
            var name = place(report, late);
            write(
                    name + "/" + report.id() + "/fileDetails-" + number + ".xml",
                    ReportXml.fileDetails(report, file));
            add(
                    deliveries,
                    new Delivery(
                            name,
                            report.platform(),
                            report.receivedAt().plus(Duration.ofDays(late))));
        }
    }

    private static void add(Map<String, Delivery> deliveries, Delivery delivery) {
        deliveries.merge(
                delivery.path(),
                delivery,
                (one, other) -> one.at().isAfter(other.at()) ? one : other);
    }

    /** Where a platform's delivery lies that comes so many days after a report was made. */
    private static String place(DemoReport report, int daysLater) {
        var day = report.receivedAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(daysLater);
        return "reports/"
                + day
                + "/"
                + report.platform().toLowerCase(Locale.ROOT).replace(' ', '-');
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
