package org.wardline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Ingest;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;

/** Reports of invented people, received through the same front door as any. */
@Component
public class TestReports {
    private static final AtomicInteger NUMBER = new AtomicInteger(7_100_000);

    private final Ingest ingest;
    private final Intake intake;
    private final TestOfficers officers;

    TestReports(Ingest ingest, Intake intake, TestOfficers officers) {
        this.ingest = ingest;
        this.intake = intake;
        this.officers = officers;
    }

    /**
     * What one report says. Anything left null is not in it.
     *
     * @param summary further elements of the incident, such as {@code <escalateToHighPriority>}
     * @param network elements {@code ipCaptureEvent}
     * @param victim e-mail address of a victim
     */
    public record Said(
            String incidentType,
            String summary,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String born,
            @Nullable String email,
            String account,
            String network,
            @Nullable String victim) {

        /** A report about an account of which nothing else is known. */
        public static Said about(String account) {
            return new Said(
                    "Child Pornography (possession, manufacture, and distribution)",
                    "",
                    null,
                    null,
                    null,
                    null,
                    account,
                    "",
                    null);
        }

        /** The same with another type of incident. */
        public Said ofType(String type) {
            return new Said(
                    type, summary, firstName, lastName, born, email, account, network, victim);
        }

        /** The same with more in the summary. */
        public Said with(String more) {
            return new Said(
                    incidentType,
                    summary + more,
                    firstName,
                    lastName,
                    born,
                    email,
                    account,
                    network,
                    victim);
        }

        /** The same with a name and a date of birth. */
        public Said named(String first, String last, String day) {
            return new Said(
                    incidentType, summary, first, last, day, email, account, network, victim);
        }

        /** The same with an e-mail address. */
        public Said withEmail(String address) {
            return new Said(
                    incidentType,
                    summary,
                    firstName,
                    lastName,
                    born,
                    address,
                    account,
                    network,
                    victim);
        }

        /** The same with one more address on the network. */
        public Said seenAt(String address, String time, int port) {
            var event =
                    """
                    <ipCaptureEvent><ipAddress>%s</ipAddress><eventName>Login</eventName>\
                    <dateTime>%s</dateTime><port>%d</port></ipCaptureEvent>
                    """
                            .formatted(address, time, port);
            return new Said(
                    incidentType,
                    summary,
                    firstName,
                    lastName,
                    born,
                    email,
                    account,
                    network + event,
                    victim);
        }

        /** The same with a victim. */
        public Said aboutVictim(String address) {
            return new Said(
                    incidentType,
                    summary,
                    firstName,
                    lastName,
                    born,
                    email,
                    account,
                    network,
                    address);
        }

        String xml() {
            return """
            <?xml version="1.0" encoding="UTF-8"?>
            <report>
              <incidentSummary>
                <incidentType>%s</incidentType>
                %s
                <incidentDateTime>2026-03-01T21:14:05Z</incidentDateTime>
              </incidentSummary>
              <reporter>
                <reportingPerson><email>desk@quillmere.invalid</email></reportingPerson>
              </reporter>
              <personOrUserReported>
                <personOrUserReportedPerson>%s%s%s%s</personOrUserReportedPerson>
                <espIdentifier>%s</espIdentifier>
                <espService>Quillmere Chat</espService>
                %s
              </personOrUserReported>
              %s
            </report>
            """
                    .formatted(
                            incidentType,
                            summary,
                            element("firstName", firstName),
                            element("lastName", lastName),
                            element("email", email),
                            element("dateOfBirth", born),
                            account,
                            network,
                            victim == null
                                    ? ""
                                    : "<victim><victimPerson>"
                                            + element("email", victim)
                                            + "</victimPerson></victim>");
        }

        private static String element(String name, @Nullable String value) {
            return value == null ? "" : "<" + name + ">" + value + "</" + name + ">";
        }
    }

    /** Receives a report. */
    public ReferralId receive(Said said) {
        return receive(said, UnaryOperator.identity());
    }

    /** Receives a report after a last change to its text. */
    public ReferralId receive(Said said, UnaryOperator<String> change) {
        var number = Integer.toString(NUMBER.incrementAndGet());
        return officers.as(
                officers.national(),
                () -> {
                    var before = intake.receivedAfter(null, 10_000);
                    var report =
                            ingest.ingest(
                                    List.of(write(number, change.apply(said.xml()))),
                                    "Quillmere Chat",
                                    Ingest.Progress.none());
                    if (report.received() != 1) {
                        throw new AssertionError(
                                "The report was not received: "
                                        + report.items().getFirst().reason());
                    }
                    return intake.receivedAfter(null, 10_000).stream()
                            .filter(id -> !before.contains(id))
                            .findFirst()
                            .orElseThrow();
                });
    }

    /** The mention of the person that the report is about. */
    public HeldMention reported(ReferralId referral) {
        return mention(referral, MentionRole.REPORTED_PERSON);
    }

    /** The mention in this role. */
    public HeldMention mention(ReferralId referral, MentionRole role) {
        return officers.as(
                officers.national(),
                () ->
                        intake.mentionsOf(referral).stream()
                                .filter(mention -> mention.role() == role)
                                .findFirst()
                                .orElseThrow());
    }

    private static Path write(String number, String xml) {
        try {
            var folder = Files.createTempDirectory("reports");
            var submission = Files.createDirectories(folder.resolve(number));
            Files.writeString(submission.resolve("report.xml"), xml, StandardCharsets.UTF_8);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
