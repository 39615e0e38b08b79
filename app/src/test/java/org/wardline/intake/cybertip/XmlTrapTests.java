package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardline.intake.cybertip.Submissions.facts;
import static org.wardline.intake.cybertip.Submissions.fileDetails;
import static org.wardline.intake.cybertip.Submissions.fileDetailsWith;
import static org.wardline.intake.cybertip.Submissions.forms;
import static org.wardline.intake.cybertip.Submissions.identifiers;
import static org.wardline.intake.cybertip.Submissions.only;
import static org.wardline.intake.cybertip.Submissions.report;
import static org.wardline.intake.cybertip.Submissions.reportWith;
import static org.wardline.intake.cybertip.Submissions.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionRole;

/** The oddities that real submissions are known for. */
class XmlTrapTests {

    private static ReadReport summaryWith(String parts) {
        return report(
                ("<report><incidentSummary>" + parts + "</incidentSummary></report>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sextortion/>",
                "<sextortion></sextortion>",
                "<sextortion> </sextortion>",
                "<sextortion>true</sextortion>",
                "<sextortion>1</sextortion>"
            })
    void takesAPresentFlagAsSet(String flag) {
        assertThat(summaryWith("<reportAnnotations>" + flag + "</reportAnnotations>").flags())
                .containsExactly("sextortion");
    }

    @Test
    void believesAFlagWrittenAsFalseAndNotesIt() {
        var report = summaryWith("<reportAnnotations><spam>false</spam></reportAnnotations>");
        assertThat(report.flags()).isEmpty();
        assertThat(report.notes()).anyMatch(note -> note.contains("written as false"));
    }

    @Test
    void keepsAFlagNewerThanThePublishedSchema() {
        var report = summaryWith("<reportAnnotations><informational/></reportAnnotations>");
        assertThat(report.flags()).containsExactly("informational");
        assertThat(report.notes())
                .contains(
                        "Not on the published list; kept as written:"
                                + " /report/incidentSummary[1]/reportAnnotations[1]/informational[1]");
    }

    @Test
    void keepsAnIncidentTypeThatDrifted() {
        var report =
                summaryWith(
                        """
                        <incidentType>Online Enticement of Children for Sexual Act</incidentType>
                        <incidentDateTime>2025-11-01T21:14:05Z</incidentDateTime>
                        """);
        assertThat(report.incidentType()).isEqualTo("Online Enticement of Children for Sexual Act");
        assertThat(report.notes())
                .containsExactly(
                        "Not on the published list; kept as written:"
                                + " /report/incidentSummary[1]/incidentType[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-01T21:14:05Z, 2025-11-01T21:14:05Z",
        "2012-10-15T09:00:00-06:00, 2012-10-15T15:00:00Z",
        "2025-11-01T21:14:05.000Z, 2025-11-01T21:14:05Z",
        "2025-11-01T21:14:05.123+0100, 2025-11-01T20:14:05.123Z",
        "2025-11-01 21:14:05 UTC, 2025-11-01T21:14:05Z",
        "2025-11-01T21:14+01, 2025-11-01T20:14:00Z",
        "2025-11-01T21:14:05,",
        "2025-11-01,",
        "2025-02-30T10:00:00Z,",
        "0001-01-01T00:00:00Z,",
        "yesterday,"
    })
    void placesOnTheClockOnlyWhatHasAZone(String written, @Nullable Instant at) {
        var report = summaryWith("<incidentDateTime>" + written + "</incidentDateTime>");
        assertThat(report.incidentAt()).isEqualTo(at);
        assertThat(report.incidentAtRaw()).isEqualTo(written);
        if (at == null) {
            assertThat(report.notes()).anyMatch(note -> note.startsWith("Time "));
        }
    }

    @Test
    void readsTheSmallestValidReportWithNobodyInIt() {
        var report = report(sample("report-minimal.xml"));
        assertThat(report.mentions()).isEmpty();
        assertThat(report.incidentAt()).isEqualTo(Instant.parse("2025-10-15T15:00:00Z"));
        assertThat(report.espName()).isNull();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void acceptsAReportWithoutIncidentAndNotesIt() {
        assertThat(summaryWith("<platform>ExampleChat</platform>").notes())
                .anyMatch(note -> note.startsWith("No incident type"));
        assertThat(
                        report(
                                        "<report><victim><schoolName>S</schoolName></victim></report>"
                                                .getBytes(StandardCharsets.UTF_8))
                                .mentions())
                .hasSize(1);
    }

    @Test
    void tellsUrgencyByPresenceAlone() {
        assertThat(summaryWith("<escalateToHighPriority/>").escalation()).isNotNull();
        assertThat(summaryWith("<platform>ExampleChat</platform>").escalation()).isNull();
    }

    @Test
    void readsUkAsGb() {
        var report =
                reportWith(
                        """
                        <victim><victimPerson><address>
                          <zipCode>so152ci</zipCode><country>UK</country>
                        </address></victimPerson></victim>
                        """);
        var victim = only(report, MentionRole.VICTIM);
        assertThat(forms(victim, IdentifierKind.POSTCODE)).containsExactly("SO15 2CI");
        assertThat(facts(victim.facts(), "address/country")).containsExactly("UK");
        assertThat(report.notes()).anyMatch(note -> note.startsWith("UK written for GB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "AP", "A1", "A2", "O1"})
    void saysThatARegionIsNoCountry(String region) {
        var report =
                reportWith(
                        "<personOrUserReported><estimatedLocation><countryCode>"
                                + region
                                + "</countryCode></estimatedLocation></personOrUserReported>");
        assertThat(report.notes()).anyMatch(note -> note.startsWith("Names a region"));
    }

    @Test
    void readsNoForeignZipCodeAsPostcode() {
        var report =
                reportWith(
                        """
                        <personOrUserReported><personOrUserReportedPerson><address>
                          <zipCode>M1 1OV</zipCode><country>US</country>
                        </address></personOrUserReportedPerson></personOrUserReported>
                        """);
        var person = only(report, MentionRole.REPORTED_PERSON);
        assertThat(identifiers(person, IdentifierKind.POSTCODE)).isEmpty();
        assertThat(facts(person.facts(), "address/zipCode")).containsExactly("M1 1OV");
    }

    @Test
    void readsTheOtherNameOfTheAccountType() {
        var report =
                reportWith(
                        """
                        <victim><associatedAccount accountType="Parent/Guardian">
                          <espIdentifier>5</espIdentifier><espService>Example</espService>
                        </associatedAccount></victim>
                        """);
        var account = only(report, MentionRole.ASSOCIATED_ACCOUNT);
        assertThat(facts(account.facts(), "associatedAccount/@type"))
                .containsExactly("Parent/Guardian");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void notesWhatItDoesNotKnowWithoutRepeatingIt() {
        var report = reportWith("<sam.vorrin..at_example>x</sam.vorrin..at_example><new/>");
        assertThat(report.notes())
                .contains("Not known to this reader; left to the original: /report/new[1]");
        assertThat(reportWith("<näme/>").notes())
                .containsExactly("Not known to this reader; left to the original: /report/_[1]");
    }

    @Test
    void leavesOutAPortThatIsNone() {
        var report =
                reportWith(
                        """
                        <personOrUserReported><ipCaptureEvent><ipAddress>198.18.0.17</ipAddress>
                          <port>70000</port></ipCaptureEvent></personOrUserReported>
                        """);
        var event = only(report, MentionRole.REPORTED_PERSON).identifiers().getFirst();
        assertThat(event.seen()).isNotNull();
        assertThat(event.seen().port()).isNull();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("Port not readable"));
    }

    @Test
    void believesTheLengthOfAHashMoreThanItsLabel() {
        var details =
                fileDetailsWith(
                        "<originalFileHash hashType=\"SHA1\">"
                                + "0".repeat(64)
                                + "</originalFileHash>");
        var hash = details.file().hashes().getFirst();
        assertThat(hash.type()).isEqualTo("SHA1");
        assertThat(hash.checkedType()).isEqualTo("SHA256");
        assertThat(details.notes()).anyMatch(note -> note.startsWith("Label and length"));
        assertThat(forms(details.mentions().getFirst(), IdentifierKind.FILE_HASH))
                .containsExactly("sha256:" + "0".repeat(64));
    }

    @ParameterizedTest
    @CsvSource({"SHA-1, 40", "sha1, 40", "md5, 32", "SHA_256, 64", "PhotoDNA, 288"})
    void acceptsEverySpellingOfALabel(String label, int length) {
        assertThat(TypedHash.of(label, "a".repeat(length)).mislabelled()).isFalse();
    }

    @Test
    void keepsPlacesInEmbeddedDetailsAsDisplayText() {
        var details =
                fileDetailsWith(
                        """
                        <details type="EXIF"><nameValuePair><name>GPS Latitude</name>
                        <value>50.9 N</value></nameValuePair></details>
                        """);
        assertThat(facts(details.file().details(), "GPS Latitude")).containsExactly("50.9 N");
    }

    @Test
    void readsHashesThatTravelAsDetails() {
        var details =
                fileDetailsWith(
                        """
                        <details type="HASH"><nameValuePair><name>PhotoDNA</name>
                        <value>1,2,3</value></nameValuePair></details>
                        """);
        assertThat(details.file().hashes()).extracting(TypedHash::type).containsExactly("PhotoDNA");
        assertThat(details.file().hashes().getFirst().checkedType()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<fileViewedByEsp>true</fileViewedByEsp>, true",
        "<fileViewedByEsp>0</fileViewedByEsp>, false",
        "<fileViewedByEsp/>,",
        "<viewedByEsp>true</viewedByEsp>,",
        "<additionalInfo>x</additionalInfo>,"
    })
    void keepsViewedByACompanyAsYesNoOrNotSaid(String part, @Nullable Boolean viewed) {
        assertThat(fileDetailsWith(part).file().viewedByEsp()).isEqualTo(viewed);
    }

    @Test
    void readsFileDetails() {
        var details = fileDetails(sample("file-details.xml"));
        assertThat(details.reportId()).isEqualTo("7855763");
        assertThat(details.fileId()).isEqualTo("b0754af766b426f2928a02c651ed4b99");
        assertThat(details.file().flags()).containsExactly("viral", "generativeAi");
        assertThat(details.file().industryClassification()).isEqualTo("B2");
        assertThat(details.file().uploadedAt()).isEqualTo(Instant.parse("2025-11-01T20:00:00Z"));
        assertThat(details.file().exifViewedByEsp()).isFalse();
        assertThat(details.file().hashes())
                .extracting(TypedHash::checkedType)
                .containsExactly("MD5", "SHA1");
        assertThat(details.mentions()).hasSize(1);
        var uploader = details.mentions().getFirst();
        assertThat(uploader.role()).isEqualTo(MentionRole.REPORTED_PERSON);
        assertThat(forms(uploader, IdentifierKind.IP_EVENT)).containsExactly("198.18.0.17");
        assertThat(details.notes()).isEmpty();
        assertThat(details.toString()).doesNotContain("IMG_0001", "198.18", "000000");
    }

    @Test
    void notesASupplementalFileWithACategory() {
        assertThat(
                        fileDetailsWith(
                                        "<fileRelevance>Supplemental Reported</fileRelevance>"
                                                + "<industryClassification>A1</industryClassification>")
                                .notes())
                .anyMatch(note -> note.startsWith("A supplemental file"));
    }
}
