package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.intake.IngestReport.Outcome;
import org.wardline.subjects.KeptSubject;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;

/** What arrives for a report that is kept to a list is received for the list, and answered as if it were not. */
@WardlineTest
class ListedReportsTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired KeptSubject kept;
    @Autowired Subjects subjects;
    @Autowired Ingest ingest;

    @TempDir Path folder;

    /** Somebody at the desk who is on no list here. */
    private Officer colleague() {
        return officers.national();
    }

    private Officer named() {
        return officers.nationalTwo();
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private List<Outcome> hand(@Nullable String sender) {
        return officers
                .as(
                        colleague(),
                        () -> ingest.ingest(List.of(folder), sender, Ingest.Progress.none()))
                .items()
                .stream()
                .map(IngestReport.Item::outcome)
                .toList();
    }

    private void report(String number, String account) {
        Submissions.write(folder, number + "/report.xml", Submissions.report(account));
    }

    /** A report that was received and is kept to a list. */
    private SubjectId listed(String number) throws SQLException {
        report(number, "acc-" + number);
        assertThat(hand(Submissions.PLATFORM)).containsExactly(Outcome.RECEIVED);
        var referral =
                new ReferralId(
                        UUID.fromString(
                                rows("select id from intake.referral where report_id = '%s'"
                                                .formatted(number))
                                        .getFirst()));
        var subject =
                officers.as(
                        colleague(),
                        () ->
                                subjects.develop(
                                                reports.reported(referral).id(), "Worth developing")
                                        .orThrow());
        assertThat(kept.keep(subject).status()).isEqualTo(303);
        return subject;
    }

    /** Circle, version and outcome of each version of a report, oldest first. */
    private List<String> versions(String number) throws SQLException {
        return rows(
                """
                select g.kind || ' ' || r.report_version || ' of ' || f.report_version
                  from intake.referral r
                  join governance.need_group g on g.id = r.held_by
                  join intake.referral f on f.id = r.first_id
                 where r.report_id = '%s' order by r.report_version
                """
                        .formatted(number));
    }

    @Test
    void theSameAgainAndANewVersion() throws SQLException {
        listed("7000901");
        assertThat(hand(Submissions.PLATFORM))
                .as("the same again")
                .containsExactly(Outcome.DUPLICATE);
        report("7000901", "acc-other");
        assertThat(hand(Submissions.PLATFORM)).containsExactly(Outcome.NEW_VERSION);
        assertThat(versions("7000901")).containsExactly("LIST 1 of 1", "LIST 2 of 1");
        assertThat(pages.get(colleague(), "/referrals").html()).doesNotContain("7000901");
        var first =
                rows("select id from intake.referral where report_id = '7000901' and report_version = 1")
                        .getFirst();
        assertThat(pages.get(named(), "/referrals/" + first).html())
                .contains("Versions of this report");
    }

    @Test
    void detailsOfItsFiles() throws SQLException {
        listed("7000902");
        Submissions.write(
                folder,
                "7000902/fileDetails-1.xml",
                Submissions.fileDetails("7000902", "f1", "198.18.9.1"));
        assertThat(hand(null)).containsExactlyInAnyOrder(Outcome.DUPLICATE, Outcome.TIED);
        assertThat(
                        rows(
                                """
                                select distinct g.kind
                                  from intake.referral_file f
                                  join intake.file_tie t on t.referral_file_id = f.id
                                  join governance.need_group g on g.id = f.held_by and g.id = t.held_by
                                 where f.report_id = '7000902'
                                """))
                .containsExactly("LIST");
    }

    @Test
    void theVeryBytesFromSomebodyElse() throws SQLException {
        listed("7000903");
        assertThat(hand("Another sender")).containsExactly(Outcome.RECEIVED);
        assertThat(
                        rows(
                                """
                                select distinct g.kind from intake.referral r
                                  join governance.need_group g on g.id = r.held_by
                                 where r.report_id = '7000903'
                                """))
                .containsExactly("LIST");
    }

    @Test
    void whatCannotBeReadInItsFolderComesBackWithIt() throws SQLException {
        var subject = listed("7000904");
        Submissions.write(folder, "7000904/broken.xml", "<report>\n<wrong");
        Submissions.write(folder, "7000904/picture.jpg", Submissions.JPEG);
        Submissions.write(folder, "elsewhere/broken.xml", "<report>\n<wrong");
        assertThat(hand(Submissions.PLATFORM))
                .contains(Outcome.QUARANTINED, Outcome.REFUSED, Outcome.DUPLICATE);
        for (var list : List.of("/quarantine", "/quarantine/refused")) {
            assertThat(pages.get(colleague(), list).html()).as(list).doesNotContain("7000904");
        }
        assertThat(kept.lift(subject).status()).isEqualTo(303);
        assertThat(setAside())
                .containsExactlyInAnyOrder(
                        "NATIONAL broken.xml", "NATIONAL broken.xml", "NATIONAL picture.jpg");
    }

    private List<String> setAside() throws SQLException {
        return rows(
                """
                select g.kind || ' ' || regexp_replace(s.place, '.*/', '')
                  from (select held_by, place from intake.quarantine
                        union all select held_by, place from intake.refusal) s
                  join governance.need_group g on g.id = s.held_by
                 where s.place ~ '(7000904|elsewhere)/'
                """);
    }

    @Test
    void whatWasSetAsideBeforeGoesAlong() throws SQLException {
        Submissions.write(folder, "7000905/picture.jpg", Submissions.JPEG);
        report("7000905", "acc-7000905");
        assertThat(hand(Submissions.PLATFORM))
                .containsExactlyInAnyOrder(Outcome.RECEIVED, Outcome.REFUSED);
        var mention =
                rows("""
                select m.id from intake.mention m join intake.referral r on r.id = m.referral_id
                 where r.report_id = '7000905'
                """)
                        .getFirst();
        var subject =
                officers.as(
                        colleague(),
                        () ->
                                subjects.develop(
                                                new MentionId(UUID.fromString(mention)),
                                                "Worth developing")
                                        .orThrow());
        kept.keep(subject);
        assertThat(
                        rows(
                                """
                                select g.kind from intake.refusal f join governance.need_group g on g.id = f.held_by
                                 where f.place like '%7000905/%'
                                """))
                .containsExactly("LIST");
    }

    @Test
    void aReportTypedUnderItsNumber() throws SQLException {
        listed("7000906");
        var answer =
                pages.post(
                        colleague(),
                        "/referrals/new",
                        Map.of(
                                "source", "PARTNER_POLICE",
                                "sender", Submissions.PLATFORM,
                                "theirReference", "7000906",
                                "email", "typed@example.invalid",
                                "text", "They rang about it."));
        assertThat(Objects.requireNonNull(answer.location())).isEqualTo("/referrals");
        assertThat(versions("7000906")).containsExactly("LIST 1 of 1", "LIST 2 of 1");
        assertThat(pages.get(colleague(), "/referrals").html())
                .contains("The referral was entered");
    }

    @Test
    void whatIsHandedOverWhileItArrivesIsSortedAnew() throws SQLException {
        listed("7000907");
        var refused =
                catchThrowable(() -> {
                    try (var admin = connections.admin();
                            var statement = admin.createStatement()) {
                        statement.execute(
                                """
                                insert into intake.referral
                                       (id, held_by, reference, original_id, feed, sender, report_id, first_id,
                                        report_version, flags, notes, received_at, received_by)
                                select x.id, (select g.id from governance.need_group g where g.kind = 'NATIONAL'), 'R-TESTED', r.original_id, r.feed,
                                       r.sender, r.report_id, x.id, 1, r.flags, r.notes, r.received_at, r.received_by
                                  from intake.referral r, (select gen_random_uuid() as id) x
                                 where r.report_id = '7000907'
                                """);
                    }
                });
        assertThat(refused)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
    }
}
