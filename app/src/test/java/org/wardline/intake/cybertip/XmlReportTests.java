package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardline.intake.cybertip.Submissions.facts;
import static org.wardline.intake.cybertip.Submissions.forms;
import static org.wardline.intake.cybertip.Submissions.identifiers;
import static org.wardline.intake.cybertip.Submissions.only;
import static org.wardline.intake.cybertip.Submissions.report;
import static org.wardline.intake.cybertip.Submissions.reportWith;
import static org.wardline.intake.cybertip.Submissions.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;
import org.wardline.kernel.Sensitive;

class XmlReportTests {
    private final ReadReport report = report(sample("report.xml"));

    @Test
    void readsTheIncident() {
        assertThat(report.feed()).isEqualTo(ReadReport.SUBMISSION);
        assertThat(report.reportId()).isNull();
        assertThat(report.espName()).isEqualTo("ExampleChat");
        assertThat(report.incidentType())
                .isEqualTo("Online Enticement of Children for Sexual Acts");
        assertThat(report.incidentAt()).isEqualTo(Instant.parse("2025-11-01T21:14:05Z"));
        assertThat(report.escalation())
                .isEqualTo(Sensitive.of("Reporter believes contact is planned for this weekend."));
        assertThat(report.flags())
                .containsExactly("batched", "sextortion", "minorToMinorInteraction");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void readsTheReportedPerson() {
        var person = only(report, MentionRole.REPORTED_PERSON);
        assertThat(person.sourcePath()).isEqualTo("/report/personOrUserReported[1]");
        assertThat(forms(person, IdentifierKind.NAME)).containsExactly("FICTIONAL");
        assertThat(forms(person, IdentifierKind.EMAIL))
                .containsExactly("fictional@example.invalid");
        assertThat(forms(person, IdentifierKind.PHONE)).containsExactly("+447700900123");
        assertThat(forms(person, IdentifierKind.ACCOUNT_ID))
                .containsExactly("examplechat mobile|9001");
        assertThat(forms(person, IdentifierKind.SCREEN_NAME))
                .containsExactly("examplechat mobile|fictional_1");
        assertThat(identifiers(person, IdentifierKind.ACCOUNT_ID))
                .extracting(ReadIdentifier::service)
                .containsExactly("examplechat mobile");
        assertThat(facts(person.facts(), "espService")).containsExactly("ExampleChat Mobile");
        assertThat(forms(person, IdentifierKind.URL))
                .containsExactly("https://chat.example.invalid/u/fictional_1");
        assertThat(forms(person, IdentifierKind.IP_EVENT))
                .containsExactly("198.18.0.17", "2001:db8::42");
        assertThat(forms(person, IdentifierKind.DEVICE_ID)).containsExactly("490154203237518");
        assertThat(facts(person.facts(), "displayName")).containsExactly("Fic", "Fic2");
        assertThat(facts(person.facts(), "priorCTReports")).containsExactly("123456789");
        assertThat(facts(person.facts(), "estimatedLocation/city")).containsExactly("Exeter");
        assertThat(facts(person.facts(), "accountPermanentlyDisabled/@disabledDate"))
                .containsExactly("2025-11-02T00:00:00Z");
    }

    @Test
    void readsWhenAndHowAnAddressWasSeen() {
        var person = only(report, MentionRole.REPORTED_PERSON);
        var login = identifiers(person, IdentifierKind.IP_EVENT).getFirst();
        var seen = Objects.requireNonNull(login.seen());
        assertThat(seen.at()).isEqualTo(Instant.parse("2025-10-30T06:00:00Z"));
        assertThat(seen.rawTime()).isEqualTo("2025-10-30T06:00:00Z");
        assertThat(seen.port()).isEqualTo(51_514);
        assertThat(seen.event()).isEqualTo("Login");
        assertThat(login.service()).isNull();
        assertThat(login.sourcePath())
                .isEqualTo("/report/personOrUserReported[1]/ipCaptureEvent[1]");
    }

    @Test
    void readsVictimAndAssociatedAccountAsMentionsOfTheirOwn() {
        var victim = only(report, MentionRole.VICTIM);
        assertThat(facts(victim.facts(), "age")).containsExactly("13");
        assertThat(facts(victim.facts(), "schoolName")).containsExactly("Example Academy");
        assertThat(forms(victim, IdentifierKind.ACCOUNT_ID)).containsExactly("examplechat|9002");
        var account = only(report, MentionRole.ASSOCIATED_ACCOUNT);
        assertThat(forms(account, IdentifierKind.SCREEN_NAME))
                .containsExactly("otherexample|fictional_alt");
        assertThat(facts(account.facts(), "associatedAccount/@type")).containsExactly("Linked");
    }

    @Test
    void neverMakesAMentionOfTheReporter() {
        assertThat(report.mentions())
                .flatExtracting(ReadMention::identifiers)
                .extracting(identifier -> identifier.raw().value())
                .doesNotContain("trust@example.invalid", "Trust Safety");
        assertThat(report.mentions()).hasSize(3);
    }

    @Test
    void readsThePageOfTheIncidentAsNobodys() {
        assertThat(report.incidentIdentifiers())
                .extracting(ReadIdentifier::sourcePath)
                .containsExactly("/report/internetDetails[2]/webPageIncident[1]/url[1]");
        assertThat(facts(report.narrative(), "chatImIncident/chatRoomName"))
                .containsExactly("room-1");
        assertThat(facts(report.narrative(), "additionalInfo")).containsExactly("Free text.");
    }

    @Test
    void tiesPeerToPeerAddressesToTheOneReportedPerson() {
        var details =
                """
                <internetDetails><peer2peerIncident><client>Any</client>
                  <ipCaptureEvent><ipAddress>198.18.0.9</ipAddress>
                    <dateTime>2025-10-30T06:00:00Z</dateTime></ipCaptureEvent>
                </peer2peerIncident></internetDetails>
                """;
        assertThat(
                        forms(
                                only(reportWith(details), MentionRole.REPORTED_PERSON),
                                IdentifierKind.IP_EVENT))
                .containsExactly("198.18.0.9");
        var one = "<personOrUserReported><screenName>a</screenName></personOrUserReported>";
        assertThat(reportWith(details + one).mentions()).hasSize(1);
        assertThat(reportWith(details + one + one).mentions()).hasSize(3);
    }

    @Test
    void acceptsManyReportedPersons() {
        var two =
                reportWith(
                        """
                        <personOrUserReported><screenName>a</screenName></personOrUserReported>
                        <personOrUserReported><screenName>b</screenName></personOrUserReported>
                        <intendedRecipient><espIdentifier>4</espIdentifier></intendedRecipient>
                        """);
        assertThat(two.mentions())
                .extracting(ReadMention::role)
                .containsExactly(
                        MentionRole.REPORTED_PERSON,
                        MentionRole.REPORTED_PERSON,
                        MentionRole.INTENDED_RECIPIENT);
        assertThat(two.mentions().get(1).identifiers().getFirst().sourcePath())
                .isEqualTo("/report/personOrUserReported[2]/screenName[1]");
    }

    @Test
    void scopesAccountsByTheSenderWhenNothingElseNamesAService() {
        var xml =
                "<report>"
                        + Submissions.SUMMARY
                        + "<personOrUserReported><screenName>Sam</screenName></personOrUserReported></report>";
        var reading =
                new SubmissionReader().read(xml.getBytes(StandardCharsets.UTF_8), "Example Sender");
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.OfReport.class,
                        of ->
                                assertThat(
                                                forms(
                                                        of.report().mentions().getFirst(),
                                                        IdentifierKind.SCREEN_NAME))
                                        .containsExactly("example sender|sam"));
        assertThat(
                        reportWith(
                                        "<personOrUserReported><screenName>Sam</screenName></personOrUserReported>")
                                .mentions()
                                .getFirst()
                                .identifiers()
                                .getFirst()
                                .normalised())
                .isNull();
    }

    @Test
    void neverShowsAPersonInItsText() {
        assertThat(report.toString())
                .doesNotContain("fictional_1", "198.18", "900123", "Fic2", "Exeter", "weekend")
                .doesNotContain("fictional@", "490154203237518", "9001");
    }
}
