package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardline.intake.cybertip.Submissions.exportWith;
import static org.wardline.intake.cybertip.Submissions.facts;
import static org.wardline.intake.cybertip.Submissions.forms;
import static org.wardline.intake.cybertip.Submissions.identifiers;
import static org.wardline.intake.cybertip.Submissions.only;
import static org.wardline.intake.cybertip.Submissions.report;
import static org.wardline.intake.cybertip.Submissions.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;

class JsonExportTests {
    private final ReadReport report = report(sample("export.json"));

    private static ReadReport personWith(String members) {
        return exportWith("\"reportedPeople\": {\"reportedPersons\": [{" + members + "}]}");
    }

    private static ReadFile fileWith(String members) {
        return exportWith("\"uploadedFiles\": {\"uploadedFiles\": [{" + members + "}]}")
                .files()
                .getFirst();
    }

    @Test
    void readsTheIncident() {
        assertThat(report.feed()).isEqualTo(ReadReport.EXPORT);
        assertThat(report.reportId()).isEqualTo("123456789");
        assertThat(report.espName()).isEqualTo("ExampleChat");
        assertThat(report.incidentAt()).isEqualTo(Instant.parse("2025-11-01T21:14:05Z"));
        assertThat(report.incidentIdentifiers())
                .extracting(ReadIdentifier::sourcePath)
                .containsExactly(
                        "/reportedInformation/incidentDetails/webpageIncident/0"
                                + "/sourceInformation/sourceCaptures/0");
        assertThat(facts(report.narrative(), "dateReceived"))
                .containsExactly("2025-11-02T10:00:00Z");
        assertThat(facts(report.narrative(), "emailIncident/content")).containsExactly("Free text");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void readsTheReportedPersonWithTheFilesHashes() {
        var person = only(report, MentionRole.REPORTED_PERSON);
        assertThat(person.sourcePath())
                .isEqualTo("/reportedInformation/reportedPeople/reportedPersons/0");
        assertThat(forms(person, IdentifierKind.ACCOUNT_ID))
                .containsExactly("examplechat mobile|9001");
        assertThat(forms(person, IdentifierKind.SCREEN_NAME))
                .containsExactly("examplechat mobile|fictional_1");
        assertThat(forms(person, IdentifierKind.EMAIL))
                .containsExactly("fictional@example.invalid");
        assertThat(forms(person, IdentifierKind.PHONE)).containsExactly("+447700900123");
        assertThat(forms(person, IdentifierKind.URL))
                .containsExactly("https://chat.example.invalid/u/fictional_1");
        assertThat(forms(person, IdentifierKind.FILE_HASH))
                .containsExactly("md5:" + "0".repeat(32));
        assertThat(facts(person.facts(), "approximateAge")).containsExactly("41");
        assertThat(facts(person.facts(), "email/verified")).containsExactly("true");
        var upload = identifiers(person, IdentifierKind.IP_EVENT).getFirst();
        var seen = Objects.requireNonNull(upload.seen());
        assertThat(seen.event()).isEqualTo("UPLOAD");
        assertThat(seen.port()).isEqualTo(51_514);
        assertThat(seen.at()).isEqualTo(Instant.parse("2025-10-30T06:00:00Z"));
    }

    @Test
    void readsTheUploadedFileWithItsTimeAmongTheMetadata() {
        var file = report.files().getFirst();
        assertThat(file.fileId()).isEqualTo("b0754af766b426f2928a02c651ed4b99");
        assertThat(file.viewedByEsp()).isTrue();
        assertThat(file.industryClassification()).isEqualTo("B2");
        assertThat(file.uploadedAt()).isEqualTo(Instant.parse("2025-11-01T20:00:00Z"));
        assertThat(facts(file.details(), "ncmecTag")).containsExactly("(tag)");
    }

    @Test
    void readsPastAByteOrderMark() {
        var text = "\uFEFF" + new String(sample("export.json"), StandardCharsets.UTF_8);
        assertThat(report(text.getBytes(StandardCharsets.UTF_8)).reportId()).isEqualTo("123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"reportedPeople\": null",
                "\"reportedPeople\": {}",
                "\"reportedPeople\": {\"reportedPersons\": null}",
                "\"reportedPeople\": {\"reportedPersons\": []}",
                "\"reportedPeople\": {\"reportedPersons\": [null]}",
                "\"reportedPeople\": {\"reportedPersons\": [{}]}",
                "\"reportedPeople\": {\"reportedPersons\": [{\"emails\": {\"emails\": null}}]}",
                "\"uploadedFiles\": {\"uploadedFiles\": null}",
                "\"incidentDetails\": null, \"incidentSummary\": null",
            })
    void readsNullAsMissing(String members) {
        var empty = exportWith(members);
        assertThat(empty.mentions()).isEmpty();
        assertThat(empty.files()).isEmpty();
        assertThat(empty.notes()).allMatch(note -> note.startsWith("No incident type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"emails\": {\"emails\": [{\"value\": \"sam@example.invalid\"}]}",
                "\"emails\": {\"emails\": {\"value\": \"sam@example.invalid\"}}",
                "\"emails\": [{\"value\": \"sam@example.invalid\"}]",
                "\"emails\": {\"value\": \"sam@example.invalid\"}",
                "\"emails\": [\"sam@example.invalid\"]",
                "\"emails\": \"sam@example.invalid\"",
            })
    void readsAListHoweverItIsWritten(String members) {
        assertThat(
                        forms(
                                only(personWith(members), MentionRole.REPORTED_PERSON),
                                IdentifierKind.EMAIL))
                .containsExactly("sam@example.invalid");
    }

    @Test
    void readsPeopleInABareList() {
        assertThat(exportWith("\"reportedPeople\": [{\"lastName\": \"Vorrin\"}]").mentions())
                .hasSize(1);
        assertThat(
                        exportWith(
                                        "\"intendedRecipients\": {\"intendedRecipients\": [{\"espUserId\": 4}]}")
                                .mentions())
                .extracting(ReadMention::role)
                .containsExactly(MentionRole.INTENDED_RECIPIENT);
    }

    @Test
    void scopesAccountsByTheReportingCompanyWhenNoServiceIsNamed() {
        var export =
                exportWith(
                        """
                        "reportingEsp": {"espName": "Example Sender"},
                        "reportedPeople": {"reportedPersons": [{"espUserId": 9001}]}
                        """);
        assertThat(forms(only(export, MentionRole.REPORTED_PERSON), IdentifierKind.ACCOUNT_ID))
                .containsExactly("example sender|9001");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"true\"', true", "null,", "'\"maybe\"',"})
    void keepsViewedByACompanyAsYesNoOrNotSaid(String written, @Nullable Boolean viewed) {
        assertThat(fileWith("\"viewedByEsp\": " + written).viewedByEsp()).isEqualTo(viewed);
        assertThat(fileWith("\"filename\": \"a\"").viewedByEsp()).isNull();
    }

    @Test
    void takesAPortFromBehindTheAddress() {
        var export =
                personWith(
                        """
                        "ipAddress": "198.18.0.4",
                        "sourceInformation": {"sourceCaptures": [
                          {"captureType": "IP Address", "value": "198.18.0.5:4040"}]}
                        """);
        var events =
                identifiers(only(export, MentionRole.REPORTED_PERSON), IdentifierKind.IP_EVENT);
        assertThat(events).hasSize(2);
        assertThat(Objects.requireNonNull(events.getLast().seen()).port()).isEqualTo(4040);
        assertThat(Objects.requireNonNull(events.getFirst().seen()).at()).isNull();
    }

    @Test
    void keepsACaptureOfUnknownKindAsAFact() {
        var export =
                personWith(
                        """
                        "sourceInformation": {"sourceCaptures": [
                          {"captureType": "Bitcoin Address", "value": "b1"}]}
                        """);
        assertThat(facts(only(export, MentionRole.REPORTED_PERSON).facts(), "sourceCapture"))
                .containsExactly("b1");
        assertThat(export.notes()).anyMatch(note -> note.startsWith("Kind of capture not known"));
    }

    @Test
    void keepsFreeTextThatHoldsIdentifiersAsWritten() {
        var text = "Name: Sam Vorrin; {\\\"id\\\": 4}";
        var export = personWith("\"additionalInformations\": [{\"value\": \"" + text + "\"}]");
        assertThat(
                        facts(
                                only(export, MentionRole.REPORTED_PERSON).facts(),
                                "additionalInformation"))
                .containsExactly("Name: Sam Vorrin; {\"id\": 4}");
    }

    @Test
    void readsHashesAmongTheMetadata() {
        var hash = "ab".repeat(32);
        var file =
                fileWith(
                        "\"espMetadata\": {\"metadatas\": [{\"name\": \"SHA1\", \"value\": \""
                                + hash
                                + "\"}]}");
        assertThat(file.hashes()).extracting(TypedHash::checkedType).containsExactly("SHA256");
        assertThat(file.hashes().getFirst().mislabelled()).isTrue();
    }

    @Test
    void leavesHashesToNobodyNamedWhenTwoAreReported() {
        var export =
                exportWith(
                        """
                        "reportedPeople": {"reportedPersons": [{"espUserId": 1}, {"espUserId": 2}]},
                        "uploadedFiles": {"uploadedFiles": [
                          {"verificationHash": "%s"}]}
                        """
                                .formatted("0".repeat(32)));
        assertThat(export.mentions()).hasSize(3);
        assertThat(export.mentions().getLast().sourcePath())
                .isEqualTo("/reportedInformation/uploadedFiles");
    }

    @Test
    void replacesCharactersThatNoDatabaseKeeps() {
        var export = personWith("\"firstName\": \"Sam\\u0000\", \"lastName\": \"Vor\\ud800rin\"");
        var name =
                identifiers(only(export, MentionRole.REPORTED_PERSON), IdentifierKind.NAME)
                        .getFirst();
        assertThat(name.raw().value()).isEqualTo("Sam\uFFFD Vor\uFFFDrin");
        assertThat(export.notes()).anyMatch(note -> note.startsWith("Characters that cannot"));
    }

    @Test
    void notesWhatItDoesNotKnow() {
        assertThat(personWith("\"espUserId\": 1, \"shoeSize\": 9").notes())
                .contains(
                        "Not known to this reader; left to the original:"
                                + " /reportedInformation/reportedPeople/reportedPersons/0/shoeSize");
    }

    @Test
    void readsAListOfOneReport() {
        var text = "[" + new String(sample("export.json"), StandardCharsets.UTF_8) + "]";
        var one = report(text.getBytes(StandardCharsets.UTF_8));
        assertThat(one.reportId()).isEqualTo("123456789");
        assertThat(one.mentions().getFirst().sourcePath()).startsWith("/0/reportedInformation/");
    }

    @Test
    void readsUkAsGb() {
        var export =
                personWith(
                        """
                        "addresses": {"addresses": [
                          {"street1": "1 Any Road", "postalCode": "m1 1ov", "country": "UK"}]}
                        """);
        assertThat(forms(only(export, MentionRole.REPORTED_PERSON), IdentifierKind.POSTCODE))
                .containsExactly("M1 1OV");
        assertThat(export.notes()).anyMatch(note -> note.startsWith("UK written for GB"));
    }

    @Test
    void neverShowsAPersonInItsText() {
        assertThat(report.toString())
                .doesNotContain("fictional", "198.18", "900123", "9001", "IMG_0001", "Exeter");
    }
}
