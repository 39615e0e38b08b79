package org.wardline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.wardline.demo.DemoReport.DemoFile;
import org.wardline.demo.DemoReport.Seen;

/** Invents the reports of the operation from the tables of cases. The same seed gives the same reports. */
final class DemoReports {
    /** First day of Operation Lantern Row. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);

    private static final long SEED = 20_260_716;
    private static final long FIRST_NUMBER = 990_000_001;

    /** Sectors that lie wholly in one force. */
    private static final Map<String, List<String>> SECTORS =
            Map.of(
                    "hampshire", List.of("SO15 2", "SO16 4", "PO9 1"),
                    "dorset", List.of("BH1 3", "BH8 9", "DT1 1"),
                    "avon-and-somerset", List.of("BS3 1", "BS5 0"));

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> surnames = Tables.lines("surnames.txt");
    private final List<String> streets = Tables.lines("streets.txt");
    private final List<String> sentences = Tables.lines("sentences.txt");
    private final List<Tables.Row> platforms = Tables.rows("platforms.csv");
    private final Map<String, InventedPerson> people = new HashMap<>();
    private final List<DemoReport> reports = new ArrayList<>();
    private int invented;

    private DemoReports() {}

    /** What was invented. */
    record Invented(List<DemoReport> reports, Map<String, InventedPerson> people) {}

    static Invented invent(List<DemoCase> cases) {
        var work = new DemoReports();
        cases.forEach(work::reportsOf);
        Tables.rows("lantern-others.csv").forEach(work::others);
        return new Invented(List.copyOf(work.reports), Map.copyOf(work.people));
    }

    private void reportsOf(DemoCase about) {
        var sectors = SECTORS.getOrDefault(about.force(), List.of());
        var person = person(sectors.get(invented % sectors.size()));
        people.put(about.key(), person);
        for (var i = 0; i < about.reports(); i++) {
            var day = about.start() + i * 3L;
            // The first report knows most: the others are tied to it by what they share.
            var platform =
                    platforms.get(
                            i == 0
                                    ? (invented % 2 == 0 ? 0 : 2)
                                    : (invented + i) % platforms.size());
            reports.add(
                    report(
                            about.key(),
                            platform,
                            day,
                            person,
                            i == 1 ? person.misspelt() : person.surname(),
                            household(invented, day, i),
                            i == 0
                                    && about.children().stream()
                                            .anyMatch(
                                                    child -> child.risk().startsWith("IMMEDIATE")),
                            false,
                            i == 0 && !about.children().isEmpty()
                                    ? about.children().getFirst().age()
                                    : null,
                            i == 1 && invented % 3 == 0));
        }
    }

    private void others(Tables.Row row) {
        var kind = row.get("kind");
        var bundle = kind.equals("bundle");
        for (var i = 0; i < Integer.parseInt(row.get("reports")); i++) {
            var person = person("SO15 2");
            var day = kind.equals("new") ? 176L + i % 3 : 5L + random.nextInt(150);
            reports.add(
                    report(
                            kind + "-" + (i + 1),
                            platforms.get(
                                    kind.equals("thin") || bundle
                                            ? 3
                                            : random.nextInt(platforms.size())),
                            day,
                            person,
                            person.surname(),
                            kind.equals("thin") ? List.of() : household(invented, day, 0),
                            false,
                            bundle,
                            kind.equals("child") ? Integer.valueOf(12) : null,
                            false));
        }
    }

    private InventedPerson person(String sector) {
        invented++;
        return InventedPerson.invent(invented, sector, surnames, streets, random);
    }

    private DemoReport report(
            String about,
            Tables.Row platform,
            long day,
            InventedPerson person,
            String surname,
            List<Seen> seen,
            boolean escalated,
            boolean bundle,
            @Nullable Integer victimAge,
            boolean export) {
        var id = FIRST_NUMBER + reports.size();
        return new DemoReport(
                about,
                id,
                moment(day, 6).plus(Duration.ofMinutes(random.nextInt(90))),
                platform.get("name"),
                platform.get("wiring"),
                person,
                surname,
                seen,
                files(id, bundle),
                escalated,
                bundle,
                victimAge,
                sentences.get(random.nextInt(sentences.size())),
                export);
    }

    /** Where a household's connection was seen: the carrier changes its address from day to day. */
    private List<Seen> household(int household, long day, int report) {
        var seen = new ArrayList<Seen>();
        for (var i = 0; i < 2; i++) {
            seen.add(
                    new Seen(
                            "198.18." + household + "." + (10 + report * 2 + i),
                            40_000 + random.nextInt(20_000),
                            i == 0 ? "Upload" : "Login",
                            moment(day - 2 - i, 20)
                                    .plus(Duration.ofSeconds(random.nextInt(7000)))));
        }
        return seen;
    }

    private List<DemoFile> files(long id, boolean bundle) {
        var files = new ArrayList<DemoFile>();
        var number = bundle ? 1 : 1 + random.nextInt(3);
        for (var i = 0; i < number; i++) {
            var words = "wardline-demo-" + (bundle ? 17 : id % 1000 * 10 + i);
            files.add(
                    new DemoFile(
                            ReportXml.hash("MD5", id + "-" + i),
                            words,
                            List.of("A2", "B1", "B2").get(random.nextInt(3)),
                            i == 0 ? Boolean.TRUE : i == 1 ? Boolean.FALSE : null));
        }
        return files;
    }

    /** An hour of a day of the operation. */
    static Instant moment(long day, int hour) {
        return FIRST_DAY.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
