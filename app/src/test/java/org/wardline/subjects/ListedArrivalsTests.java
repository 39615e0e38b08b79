package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.subjects.KeptSubject.Whole;
import org.wardline.triage.Triage;

/** Whoever comes later and belongs to a list goes to the list, and tells nobody else that there is one. */
@WardlineTest
class ListedArrivalsTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired KeptSubject kept;
    @Autowired Subjects subjects;
    @Autowired Triage triage;

    private Officer supervisor() {
        return officers.nationalSupervisor();
    }

    private Officer named() {
        return officers.nationalTwo();
    }

    /** Somebody else at the desk. */
    private Officer colleague() {
        return officers.national();
    }

    private Whole keptWhole(String word) {
        var whole = kept.whole(word);
        assertThat(kept.keep(whole.subject()).status()).isEqualTo(303);
        return whole;
    }

    private int status(Officer officer, String path) {
        return pages.get(officer, path).status();
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    @Test
    void whatComesLaterIsProposedToTheListAloneAndJoinsIt() throws SQLException {
        var whole = keptWhole("list.later");
        var later =
                reports.receive(
                        Said.about("list.later.new").withEmail("list.later@example.invalid"));
        var mention = reports.reported(later);
        subjects.linkNew(100);
        var links = "/mentions/" + mention.id().value() + "/links";
        assertThat(pages.get(colleague(), links).html())
                .doesNotContain(whole.mention().id().value().toString())
                .contains("No other mention is alike enough");
        assertThat(pages.get(named(), links).html())
                .contains(whole.mention().id().value().toString());
        assertThat(kept.same(colleague(), mention, whole.mention()).status()).isEqualTo(404);
        assertThat(kept.same(named(), mention, whole.mention()).status()).isEqualTo(303);
        assertThat(status(colleague(), "/referrals/" + later.value())).isEqualTo(404);
        assertThat(status(colleague(), links)).isEqualTo(404);
        assertThat(pages.get(named(), "/subjects/" + whole.subject().value()).html())
                .contains(links);
        assertThat(
                        rows(
                                "select outcome from intake.referral where id = '%s'"
                                        .formatted(later.value())))
                .containsExactly("JOINED");
    }

    @Test
    void twoListsStayApart() {
        var one = keptWhole("list.apart.one");
        var two = kept.whole("list.apart.two");
        kept.keep(two.subject(), colleague().username());
        var answer = kept.same(supervisor(), one.mention(), two.mention());
        assertThat(answer.html()).contains("kept to different lists");
        assertThat(kept.same(named(), one.mention(), two.mention()).status()).isEqualTo(404);
    }

    @Test
    void aPairBetweenTwoListsIsNobodysUntilOneIsLifted() throws SQLException {
        var one = kept.whole("list.between");
        var later =
                reports.receive(
                        Said.about("list.between.new").withEmail("list.between@example.invalid"));
        var mention = reports.reported(later);
        subjects.linkNew(100);
        kept.keep(one.subject());
        var pair = "one_mention = '%1$s' or other_mention = '%1$s'".formatted(mention.id().value());
        assertThat(circlesOf(pair)).containsExactly("LIST " + one.subject().value());
        var other =
                officers.as(
                        colleague(),
                        () -> subjects.develop(mention.id(), "Worth developing").orThrow());
        kept.keep(other, colleague().username());
        assertThat(circlesOf(pair)).containsExactly("LIST between lists");
        kept.lift(one.subject());
        assertThat(circlesOf(pair)).containsExactly("LIST " + other.value());
        kept.lift(other);
        assertThat(circlesOf(pair)).containsExactly("NATIONAL desk");
    }

    private List<String> circlesOf(String pair) throws SQLException {
        return rows(
                """
                select distinct g.kind || ' ' || g.key
                  from subjects.candidate c join governance.need_group g on g.id = c.held_by
                 where %s
                """
                        .formatted(pair));
    }

    @Test
    void theServicesGoOnWithinTheList() throws SQLException {
        var whole = keptWhole("list.served");
        subjects.linkNew(100);
        officers.as(supervisor(), () -> triage.assess(whole.second()).orThrow());
        triage.assessNew(100);
        assertThat(
                        rows(
                                """
                                select distinct g.kind from triage.standing s join governance.need_group g on g.id = s.held_by
                                 where s.referral_id = '%s'
                                """
                                        .formatted(whole.second().value())))
                .containsExactly("LIST");
    }
}
