package org.wardline.demo;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierId;
import org.wardline.intake.MentionId;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;
import org.wardline.intake.cybertip.ReadIdentifier;
import org.wardline.intake.cybertip.ReadMention;
import org.wardline.intake.cybertip.Reading;
import org.wardline.intake.cybertip.SubmissionReader;

/** The reported persons of the demonstration's report files, and whom each report was invented about. */
public final class DemoMentions {
    /** Folders of what comes twice and of what nobody can read. */
    private static final Pattern TROUBLES = Pattern.compile("/(sent-again|not-readable)/");

    private static final SubmissionReader READER = new SubmissionReader();

    private DemoMentions() {}

    /**
     * A reported person of one report.
     *
     * @param person the number of whoever it was invented about
     */
    public record Labelled(HeldMention mention, int person) {}

    /** Writes the demonstration's files into the folder and reads the reports again, in order of their numbers. */
    public static List<Labelled> of(Path folder) {
        var plan = Plan.lantern();
        plan.write(new DemoFolder(folder));
        var invented =
                DemoReports.invent(plan).stream()
                        .collect(toMap(report -> report.id(), Function.identity()));
        var mentions = new ArrayList<Labelled>();
        for (var report : reports(folder).entrySet()) {
            var about = Objects.requireNonNull(invented.get(report.getKey()), "A report too many");
            mentions.add(new Labelled(held(about, report.getValue()), about.person().number()));
        }
        return mentions;
    }

    /** The identifiers of each report's reported person, by the report's number. */
    private static Map<Long, List<ReadIdentifier>> reports(Path folder) {
        var reports = new TreeMap<Long, List<ReadIdentifier>>();
        try (var files = Files.walk(folder.resolve("reports"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!TROUBLES.matcher(file.toString()).find()) {
                    reports.computeIfAbsent(number(file), _ -> new ArrayList<>())
                            .addAll(identifiers(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reports;
    }

    private static long number(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(
                name.endsWith(".json")
                        ? name.substring(0, name.indexOf('.'))
                        : file.getName(file.getNameCount() - 2).toString());
    }

    private static List<ReadIdentifier> identifiers(byte[] bytes) {
        return switch (READER.read(bytes)) {
            case Reading.OfReport(var report) -> reported(report.mentions());
            case Reading.OfFileDetails(var details) -> reported(details.mentions());
            case Reading.Unreadable _, Reading.Media _ ->
                    throw new IllegalStateException("A report of the demonstration is unreadable");
        };
    }

    private static List<ReadIdentifier> reported(List<ReadMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.role() == MentionRole.REPORTED_PERSON)
                .flatMap(mention -> mention.identifiers().stream())
                .toList();
    }

    private static HeldMention held(DemoReport report, List<ReadIdentifier> identifiers) {
        return new HeldMention(
                new MentionId(new UUID(1, report.id())),
                new ReferralId(new UUID(2, report.id())),
                new GroupId(new UUID(3, 3)),
                MentionRole.REPORTED_PERSON,
                report.receivedAt(),
                identifiers.stream().map(DemoMentions::held).toList(),
                null,
                null);
    }

    private static HeldIdentifier held(ReadIdentifier read) {
        return new HeldIdentifier(
                new IdentifierId(new UUID(4, 4)),
                read.kind(),
                read.raw(),
                read.normalised(),
                read.service(),
                read.seen(),
                read.sourcePath());
    }
}
