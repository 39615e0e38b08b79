package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;

/** An officer who writes rows past the front door writes them in no name but their own, and decides nothing beyond their role. */
@WardlineTest
class OwnNameTests {
    private static final String SESSION = "5b0f8a52-6a0e-4a43-8b8d-3a8f0f0c9d21";
    private static final String DESK = "governance.group_of('NATIONAL', 'desk')";

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
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

    /** Every column that names who did something, as table and column. */
    private static List<String> names(Connection connection) throws SQLException {
        return TestConnections.column(
                connection,
                """
                select c.oid::regclass::text || ' ' || a.attname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where n.nspname in (%s) and n.nspname not in ('governance', 'audit') and c.relkind = 'r'
                   and a.atttypid = 'uuid'::regtype and a.attname <> 'held_by'
                   and (a.attname ~ '_by$' or a.attname in ('by', 'by_officer', 'author', 'checker', 'supervisor'))
                   and has_column_privilege('wardline_app', c.oid, a.attname, 'INSERT')
                 order by 1
                """
                        .formatted(SchemaRule.schemas()));
    }

    private static String refusal(Connection connection, String statement) {
        try (var run = connection.createStatement()) {
            run.execute(statement);
            return "";
        } catch (SQLException e) {
            return e.getSQLState() + " " + e.getMessage();
        }
    }

    private static String insert(String table, String column, UUID officer) {
        return "insert into %s (held_by, %s) values (%s, '%s')"
                .formatted(table, column, DESK, officer);
    }

    @Test
    void nobodyWritesAnothersName() throws SQLException {
        var me = officers.nationalSupervisor();
        var other = officers.nationalTwo();
        try (var connection = acting(me)) {
            var names = names(connection);
            assertThat(names)
                    .contains(
                            "intake.referral_decision decided_by",
                            "intelligence.package approved_by",
                            "intelligence.package checked_by",
                            "resolution.second_check checker",
                            "results.announcement approved_by",
                            "safeguarding.child accepted_by")
                    .hasSizeGreaterThan(35);
            for (var name : names) {
                var table = name.substring(0, name.indexOf(' '));
                var column = name.substring(name.indexOf(' ') + 1);
                assertThat(refusal(connection, insert(table, column, other.id().value())))
                        .as(name)
                        .startsWith("42501")
                        .containsAnyOf(
                                "in_ones_own_name",
                                "one's own name",
                                // It has one policy for inserting, which asks for the actor first.
                                "for table \"event\"",
                                // There is no draft here; the trigger that looks for one comes
                                // first.
                                "Only a draft is written in",
                                "A check names who asked",
                                "child_suspect_by_supervisor");
                // In one's own name it is refused, if at all, for what else the row lacks.
                assertThat(refusal(connection, insert(table, column, me.id().value())))
                        .as(name)
                        .doesNotContain("in_ones_own_name", "one's own name");
            }
        }
    }

    @Test
    void aRoleDecidesOnlyWhatItMay() throws SQLException {
        var officer = officers.national();
        try (var connection = acting(officer)) {
            for (var name :
                    List.of(
                            "intelligence.package approved_by",
                            "results.announcement approved_by",
                            "safeguarding.child accepted_by",
                            "operations.operation covert_ended_by",
                            "triage.lowering lowered_by",
                            "resolution.address_exception supervisor")) {
                var table = name.substring(0, name.indexOf(' '));
                var column = name.substring(name.indexOf(' ') + 1);
                assertThat(refusal(connection, insert(table, column, officer.id().value())))
                        .as(name)
                        .contains("This role does not decide that");
            }
        }
    }

    @Test
    void aSecondCheckCannotInventWhoAsked() throws SQLException {
        var officer = officers.national();
        var other = officers.nationalTwo().id().value();
        try (var connection = acting(officer)) {
            assertThat(
                            refusal(
                                    connection,
                                    """
                                    insert into resolution.second_check (held_by, requester, answerer, checker)
                                    values (%s, '%s', '%s', '%s')
                                    """
                                            .formatted(DESK, other, other, officer.id().value())))
                    .contains("A check names who asked and who recorded the answer");
        }
    }

    @Test
    void aPackageCannotBeBegunApproved() throws SQLException {
        var officer = officers.nationalSupervisor();
        try (var connection = acting(officer)) {
            assertThat(
                            refusal(
                                    connection,
                                    "insert into intelligence.package (held_by, author, state) values (%s, '%s', 'APPROVED')"
                                            .formatted(DESK, officer.id().value())))
                    .contains("begun_as_a_draft");
        }
    }
}
