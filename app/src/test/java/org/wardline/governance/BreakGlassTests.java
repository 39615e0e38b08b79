package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestReports;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.kernel.Decision;

/** Break-glass is short, is seen by the auditor, and reaches no operation. */
@WardlineTest
class BreakGlassTests {
    private static final Duration HOUR = Duration.ofMinutes(60);
    private static final String WHY = "a child may be at risk tonight";

    @Autowired BreakGlass glass;
    @Autowired Groups groups;
    @Autowired Commands commands;
    @Autowired TestOfficers officers;
    @Autowired TestReports reports;
    @Autowired TestConnections connections;

    @BeforeEach
    void receive() {
        reports.receive(TestReports.Said.about("grey-dotterel-31"));
    }

    private Decision<BreakGlassId> enter(Officer officer, String circle) {
        return officers.as(officer, () -> glass.enter(circle, WHY, HOUR));
    }

    private boolean inDesk(Officer officer) {
        return officers.as(
                officer, () -> commands.read(() -> groups.ofActor().contains(groups.national())));
    }

    private List<String> rows(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    private void change(String statement) throws SQLException {
        try (var admin = connections.admin();
                var run = admin.createStatement()) {
            run.execute(statement);
        }
    }

    private Officer auditor() {
        return officers.officer("an.auditor", null, Role.AUDITOR);
    }

    @Test
    void startsAtOnceAndEveryEntryCarriesIt() throws SQLException {
        var officer = officers.forceOfficer("kent");
        assertThat(inDesk(officer)).isFalse();
        var id = enter(officer, "desk").orThrow();
        assertThat(inDesk(officer)).isTrue();
        officers.as(
                officer,
                () ->
                        commands.run(
                                        Action.SEARCH,
                                        On.many("referral"),
                                        null,
                                        () -> Decision.done(true))
                                .orThrow());
        assertThat(
                        rows(
                                "select purpose from audit.entry where action = 'SEARCH' and actor = '%s'"
                                        .formatted(officer.id().value())))
                .singleElement()
                .asString()
                .contains("break-glass " + id.value(), WHY);
        assertThat(enter(officer, "dorset"))
                .isEqualTo(Decision.refused(BreakGlassRefusal.ONE_AT_A_TIME));
    }

    @Test
    void endsByItselfAndByLeaving() throws SQLException {
        var officer = officers.forceOfficer("surrey");
        var id = enter(officer, "desk").orThrow();
        change(
                "update governance.break_glass set started_at = now() - interval '2 hours', until_at = now() - interval '1 second', review_by = now() where id = '%s'"
                        .formatted(id.value()));
        assertThat(inDesk(officer)).as("after its time").isFalse();

        var other = officers.forceOfficer("sussex");
        enter(other, "desk").orThrow();
        officers.as(other, () -> glass.leave().orThrow());
        assertThat(inDesk(other)).as("after leaving").isFalse();
    }

    @Test
    void reachesNoOperationAndIsNotForEverybody() throws SQLException {
        var coordinator = officers.coordinator();
        var operation = new UUID(4, 4);
        officers.as(
                coordinator,
                () -> commands.read(() -> groups.openForOperation(operation, Instant.EPOCH)));
        for (var circle : List.of(operation.toString(), "no-such-force", "norfolk")) {
            assertThat(enter(officers.forceOfficer("norfolk"), circle))
                    .as(circle)
                    .isEqualTo(Decision.refused(BreakGlassRefusal.NO_SUCH_CIRCLE));
        }
        for (var officer :
                List.of(
                        officers.administrator(),
                        auditor(),
                        officers.officer("the.press", null, Role.PRESS_OFFICER))) {
            assertThat(enter(officer, "desk"))
                    .isEqualTo(Decision.refused(PolicyRefusal.NOT_PERMITTED));
        }
        assertThat(
                        officers.as(
                                officers.forceOfficer("norfolk"),
                                () -> glass.enter("desk", WHY, Duration.ofHours(5))))
                .isEqualTo(Decision.refused(BreakGlassRefusal.TOO_LONG));
    }

    @Test
    void anAuditorReviewsItInTimeAndNeverTheOfficer() throws SQLException {
        var officer = officers.forceOfficer("essex");
        var id = enter(officer, "desk").orThrow();
        officers.as(officer, () -> glass.leave().orThrow());
        assertThat(officers.as(auditor(), () -> glass.all().orElseThrow()))
                .anyMatch(each -> each.id().equals(id) && each.purpose().equals(WHY));
        assertThat(officers.as(officer, () -> glass.review(id, "nothing was wrong with it")))
                .isEqualTo(Decision.refused(PolicyRefusal.NOT_PERMITTED));
        var refused = "";
        try {
            change(
                    "update governance.break_glass set reviewed_by = officer_id, reviewed_at = now(), conclusion = 'fine' where id = '%s'"
                            .formatted(id.value()));
        } catch (SQLException e) {
            refused = e.getMessage();
        }
        assertThat(refused).contains("break_glass_reviewed_by_another");

        change(
                "update governance.break_glass set review_by = now() - interval '1 second' where id = '%s'"
                        .formatted(id.value()));
        assertThat(enter(officer, "desk"))
                .isEqualTo(Decision.refused(BreakGlassRefusal.REVIEW_OVERDUE));
        officers.as(auditor(), () -> glass.review(id, "the record was needed").orThrow());
        assertThat(enter(officer, "desk")).isInstanceOf(Decision.Done.class);
        assertThat(officers.as(officer, () -> glass.leave())).isEqualTo(Decision.done(true));
    }
}
