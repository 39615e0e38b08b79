package org.wardline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.database.WatchedChanges;

/**
 * Every transaction that changed a row of personal data has an entry of its own in the audit log: here a told story runs
 * through the front doors. Every other class of tests with the application is watched in the same way.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCompletenessTests {
    /** What the told story has no occasion for. */
    private static final Set<String> UNTOLD =
            Set.of(
                    "dissemination.annex",
                    "dissemination.erasure_notice",
                    "governance.case_purpose",
                    "governance.conflict_of_interest",
                    "governance.erasure",
                    "governance.hand_over",
                    "governance.kept_apart",
                    "governance.list_change",
                    "governance.restriction",
                    "governance.stated_purpose",
                    "intake.file_fact",
                    "intake.refusal",
                    "intake.restricted_original",
                    "intelligence.sensitive_item",
                    "investigation.policing",
                    "requests.answer",
                    "requests.proposal",
                    "requests.request",
                    "requests.tie",
                    "resolution.address_exception",
                    "resolution.register_entry",
                    "retention.certificate",
                    "retention.deletion",
                    "retention.hold",
                    "retention.review",
                    "subjects.left_out",
                    "subjects.restriction",
                    "triage.lowering");

    @Autowired TestConnections connections;
    @Autowired DemoOfficers officers;
    @Autowired Replay replay;

    @BeforeAll
    void tellTheStory(@TempDir Path home) throws IOException, SQLException {
        Plan.told().write(new DemoFolder(home));
        officers.enrol();
        replay.run(home, new DemoFolder(home).readDecisions(), (_, _) -> {});
    }

    @Test
    void everyChangeOfPersonalDataHasItsEntry() throws SQLException {
        try (var admin = connections.admin()) {
            assertThat(WatchedChanges.unaudited(admin)).isEmpty();
            var untold = new TreeSet<>(TestConnections.column(admin, WatchedChanges.HELD));
            untold.removeAll(WatchedChanges.changed(admin));
            assertThat(untold)
                    .as(
                            "tables of personal data that the story does not change: let it, or name them")
                    .isEqualTo(new TreeSet<>(UNTOLD));
        }
    }

    @Test
    void aChangeWithoutAnEntryIsNoticed() throws SQLException {
        try (var admin = connections.admin()) {
            admin.setAutoCommit(false);
            execute(admin, "set local wardline.watched = 'yes'");
            execute(
                    admin,
                    """
                    update resolution.lead set held_by = held_by
                     where id = (select l.id from resolution.lead l order by l.id limit 1)
                    """);
            assertThat(WatchedChanges.unaudited(admin)).containsExactly("resolution.lead");
            admin.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
