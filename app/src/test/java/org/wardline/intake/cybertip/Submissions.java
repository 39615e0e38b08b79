package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;

/** Submissions to read in tests: invented samples, and reports written around one part. */
final class Submissions {
    static final String SUMMARY =
            """
            <incidentSummary>
              <incidentType>Child Sexual Molestation</incidentType>
              <incidentDateTime>2025-11-01T21:14:05Z</incidentDateTime>
            </incidentSummary>
            """;

    private Submissions() {}

    static byte[] sample(String name) {
        try (var in = Submissions.class.getResourceAsStream("/cybertip/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No such sample");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading read(String text) {
        return new SubmissionReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadReport report(byte[] bytes) {
        var reading = new SubmissionReader().read(bytes);
        assertThat(reading).isInstanceOf(Reading.OfReport.class);
        return ((Reading.OfReport) reading).report();
    }

    /** A report in XML with a summary and these parts after it. */
    static ReadReport reportWith(String parts) {
        return report(
                ("<report>" + SUMMARY + parts + "</report>").getBytes(StandardCharsets.UTF_8));
    }

    /** An export in JSON whose reported information holds these members. */
    static ReadReport exportWith(String members) {
        return report(
                ("{\"reportId\": 7, \"reportedInformation\": {" + members + "}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    static ReadFileDetails fileDetails(byte[] bytes) {
        var reading = new SubmissionReader().read(bytes);
        assertThat(reading).isInstanceOf(Reading.OfFileDetails.class);
        return ((Reading.OfFileDetails) reading).details();
    }

    static ReadFileDetails fileDetailsWith(String parts) {
        return fileDetails(
                ("<fileDetails><reportId>7</reportId><fileId>f</fileId>" + parts + "</fileDetails>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Reading.Unreadable unreadable(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }

    static ReadMention only(ReadReport report, MentionRole role) {
        var found = report.mentions().stream().filter(m -> m.role() == role).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static List<ReadIdentifier> identifiers(ReadMention mention, IdentifierKind kind) {
        return mention.identifiers().stream().filter(i -> i.kind() == kind).toList();
    }

    /** The comparable forms of one kind, in order; a value without one is left out. */
    static List<String> forms(ReadMention mention, IdentifierKind kind) {
        return identifiers(mention, kind).stream()
                .flatMap(i -> Optional.ofNullable(i.normalised()).stream())
                .map(form -> form.value())
                .toList();
    }

    static List<String> facts(List<ReadFact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.value().value())
                .toList();
    }
}
