package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;

/** What the application's own login sees, whoever it says is acting. */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyReadsNothingTests {
    private static final String SESSION = "7d0f1f5e-2c57-4b39-9a53-0d9c8d3f6a11";

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestReports reports;
    @Autowired OperationClock clock;

    @BeforeAll
    void putSomethingIn() throws SQLException {
        reports.receive(TestReports.Said.about("quiet-otter-41"));
        reports.receive(TestReports.Said.about("quiet-otter-41"));
        officers.forceOfficer("hampshire");
        try (var connection = connections.admin()) {
            assertThat(filled(connection, tables(connection, "%")))
                    .as("tables with rows in them")
                    .contains(
                            "governance.officer",
                            "audit.entry",
                            "intake.referral",
                            "intake.mention");
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        return TestConnections.column(
                connection,
                """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in (%s) and n.nspname like '%s' and c.relkind in ('r', 'p', 'v')
                   and has_any_column_privilege('wardline_app', c.oid, 'SELECT')
                 order by 1
                """
                        .formatted(SchemaRule.schemas(), schema));
    }

    private static List<String> filled(Connection connection, List<String> tables)
            throws SQLException {
        var filled = new ArrayList<String>();
        for (var table : tables) {
            var count = TestConnections.column(connection, "select count(*) from " + table);
            if (!count.equals(List.of("0"))) {
                filled.add(table);
            }
        }
        return filled;
    }

    /** The tables in which the login sees rows while it shows this token. */
    private List<String> seenWith(String token, String schema) throws SQLException {
        try (var connection = connections.app();
                var statement =
                        connection.prepareStatement(
                                "select set_config('wardline.actor', ?, false)")) {
            statement.setString(1, token);
            statement.execute();
            return filled(connection, tables(connection, schema));
        }
    }

    private static String claim(Officer officer, Instant until) {
        return officer.id().value() + "." + SESSION + "." + until.getEpochSecond();
    }

    private Instant soon() {
        return clock.realTime().plus(Duration.ofMinutes(5));
    }

    @Test
    void withoutATokenNothingIsSeen() throws SQLException {
        try (var connection = connections.app()) {
            var tables = tables(connection, "%");
            assertThat(tables).hasSizeGreaterThan(30);
            assertThat(filled(connection, tables)).isEmpty();
        }
    }

    @Test
    void withATokenThatIsNoneNothingIsSeen() throws SQLException {
        for (var token : List.of("", "-", "admin", "*", "null", "a.b.c.d")) {
            assertThat(seenWith(token, "%")).as(token).isEmpty();
        }
    }

    @Test
    void withAGenuineTokenTheDeskSeesItsRows() throws SQLException {
        assertThat(seenWith(connections.signed(claim(officers.national(), soon())), "%"))
                .contains("governance.officer", "intake.referral", "intake.mention");
    }

    @Test
    void withAnExpiredTokenNothingIsSeen() throws SQLException {
        var past = clock.realTime().minusSeconds(2);
        assertThat(seenWith(connections.signed(claim(officers.national(), past)), "%")).isEmpty();
    }

    @Test
    void withAForgedTokenNothingIsSeen() throws SQLException {
        var claim = claim(officers.national(), soon());
        assertThat(seenWith(claim + "." + "0".repeat(64), "%")).isEmpty();
        var force = claim(officers.forceOfficer("hampshire"), soon());
        var signature = connections.signed(force).substring(force.length());
        assertThat(seenWith(claim + signature, "%")).as("another's signature").isEmpty();
    }

    @Test
    void aForceSeesNothingOfTheDesk() throws SQLException {
        var token = connections.signed(claim(officers.forceOfficer("hampshire"), soon()));
        assertThat(seenWith(token, "governance")).as("the token is good").isNotEmpty();
        for (var schema : List.of("intake", "subjects", "resolution", "triage", "intelligence")) {
            assertThat(seenWith(token, schema)).as(schema).isEmpty();
        }
    }

    @Test
    void anAdministratorSeesNoCase() throws SQLException {
        var token = connections.signed(claim(officers.administrator(), soon()));
        assertThat(seenWith(token, "%"))
                .as("only who the officers are")
                .allMatch(table -> table.startsWith("governance."));
    }

    @Test
    void nobodyCountsWhatTheResultsServiceCounts() throws SQLException {
        var desk = connections.signed(claim(officers.nationalSupervisor(), soon()));
        for (var token : List.of("", desk)) {
            try (var connection = connections.app();
                    var statement = connection.createStatement()) {
                statement.execute("set wardline.actor = '" + token + "'");
                assertThat(
                                TestConnections.column(
                                        connection,
                                        "select count(*) from intake.counting('-infinity', 'infinity')"))
                        .containsExactly("0");
            }
        }
    }
}
