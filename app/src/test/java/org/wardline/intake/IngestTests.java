package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.intake.IngestReport.Outcome;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

@WardlineTest
class IngestTests {
    @Autowired Ingest ingest;
    @Autowired Intake intake;
    @Autowired TestOfficers officers;
    @Autowired Environment environment;
    @TempDir Path folder;

    private TestDatabase database;

    @BeforeEach
    void reachTheDatabase() {
        database = new TestDatabase(environment);
    }

    private IngestReport hand(@Nullable String sender, Path... paths) {
        return officers.as(
                officers.national(),
                () -> ingest.ingest(List.of(paths), sender, Ingest.Progress.none()));
    }

    private static List<Outcome> outcomes(IngestReport report) {
        return report.items().stream().map(IngestReport.Item::outcome).toList();
    }

    private ReferralSummary referral(String reportId) {
        var id =
                database.column(
                                "select id from intake.referral where report_id = '"
                                        + reportId
                                        + "' order by report_version desc")
                        .getFirst();
        return officers.as(
                officers.national(),
                () -> intake.look(new ReferralId(UUID.fromString(id))).orElseThrow());
    }

    @Test
    void receivesASubmissionWithItsFiles() throws IOException {
        var report =
                Submissions.write(folder, "7100001/report.xml", Submissions.report("acc-1001"));
        Submissions.write(
                folder,
                "7100001/fileDetails-1.xml",
                Submissions.fileDetails("7100001", "f1", "198.18.9.1"));
        Submissions.write(
                folder,
                "7100001/fileDetails-2.xml",
                Submissions.fileDetails("7100001", "f2", "198.18.9.2"));

        var came = hand(null, folder);

        assertThat(outcomes(came)).containsExactly(Outcome.RECEIVED, Outcome.TIED, Outcome.TIED);
        assertThat(came.received()).isEqualTo(3);
        assertThat(came.exitStatus()).isZero();
        var referral = referral("7100001");
        assertThat(referral.sender()).isEqualTo(Submissions.PLATFORM);
        assertThat(referral.fileCount()).isEqualTo(2);
        assertThat(referral.flags()).contains("sextortion", "infant");
        assertThat(referral.industryClassifications()).containsExactly("B2", "B2");
        assertThat(referral.reference()).matches("R-[2-9A-HJKMNP-Z]{5}");
        var mentions = officers.as(officers.national(), () -> intake.mentionsOf(referral.id()));
        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst().identifiers())
                .filteredOn(one -> one.kind() == IdentifierKind.IP_EVENT)
                .extracting(one -> one.raw().value())
                .contains("198.18.9.1", "198.18.9.2");
        assertThat(
                        database.column(
                                "select encode(bytes, 'escape') from intake.original where place like '%7100001/report.xml'"))
                .containsExactly(Files.readString(report));
    }

    @Test
    void countsTheSameBytesFromTheSameSenderAsDuplicate() {
        var file = Submissions.write(folder, "bare.xml", Submissions.report("acc-1002"));
        assertThat(outcomes(hand(null, file))).containsExactly(Outcome.RECEIVED);
        var again = hand(null, file);
        assertThat(outcomes(again)).containsExactly(Outcome.DUPLICATE);
        assertThat(again.exitStatus()).isZero();
        assertThat(outcomes(hand("Another Sender", file))).containsExactly(Outcome.RECEIVED);
        assertThat(outcomes(hand("Another Sender", file))).containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void tiesOtherBytesForTheSameReportToTheFirst() {
        var file = Submissions.write(folder, "7100003/report.xml", Submissions.report("acc-1003"));
        var details =
                Submissions.write(
                        folder,
                        "7100003/fileDetails.xml",
                        Submissions.fileDetails("7100003", "f1", "198.18.9.3"));
        hand(null, folder);
        var first = referral("7100003");
        Submissions.write(
                folder,
                "7100003/report.xml",
                Submissions.report("acc-1003", "later@example.invalid", "198.18.9.30"));

        assertThat(outcomes(hand(null, file))).containsExactly(Outcome.NEW_VERSION);

        var second = referral("7100003");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.fileCount()).as("the files follow the report").isEqualTo(1);
        assertThat(
                        database.column(
                                "select report_version || ' ' || (first_id = '"
                                        + first.id().value()
                                        + "') from intake.referral where report_id = '7100003' order by report_version"))
                .containsExactly("1 true", "2 true");

        Submissions.write(
                folder,
                "7100003/fileDetails.xml",
                Submissions.fileDetails("7100003", "f1", "198.18.9.31"));
        assertThat(outcomes(hand(null, details))).containsExactly(Outcome.NEW_VERSION);
        assertThat(referral("7100003").fileCount()).as("a new version is no new file").isEqualTo(1);
        assertThat(outcomes(hand(null, folder))).containsOnly(Outcome.DUPLICATE);
    }

    @Test
    void holdsFileDetailsUntilTheirReportComes() {
        var details =
                Submissions.write(
                        folder,
                        "loose/one.xml",
                        Submissions.fileDetails("7100004", "f1", "198.18.9.4"));
        var held = hand(null, details);
        assertThat(outcomes(held)).containsExactly(Outcome.HELD);
        assertThat(held.received()).isEqualTo(1);
        assertThat(outcomes(hand(null, details))).containsExactly(Outcome.DUPLICATE);

        var report =
                Submissions.write(folder, "7100004/report.xml", Submissions.report("acc-1004"));
        var came = hand(null, report);

        assertThat(outcomes(came)).containsExactly(Outcome.RECEIVED);
        assertThat(came.items().getFirst().reason()).contains(": 1.");
        assertThat(referral("7100004").fileCount()).isEqualTo(1);
        var mentions =
                officers.as(officers.national(), () -> intake.mentionsOf(referral("7100004").id()));
        assertThat(mentions.getFirst().identifiers())
                .extracting(one -> one.raw().value())
                .contains("198.18.9.4");
        assertThat(outcomes(hand(null, details)))
                .as("known under either sender")
                .containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void keepsTheEntriesOfAnArchiveAndNotTheArchive() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "7100005/fileDetails.xml",
                Submissions.bytes(Submissions.fileDetails("7100005", "f1", "198.18.9.5")));
        entries.put("7100005/report.xml", Submissions.bytes(Submissions.report("acc-1005")));
        var inner = new LinkedHashMap<String, byte[]>();
        inner.put("export.json", Submissions.bytes(Submissions.export("7100006", "acc-1006")));
        entries.put("inner.zip", Submissions.zip(inner));
        var archive = Submissions.write(folder, "bundle.zip", Submissions.zip(entries));

        var came = hand(null, archive);

        assertThat(outcomes(came))
                .containsExactlyInAnyOrder(Outcome.RECEIVED, Outcome.TIED, Outcome.RECEIVED);
        assertThat(came.items())
                .allSatisfy(item -> assertThat(item.path()).contains("bundle.zip!/"));
        assertThat(referral("7100005").fileCount()).isEqualTo(1);
        assertThat(referral("7100006").industryClassifications()).containsExactly("A1");
        assertThat(
                        database.count(
                                "select count(*) from intake.original where substring(bytes from 1 for 2) = 'PK'"))
                .isZero();
        assertThat(outcomes(hand(null, archive))).containsOnly(Outcome.DUPLICATE);
    }

    @Test
    void readsStandardInput() {
        var stream = new ByteArrayInputStream(Submissions.bytes(Submissions.report("acc-1007")));
        var came =
                officers.as(
                        officers.national(),
                        () ->
                                ingest.ingest(
                                        List.of(Path.of("-")),
                                        stream,
                                        "Piped",
                                        Ingest.Progress.none()));
        assertThat(outcomes(came)).containsExactly(Outcome.RECEIVED);
        assertThat(database.column("select place from intake.original where sender = 'Piped'"))
                .containsExactly("-");
    }

    @Test
    void quarantinesWhatCannotBeReadAndGoesOn() {
        var broken = "<report>\n<incidentSummary>\n</wrong>\n";
        Submissions.write(folder, "a-broken.xml", broken);
        Submissions.write(folder, "b-fine.xml", Submissions.report("acc-1008"));

        var came = hand(null, folder);

        assertThat(outcomes(came)).containsExactlyInAnyOrder(Outcome.QUARANTINED, Outcome.RECEIVED);
        assertThat(came.exitStatus()).isEqualTo(2);
        assertThat(came.items().stream().filter(one -> one.outcome() == Outcome.QUARANTINED))
                .allSatisfy(one -> {
                    assertThat(one.reason()).contains("Line 3");
                    assertThat(one.remedy()).isNotBlank();
                });
        hand(null, folder);
        assertThat(
                        database.column(
                                "select encode(bytes, 'escape') from intake.quarantine where place like '%a-broken.xml'"))
                .containsExactly(broken);
    }

    @Test
    void saysPlainlyWhatIsNotThere() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var came = hand(null, folder.resolve("nothing.xml"), empty);
        assertThat(outcomes(came)).containsExactly(Outcome.NOT_READ, Outcome.NOT_READ);
        assertThat(came.exitStatus()).isEqualTo(1);
        assertThat(came.items()).allSatisfy(one -> assertThat(one.remedy()).isNotBlank());
        assertThat(hand(null).exitStatus()).isEqualTo(1);
        var fine = Submissions.write(folder, "fine.xml", Submissions.report("acc-1009"));
        assertThat(hand(null, empty, fine).exitStatus()).isEqualTo(2);
    }

    @Test
    void writesTheFiguresAsJson() {
        var file = Submissions.write(folder, "json.xml", Submissions.report("acc-1010"));
        assertThat(hand(null, file).json().replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"received\":1,\"new_versions\":0,\"duplicates\":0,\"quarantined\":0,\"refused\":0,"
                                + "\"items\":[{\"path\":\""
                                + file
                                + "\",\"outcome\":\"received\",\"reason\":null,\"remedy\":null}]}");
    }

    @Test
    void keepsReportsApartThatDifferInNumberOnly() {
        Submissions.write(folder, "7100011/report.xml", Submissions.report("acc-1011"));
        Submissions.write(folder, "7100012/report.xml", Submissions.report("acc-1011"));
        assertThat(outcomes(hand(null, folder)))
                .containsExactly(Outcome.RECEIVED, Outcome.RECEIVED);
        assertThat(referral("7100011").id()).isNotEqualTo(referral("7100012").id());
        assertThat(outcomes(hand(null, folder))).containsOnly(Outcome.DUPLICATE);
    }

    @Test
    void refusesAnOfficerWhoIsNotAtTheDesk() {
        var file = Submissions.write(folder, "force.xml", Submissions.report("acc-1013"));
        assertThatThrownBy(() ->
                        officers.as(
                                officers.forceOfficer("hampshire"),
                                () -> ingest.ingest(List.of(file), null, Ingest.Progress.none())))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }

    @Test
    void auditsEachOfThem() {
        var file = Submissions.write(folder, "audited.xml", Submissions.report("acc-1014"));
        var broken = Submissions.write(folder, "audited-broken.xml", "<report><");
        var picture = Submissions.write(folder, "audited.png", Submissions.PNG);
        var before =
                database.count(
                        "select count(*) from audit.entry where action = 'RECEIVE_REFERRAL' and object_id is not null");
        hand(null, file, broken, picture);
        assertThat(
                        database.count(
                                "select count(*) from audit.entry where action = 'RECEIVE_REFERRAL' and object_id is not null"))
                .isEqualTo(before + 1);
        assertThat(database.count("select count(*) from audit.entry where action = 'QUARANTINE'"))
                .isPositive();
        assertThat(database.count("select count(*) from audit.entry where action = 'REFUSE_MEDIA'"))
                .isPositive();
    }
}
