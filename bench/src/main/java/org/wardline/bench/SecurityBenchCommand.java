package org.wardline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "security",
        description = {
            "what row-level security and auditing cost, on the demonstration's lists and subjects",
            "The same home twice, served side by side: as it is, and with the policies switched off and nothing written to the log."
        })
final class SecurityBenchCommand implements Callable<Integer> {
    /** Somebody whose circle holds all that these pages show, so that both servers show the same. */
    private static final String OFFICER = "national.supervisor";

    private static final List<String> LISTS = List.of("/queue", "/referrals", "/packages");
    private static final Pattern SUBJECT = Pattern.compile("href=\"(/subjects/[0-9a-f-]{36})\"");
    private static final Pattern CHANGING = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");
    private static final int SUBJECTS = 5;
    private static final int WARM_UP = 60;
    private static final double MOST = 1.15;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "how often each page is asked for (${DEFAULT-VALUE})")
    private int rounds = 60;

    @ParentCommand private @Nullable Bench bench;

    private final Path here = Path.of(System.getProperty("wardline.here", "")).toAbsolutePath();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var work = Files.createDirectories(here.resolve("bench/target/security"));
        var launcher = here.resolve("wardline");
        var with = work.resolve("with");
        var without = work.resolve("without");
        say(out, "Loading the demonstration, unless it is there from last time ...");
        done(work, launcher.toString(), "demo", "--no-serve", "--home", with.toString());
        done(work, "rm", "-rf", without.toString());
        done(work, "cp", "-a", with.toString(), without.toString());
        try (var guarded = ServedHome.serve(launcher, with);
                var open = ServedHome.serve(launcher, without)) {
            switchOff(open);
            guarded.signIn(OFFICER);
            open.signIn(OFFICER);
            return compare(guarded, open, out);
        }
    }

    private static void say(PrintWriter out, String words) {
        out.println(words);
        out.flush();
    }

    private static void done(Path work, String... command) throws IOException {
        var log = work.resolve("commands.log");
        if (MeasuredProcess.run(List.of(command), log).exitStatus() != 0) {
            throw new IOException(command[0] + " failed: see " + log);
        }
    }

    private static void switchOff(ServedHome open) throws IOException, SQLException {
        try (var admin = open.administrator();
                var statement = admin.createStatement()) {
            statement.execute(
                    """
                    do $$
                    declare
                        each text;
                    begin
                        for each in select c.oid::regclass::text from pg_class c where c.relrowsecurity loop
                            execute 'alter table ' || each || ' disable row level security';
                        end loop;
                    end
                    $$
                    """);
            statement.execute(
                    """
                    create or replace function audit.append(
                        kind text, action text, object_kind text, object_id uuid, held_by uuid, outcome text, reason text,
                        occurred_at timestamptz) returns void
                        language sql security definer
                        set search_path = ''
                    as ''
                    """);
        }
    }

    private int compare(ServedHome guarded, ServedHome open, PrintWriter out)
            throws IOException, InterruptedException {
        var subjects =
                SUBJECT.matcher(guarded.page("/packages"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .limit(SUBJECTS)
                        .toList();
        var pages = Stream.concat(LISTS.stream(), subjects.stream()).toList();
        for (var page : pages) {
            if (!plain(guarded.page(page)).equals(plain(open.page(page)))) {
                throw new IOException(
                        page + " differs without policies: it measures something else");
            }
        }
        say(out, "%d pages, %d times each ...".formatted(pages.size(), rounds));
        var took = new LinkedHashMap<String, List<double[]>>();
        for (var round = -WARM_UP; round < rounds; round++) {
            for (var page : pages) {
                var both = once(guarded, open, page, round % 2 == 0);
                if (round >= 0) {
                    took.computeIfAbsent(page, _ -> new ArrayList<>()).add(both);
                }
            }
        }
        return report(took, out);
    }

    private static String plain(String page) {
        return CHANGING.matcher(page).replaceAll("");
    }

    /** Asks both for a page, in turn who is first. */
    private static double[] once(ServedHome guarded, ServedHome open, String page, boolean first)
            throws IOException, InterruptedException {
        if (first) {
            var one = guarded.seconds(page);
            return new double[] {one, open.seconds(page)};
        }
        var two = open.seconds(page);
        return new double[] {guarded.seconds(page), two};
    }

    private int report(Map<String, List<double[]>> took, PrintWriter out) throws IOException {
        var json = new JsonMapper();
        var root = json.createObjectNode();
        root.put("rounds", rounds);
        root.put("processors", Runtime.getRuntime().availableProcessors());
        var rows = root.putArray("pages");
        out.printf(
                Locale.ROOT, "%n%-48s %10s %10s %8s%n", "page", "guarded ms", "open ms", "ratio");
        var ratios = new ArrayList<Double>();
        for (var page : took.entrySet()) {
            var guarded = 1000 * median(page.getValue(), 0);
            var open = 1000 * median(page.getValue(), 1);
            ratios.add(guarded / open);
            out.printf(
                    Locale.ROOT,
                    "%-48s %10.2f %10.2f %8.3f%n",
                    page.getKey(),
                    guarded,
                    open,
                    guarded / open);
            rows.addObject()
                    .put("page", page.getKey())
                    .put("guarded_ms", guarded)
                    .put("open_ms", open)
                    .put("ratio", guarded / open);
        }
        var lists = middle(ratios.subList(0, LISTS.size()));
        var subjects = middle(ratios.subList(LISTS.size(), ratios.size()));
        root.put("lists_ratio", lists).put("subjects_ratio", subjects).put("most", MOST);
        verdict(out, "lists", lists);
        verdict(out, "subjects", subjects);
        var file = Objects.requireNonNull(bench).json();
        if (file != null) {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        }
        return 0;
    }

    private static void verdict(PrintWriter out, String what, double ratio) {
        out.printf(
                Locale.ROOT,
                "  %-13s %s: wanted at most %.2f of the time without, have %.3f%n",
                ratio <= MOST ? "reached" : "NOT REACHED",
                what,
                MOST,
                ratio);
        out.flush();
    }

    private static double median(List<double[]> both, int which) {
        return middle(both.stream().map(each -> each[which]).toList());
    }

    private static double middle(List<Double> numbers) {
        var sorted = numbers.stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
