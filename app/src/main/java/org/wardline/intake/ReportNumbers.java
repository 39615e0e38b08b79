package org.wardline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.cybertip.ReadReport;
import org.wardline.intake.cybertip.Reading;

/** The report numbers that a batch tells: in the documents, in the names of their folders, in the documents beside them. */
final class ReportNumbers {
    private final Map<String, String> byFolder = new HashMap<>();
    private final TreeSet<String> locks = new TreeSet<>();

    private ReportNumbers() {}

    static ReportNumbers in(List<Arrival> arrivals) {
        var numbers = new ReportNumbers();
        var documents =
                arrivals.stream()
                        .filter(Arrival.Document.class::isInstance)
                        .map(Arrival.Document.class::cast)
                        .toList();
        documents.stream()
                .collect(Collectors.groupingBy(Arrival.Document::folder))
                .forEach(numbers::addFolder);
        documents.forEach(numbers::addLocks);
        return numbers;
    }

    /** The number of a report; null for a bare one. */
    @Nullable String of(Arrival.Document document, ReadReport report) {
        if (report.reportId() != null) {
            return report.reportId();
        }
        return document.reportId() == null ? byFolder.get(document.folder()) : document.reportId();
    }

    /** Names of what this batch is about, in one order for everybody: two ingests of the same wait for each other. */
    NavigableSet<String> locks() {
        return locks;
    }

    /** Where one report lies beside file details that all name the same number, the number is its own. */
    private void addFolder(String folder, List<Arrival.Document> documents) {
        var reports =
                documents.stream().filter(one -> one.reading() instanceof Reading.OfReport).count();
        var named =
                documents.stream()
                        .flatMap(one ->
                                one.reading() instanceof Reading.OfFileDetails(var details)
                                        ? Stream.of(details.reportId())
                                        : Stream.empty())
                        .collect(Collectors.toSet());
        if (reports == 1 && named.size() == 1) {
            byFolder.put(folder, named.iterator().next());
        }
    }

    private void addLocks(Arrival.Document document) {
        locks.add("intake bytes " + document.sha256());
        var number =
                switch (document.reading()) {
                    case Reading.OfReport(var report) -> of(document, report);
                    case Reading.OfFileDetails(var details) -> details.reportId();
                    case Reading.Unreadable _ -> null;
                    case Reading.Media _ -> null;
                };
        if (number != null) {
            locks.add("intake report " + number);
        }
    }
}
