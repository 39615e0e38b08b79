package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** Searches for oneself, a colleague and an address of one's own reach the auditor, and nobody else. */
@WardlineTest
class AlertsPageTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestConnections connections;

    private Officer auditor() {
        return officers.officer("an.auditor", null, Role.AUDITOR);
    }

    private TestPages.Answer search(Officer officer, String words) {
        return pages.post(
                officer, "/search", Map.of("words", words, "task", "looking into one report"));
    }

    private List<String> alerts(Officer by) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(
                    admin,
                    "select kind from governance.alert where officer_id = '%s' order by raised_at, kind"
                            .formatted(by.id().value()));
        }
    }

    private void declare(Officer officer, String kind, String value) {
        assertThat(
                        pages.post(
                                        officer,
                                        "/declarations/own",
                                        Map.of("kind", kind, "value", value))
                                .location())
                .isEqualTo("/declarations");
    }

    @Test
    void aSearchForOneselfOrAColleagueAlertsAndAnswersAsUsual() throws SQLException {
        var officer = officers.officer("alert.one", null, Role.REFERRAL_OFFICER);
        var colleague = officers.officer("alert.other", null, Role.REFERRAL_OFFICER);
        declare(officer, "PHONE", "01632 960123");
        declare(officer, "POSTCODE", "ZZ99 3VZ");
        declare(colleague, "EMAIL", "Other.Person@example.invalid");

        var usual = search(officer, "somebody.else@example.invalid").html();
        assertThat(alerts(officer)).isEmpty();
        for (var words :
                List.of(
                        "alert.one",
                        "ALERT.ONE@example.invalid",
                        "one, officer alert",
                        "+44 1632 960123",
                        "zz993vz",
                        "alert.other",
                        "other.person@EXAMPLE.invalid")) {
            assertThat(plain(search(officer, words).html(), words))
                    .as(words)
                    .isEqualTo(plain(usual, "somebody.else@example.invalid"));
        }
        assertThat(alerts(officer))
                .containsExactly(
                        "SELF", "SELF", "SELF", "SELF", "OWN_ADDRESS", "COLLEAGUE", "COLLEAGUE");
        assertThat(alerts(colleague)).isEmpty();
    }

    private static String plain(String html, String words) {
        return html.replace("value=\"" + words + "\"", "value=\"\"")
                .replaceAll("<time.*?</time>", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void anAuditorReviewsIt() throws SQLException {
        var officer = officers.officer("alert.two", null, Role.REFERRAL_OFFICER);
        search(officer, "alert.two");
        var page = pages.get(auditor(), "/audit/alerts").html();
        assertThat(page).contains("Officer alert.two", "Searched for themselves");
        var alert =
                Pattern.compile("name=\"alert\" value=\"([0-9a-f-]{36})\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                        .getFirst();
        var fields = Map.of("alert", alert, "conclusion", "Spoken to; a check of the form");
        assertThat(
                        pages.post(
                                        auditor(),
                                        "/audit/alerts",
                                        Map.of("alert", alert, "conclusion", ""))
                                .status())
                .isEqualTo(422);
        assertThat(pages.post(auditor(), "/audit/alerts", fields).location())
                .isEqualTo("/audit/alerts");
        assertThat(pages.get(auditor(), "/audit/alerts").html())
                .contains("Spoken to; a check of the form", "Officer an.auditor");
        assertThat(pages.post(auditor(), "/audit/alerts", fields).html())
                .contains("is reviewed already");
    }

    @Test
    void nobodyElseSeesAlerts() {
        for (var officer :
                List.of(
                        officers.national(),
                        officers.nationalSupervisor(),
                        officers.administrator())) {
            assertThat(pages.get(officer, "/audit/alerts").status()).isEqualTo(403);
        }
    }

    @Test
    void thePersonConcernedDoesNotReview() throws SQLException {
        var both = officers.officer("alert.three", null, Role.AUDITOR, Role.REFERRAL_OFFICER);
        search(both, "alert.three");
        assertThat(pages.get(both, "/audit/alerts").html()).doesNotContain("alert.three</a>");
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            var refused = "";
            try {
                statement.execute(
                        "update governance.alert set reviewed_by = concerns, reviewed_at = now(), conclusion = 'fine' where officer_id = '%s'"
                                .formatted(both.id().value()));
            } catch (SQLException e) {
                refused = e.getMessage();
            }
            assertThat(refused).contains("alert_reviewed_by_another");
        }
    }
}
