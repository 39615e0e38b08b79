package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.kernel.Decision;

/** An administrator keeps accounts: reads no case, and cannot rise, by the front door or past it. */
@WardlineTest
class AdministratorTests {
    private static final String SESSION = "0f4b8a52-6a0e-4a43-8b8d-3a8f0f0c9d55";

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired AccountRequests requests;
    @Autowired OperationClock clock;

    private Connection acting(Officer officer) throws SQLException {
        var connection = connections.app();
        var until = clock.realTime().plus(Duration.ofMinutes(5)).getEpochSecond();
        try (var statement =
                connection.prepareStatement("select set_config('wardline.actor', ?, false)")) {
            statement.setString(
                    1, connections.signed(officer.id().value() + "." + SESSION + "." + until));
            statement.execute();
        }
        return connection;
    }

    private static String refusal(Connection connection, String statement) {
        try (var run = connection.createStatement()) {
            run.execute(statement);
            return "";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    private static List<String> standing(Connection connection, Officer officer)
            throws SQLException {
        return TestConnections.column(
                connection,
                """
                select role from governance.officer_role where officer_id = '%1$s'
                union all
                select group_id::text from governance.membership where officer_id = '%1$s'
                order by 1
                """
                        .formatted(officer.id().value()));
    }

    private static String ask(String kind, UUID officer, String roles) {
        return "select governance.ask_for_account('%s', '%s', '%s', 'raised', 'R', null, array['%s'], now())"
                .formatted(UUID.randomUUID(), kind, officer, roles);
    }

    @Test
    void cannotRaiseThemselves() throws SQLException {
        var administrator = officers.administrator();
        var me = administrator.id().value();
        officers.national();
        officers.secondAdministrator();
        try (var app = acting(administrator);
                var admin = connections.admin()) {
            var before = standing(admin, administrator);
            var desk =
                    TestConnections.column(
                                    admin,
                                    "select id from governance.need_group where kind = 'NATIONAL'")
                            .getFirst();
            for (var attempt :
                    List.of(
                            "insert into governance.officer_role values ('%s', 'NATIONAL_SUPERVISOR', now())"
                                    .formatted(me),
                            "update governance.officer_role set role = 'NATIONAL_SUPERVISOR'",
                            "insert into governance.membership (group_id, officer_id, from_at) values ('%s', '%s', now())"
                                    .formatted(desk, me),
                            "select governance.brief_in('%s', '%s', now())".formatted(desk, me),
                            "select governance.open_operation_group('%s', now())"
                                    .formatted(UUID.randomUUID()),
                            "select governance.enrol('%s', 'raised', 'R', null, array['AUDITOR'], now())"
                                    .formatted(me),
                            "select governance.add_second_administrator('%s', 'raised', 'R', 'x', now() + interval '1 hour', now())"
                                    .formatted(UUID.randomUUID()),
                            ask("NEW", me, "AUDITOR"),
                            ask("ROLES", me, "NATIONAL_SUPERVISOR"))) {
                assertThat(refusal(app, attempt)).as(attempt).startsWith("42501");
            }
            assertThat(
                            refusal(
                                    app,
                                    ask(
                                            "NEW",
                                            UUID.randomUUID(),
                                            "ADMINISTRATOR', 'NATIONAL_SUPERVISOR")))
                    .as("an administrator holds no other role")
                    .startsWith("23514");
            assertThat(refusal(app, ask("LINK", me, "ADMINISTRATOR")))
                    .as("nobody opens their own account anew")
                    .startsWith("23514");
            assertThat(standing(admin, administrator)).isEqualTo(before);
        }
    }

    @Test
    void isNotGivenAnotherRoleByTheFrontDoor() {
        var administrator = officers.administrator();
        var decided =
                officers.as(
                        administrator,
                        () ->
                                requests.add(
                                        new AddOfficer(
                                                "third.administrator",
                                                "Second",
                                                null,
                                                Set.of(Role.ADMINISTRATOR, Role.AUDITOR))));
        assertThat(decided)
                .isEqualTo(Decision.refused(AccountRefusal.ADMINISTRATOR_HOLDS_NO_OTHER_ROLE));
    }

    @Test
    void isInNoCircle() throws SQLException {
        try (var app = acting(officers.administrator())) {
            assertThat(
                            TestConnections.column(
                                    app, "select unnest(governance.actor_groups())::text"))
                    .isEmpty();
        }
    }

    @Test
    void isNotBriefedIn() throws SQLException {
        var coordinator = officers.coordinator();
        try (var app = acting(coordinator)) {
            var circle =
                    TestConnections.column(
                                    app,
                                    "select governance.open_operation_group('%s', now())::text"
                                            .formatted(UUID.randomUUID()))
                            .getFirst();
            assertThat(briefedIn(app, circle, officers.administrator())).startsWith("42501");
            assertThat(briefedIn(app, circle, officers.national())).isEmpty();
        }
    }

    private static String briefedIn(Connection app, String circle, Officer officer) {
        return refusal(
                app,
                "select governance.brief_in('%s', '%s', now())"
                        .formatted(circle, officer.id().value()));
    }
}
