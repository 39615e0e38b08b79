package org.wardline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;

/**
 * Every transaction that changed a row of personal data has an entry of its own in the audit log. Triggers that exist in
 * this test alone note the transactions; then a told story runs through the front doors.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCompletenessTests {
    private static final String HELD =
            """
            select c.oid::regclass::text
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'held_by' and not a.attisdropped
             where c.relkind in ('r', 'p') and c.relnamespace <> 'audit'::regnamespace
             order by 1
            """;
    private static final String UNAUDITED =
            """
            select distinct n.changed from public.noted n
             where not exists (select 1 from audit.entry e where e.xid = n.xid)
             order by 1
            """;

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
        watch();
        Plan.told().write(new DemoFolder(home));
        officers.enrol();
        replay.run(home, new DemoFolder(home).readDecisions(), (_, _) -> {});
    }

    private void watch() throws SQLException {
        try (var admin = connections.admin()) {
            execute(
                    admin,
                    """
                    create table public.noted (xid xid8 not null, changed text not null);
                    create function public.note() returns trigger language plpgsql security definer as $$
                    begin
                        insert into public.noted values (
                            pg_current_xact_id(), tg_table_schema || '.' || tg_table_name);
                        return null;
                    end
                    $$
                    """);
            for (var table : TestConnections.column(admin, HELD)) {
                execute(
                        admin,
                        """
                        create trigger zz_noted after insert or update or delete on %s
                            for each row execute function public.note()
                        """
                                .formatted(table));
            }
        }
    }

    private List<String> asAdmin(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    @Test
    void everyChangeOfPersonalDataHasItsEntry() throws SQLException {
        assertThat(asAdmin(UNAUDITED))
                .as("changed without an entry: do it through Commands")
                .isEmpty();
        var untold = new TreeSet<>(asAdmin(HELD));
        untold.removeAll(asAdmin("select distinct changed from public.noted"));
        assertThat(untold)
                .as("tables of personal data that the story does not change: let it, or name them")
                .isEqualTo(new TreeSet<>(UNTOLD));
    }

    @Test
    void aChangeWithoutAnEntryIsNoticed() throws SQLException {
        try (var admin = connections.admin()) {
            admin.setAutoCommit(false);
            execute(
                    admin,
                    """
                    update resolution.lead set held_by = held_by
                     where id = (select l.id from resolution.lead l order by l.id limit 1)
                    """);
            assertThat(TestConnections.column(admin, UNAUDITED)).containsExactly("resolution.lead");
            admin.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
