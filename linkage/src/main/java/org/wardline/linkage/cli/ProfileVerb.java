package org.wardline.linkage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.Source;
import org.wardline.linkage.model.ColumnProfile;
import org.wardline.linkage.model.ColumnProfiler;
import picocli.CommandLine.Command;

@Command(
        name = "profile",
        description = "show what is in each column, and what it would be read as")
final class ProfileVerb extends LinkageVerb {
    private static final double PERCENT = 100;

    @Override
    void check() {
        // It writes nothing but --json, which has been looked at.
    }

    @Override
    void work(Linkage linkage) {
        var chosen = choose(linkage, columns().model());
        var headers = linkage.headers(file());
        var profilers = headers.stream().map(ColumnProfiler::new).toList();
        var rows =
                linkage.engine()
                        .read(
                                file(),
                                Source.NUMBERED,
                                headers,
                                (_, values) -> {
                                    for (var at = 0; at < values.length; at++) {
                                        profilers.get(at).add(values[at]);
                                    }
                                });
        if (rows == 0) {
            throw new LinkageInputException(
                    "The file " + file().getFileName() + " has no records.");
        }
        chosen.print(out());
        var profiles = new ArrayList<ColumnProfile>();
        for (var at = 0; at < headers.size(); at++) {
            profiles.add(profilers.get(at).profile(chosen.mapping().readAs(headers.get(at))));
        }
        out().printf("%n%,d rows%n", rows);
        profiles.forEach(this::print);
        outcome(profiles);
    }

    private void print(ColumnProfile column) {
        out().printf(
                        Locale.ROOT,
                        "%n%s%s: %,d empty (%.1f %%), %s%,d different values%n",
                        column.header(),
                        column.suggested().map(name -> " (read as " + name + ")").orElse(""),
                        column.missing(),
                        PERCENT * column.missing() / column.rows(),
                        column.distinctIsAtLeast() ? "at least " : "",
                        column.distinct());
        list("most often", column.frequent());
        list("shapes", column.shapes());
    }

    private void list(String what, List<ColumnProfile.Counted> counted) {
        if (!counted.isEmpty()) {
            out().printf(
                            "  %-11s %s%n",
                            what,
                            counted.stream()
                                    .map(each ->
                                            each.text().replaceAll("\\p{Cntrl}", " ")
                                                    + " ("
                                                    + String.format(
                                                            Locale.ROOT, "%,d", each.count())
                                                    + ")")
                                    .collect(Collectors.joining(", ")));
        }
    }
}
