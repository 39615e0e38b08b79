package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

@WardlineTest
class DeclarationsPageTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired TestConnections connections;

    private String reference() throws SQLException {
        reports.receive(TestReports.Said.about("still-heron-07"));
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, "select min(reference) from intake.referral")
                    .getFirst();
        }
    }

    @Test
    void aConflictIsReadByWhoDeclaredItTheirSupervisorAndTheAuditor() throws SQLException {
        var fields = Map.of("reference", reference(), "why", "They live next door");
        assertThat(pages.post(officers.national(), "/declarations/conflict", fields).location())
                .isEqualTo("/declarations");
        assertThat(pages.get(officers.national(), "/declarations").html())
                .contains("They live next door");
        assertThat(pages.get(officers.nationalSupervisor(), "/declarations").html())
                .contains("They live next door", "Officer national.one");
        assertThat(
                        pages.get(
                                        officers.officer("an.auditor", null, Role.AUDITOR),
                                        "/declarations")
                                .html())
                .contains("They live next door");
        for (var other :
                new Officer[] {officers.nationalTwo(), officers.forceSupervisor("hampshire")}) {
            assertThat(pages.get(other, "/declarations").html())
                    .doesNotContain("They live next door");
        }
    }

    @Test
    void aCaseOfOthersCannotBeNamed() throws SQLException {
        var refused =
                pages.post(
                        officers.forceOfficer("hampshire"),
                        "/declarations/conflict",
                        Map.of("reference", reference(), "why", "A former colleague"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("You see no referral, package or case");
    }

    @Test
    void whatIsOnesOwnIsReadByNobodyElse() {
        assertThat(
                        pages.post(
                                        officers.national(),
                                        "/declarations/own",
                                        Map.of("kind", "POSTCODE", "value", "ZZ99 9ZZ"))
                                .location())
                .isEqualTo("/declarations");
        assertThat(
                        pages.post(
                                        officers.national(),
                                        "/declarations/own",
                                        Map.of("kind", "POSTCODE", "value", "no postcode"))
                                .html())
                .contains("This cannot be read as what you chose");
        assertThat(pages.get(officers.national(), "/declarations").html()).contains("ZZ99 9ZZ");
        assertThat(pages.get(officers.nationalSupervisor(), "/declarations").html())
                .doesNotContain("ZZ99 9ZZ");
    }
}
