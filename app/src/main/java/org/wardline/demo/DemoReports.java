package org.wardline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardline.demo.DemoCase.Story;
import org.wardline.demo.DemoReport.DemoFile;
import org.wardline.demo.DemoReport.Seen;

/** Invents the reports of the operation from the tables of cases. The same seed gives the same reports. */
final class DemoReports {
    /** First day of Operation Lantern Row. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);

    private static final long SEED = 20_260_716;
    private static final long FIRST_NUMBER = 990_000_001;

    /** Days between a case's reports, and the longest that one of them waits for its platform's next delivery. */
    private static final long APART = 3;

    /** Day of the operation from which reports have come that nobody has looked at yet. */
    private static final long FRESH = 172;

    /** Hours at the start of a day in which nobody at the desk works yet. */
    private static final int MORNING = 6;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> surnames = Tables.lines("surnames.txt");
    private final List<String> streets = Tables.lines("streets.txt");
    private final List<String> sentences = Tables.lines("sentences.txt");
    private final List<Platform> platforms = Platform.all();
    private final List<Platform> lots = Platform.lots(platforms);
    private final List<Platform> thorough = lots.stream().filter(Platform::full).toList();
    private final Map<String, List<String>> sectors = sectors();
    private final Households households = new Households(random);
    private final List<DemoReport> reports = new ArrayList<>();
    private int invented;

    private DemoReports() {}

    static List<DemoReport> invent(Plan plan) {
        var work = new DemoReports();
        plan.cases().forEach(work::reportsOf);
        plan.others().forEach(work::others);
        return List.copyOf(work.reports);
    }

    /** Sectors that lie wholly in one force, and in one area of children's services. */
    private static Map<String, List<String>> sectors() {
        return Tables.rows("sectors.csv").stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("force"),
                                row -> List.of(row.get("sectors").split(";", -1))));
    }

    private void reportsOf(DemoCase about) {
        var near = Objects.requireNonNull(sectors.get(about.force()), "A force without a sector");
        var person = person(near.get(invented % near.size()));
        var day = 0L;
        var first = thorough.getFirst();
        for (var i = 0; i < about.reports(); i++) {
            // The first report knows most: the others are tied to it by what they share.
            var from = i == 0 ? thorough : lots;
            var drawn = from.get(random.nextInt(from.size()));
            var again = i == 1 && about.tells(Story.REOPENED);
            var platform = again ? first : drawn;
            first = i == 0 ? platform : first;
            var meant = Math.max(about.start() + i * APART, day + 1);
            day = urgent(about, i) ? meant : Math.min(platform.delivers(meant), meant + APART);
            reports.add(reportOf(about, i, platform, day, person));
        }
    }

    private static boolean urgent(DemoCase about, int number) {
        return number == 0
                && about.children().stream()
                        .anyMatch(child -> child.risk().startsWith("IMMEDIATE"));
    }

    private DemoReport reportOf(
            DemoCase about, int number, Platform platform, long day, InventedPerson person) {
        var reopened = about.tells(Story.REOPENED);
        var child = number == 0 && !about.children().isEmpty();
        return report(
                about.key(),
                platform,
                day,
                person,
                number == 1 ? person.misspelt() : person.surname(),
                reopened && number == 0 ? List.of() : households.seen(invented, day, number),
                urgent(about, number),
                false,
                child ? about.children().getFirst().age() : null,
                number == 1 && invented % 3 == 0 && !reopened);
    }

    private void others(Tables.Row row) {
        var kind = row.get("kind");
        var bundle = kind.equals("bundle");
        var thin = kind.equals("thin");
        var bare = lots.stream().filter(each -> each.wiring().equals("BARE")).toList();
        for (var i = 0; i < Integer.parseInt(row.get("reports")); i++) {
            var person = person("SO15 2");
            var from = thin || bundle ? bare : lots;
            var platform = from.get(random.nextInt(from.size()));
            var day = platform.delivers(kind.equals("new") ? FRESH + i % 6 : random.nextInt(165));
            reports.add(
                    report(
                            kind + "-" + (i + 1),
                            platform,
                            day,
                            person,
                            person.surname(),
                            thin ? List.of() : households.seen(invented, day, 0),
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
            Platform platform,
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
                moment(day, MORNING).plus(Duration.ofMinutes(random.nextInt(90))),
                platform.name(),
                platform.wiring(),
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

    private List<DemoFile> files(long id, boolean bundle) {
        var files = new ArrayList<DemoFile>();
        var number = bundle ? 1 : 1 + random.nextInt(2);
        for (var i = 0; i < number; i++) {
            var words = "wardline-demo-" + (bundle ? 17 : id % 10_000 * 10 + i);
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
