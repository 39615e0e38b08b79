package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.AuditFault.What;

/** Whatever an owner of the tables does to the audit log, with its triggers off, verification names it and the entry. */
@WardlineTest
class AuditTamperTests {
    private static final long ENTRIES = 12;
    private static final long VICTIM = 6;

    /** A column of each table that is only ever added to. */
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "audit.entry", "reason",
                    "audit.chain", "hash",
                    "audit.checkpoint", "root");

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired Actors actors;
    @Autowired AuditLog log;
    @Autowired Commands commands;
    @Autowired AuditSealer sealer;

    @BeforeEach
    void fill() throws SQLException {
        // It must not go on sealing while the log is tampered with.
        sealer.stop();
        for (var i = 0; i < ENTRIES; i++) {
            officers.as(
                    officers.forceOfficer("dorset"),
                    () ->
                            commands.look(
                                    Action.VIEW_CHILD,
                                    On.many("child"),
                                    () -> java.util.Optional.of(true)));
        }
        log.seal();
        try (var owner = connections.owner()) {
            AuditTables.keep(owner);
        }
        assertThat(faults()).as("before anything is done").isEmpty();
    }

    @AfterEach
    void putBack() throws SQLException {
        try (var owner = connections.owner()) {
            AuditTables.putBack(owner);
            AuditTables.forget(owner);
        }
        assertThat(faults()).as("once it is put back").isEmpty();
    }

    private List<AuditFault> faults() {
        return actors.asService(
                        ServiceAccount.SEALER,
                        () -> log.verify(AuditProgress.UNWATCHED).orElseThrow())
                .faults();
    }

    /** As the owner, with the triggers off. */
    private void tamper(String... statements) throws SQLException {
        try (var owner = connections.owner()) {
            AuditTables.tamper(owner, statements);
        }
    }

    private String entryAt(long position) throws SQLException {
        try (var owner = connections.owner()) {
            return AuditTables.one(
                    owner, "select entry_id::text from audit.chain where position = " + position);
        }
    }

    private static void assertOne(List<AuditFault> faults, What what, long position, String entry) {
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.what()).isEqualTo(what);
                    assertThat(fault.position()).isEqualTo(position);
                    assertThat(String.valueOf(fault.entry())).isEqualTo(entry);
                    assertThat(fault.at()).isNotNull();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "xid; '1'",
                "xid; (xid::text::bigint + 100000)::text::xid8",
                "written_at; written_at - interval '1 microsecond'",
                "occurred_at; occurred_at + interval '1 day'",
                "actor; session",
                "session; actor",
                "purpose; purpose || ' '",
                "kind; 'ERASURE'",
                "action; 'SIGN_IN'",
                "object_kind; 'package'",
                "object_id; actor",
                "held_by; actor",
                "outcome; 'DENIED'",
                "reason; ''",
                "digest; sha256(digest)"
            })
    void namesAnEntryOfWhichAColumnWasChanged(String column, String value) throws SQLException {
        var victim = entryAt(VICTIM);
        tamper("update audit.entry set %s = %s where id = '%s'".formatted(column, value, victim));
        assertOne(faults(), What.CHANGED, VICTIM, victim);
    }

    @Test
    void namesAnEntryThatWasChangedWithItsDigest() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper(
                "update audit.entry set outcome = 'DENIED' where id = '%s'".formatted(victim),
                "update audit.entry e set digest = audit.digest_of(e) where id = '%s'"
                        .formatted(victim));
        assertOne(faults(), What.CHANGED, VICTIM, victim);
    }

    @Test
    void namesTheEntryAfterWhichTheChainWasBrokenByOneThatWasSealedAgain() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper(
                "update audit.entry set outcome = 'DENIED' where id = '%s'".formatted(victim),
                "update audit.entry e set digest = audit.digest_of(e) where id = '%s'"
                        .formatted(victim),
                """
                update audit.chain c set hash = sha256(c.previous || e.digest)
                  from audit.entry e where e.id = c.entry_id and c.position = %d
                """
                        .formatted(VICTIM));
        assertOne(faults(), What.BROKEN_AFTER, VICTIM, victim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"previous", "hash"})
    void namesALinkThatWasChanged(String column) throws SQLException {
        var victim = entryAt(VICTIM);
        tamper(
                "update audit.chain set %s = sha256(%s) where position = %d"
                        .formatted(column, column, VICTIM));
        assertOne(faults(), What.CHANGED, VICTIM, victim);
    }

    @Test
    void namesAnEntryThatWasGivenAnotherIdentifier() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper("update audit.entry set id = uuidv7() where id = '%s'".formatted(victim));
        assertOne(faults(), What.CHANGED, VICTIM, victim);
    }

    @Test
    void namesAnEntryThatWasRemovedFromTheMiddle() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper("delete from audit.entry where id = '%s'".formatted(victim));
        assertOne(faults(), What.REMOVED, VICTIM, victim);
        tamper("delete from audit.chain where position = " + VICTIM);
        assertThat(faults())
                .as("with its link: nothing is left that names it")
                .singleElement()
                .returns(What.REMOVED, AuditFault::what)
                .returns(VICTIM, AuditFault::position);
    }

    @Test
    void namesAnEntryOfWhichTheLinkWasRemoved() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper("delete from audit.chain where position = " + VICTIM);
        assertOne(faults(), What.REMOVED, VICTIM, victim);
    }

    @Test
    void namesWhereTheEntriesWereCutOff() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper(
                "delete from audit.entry e using audit.chain c where c.entry_id = e.id and c.position >= "
                        + VICTIM);
        assertOne(faults(), What.TRUNCATED, VICTIM, victim);
    }

    @Test
    void namesWhereTheChainWasCutOff() throws SQLException {
        var victim = entryAt(VICTIM);
        tamper("delete from audit.chain where position >= " + VICTIM);
        assertOne(faults(), What.TRUNCATED, VICTIM, victim);
    }

    @Test
    void namesAnEntryThatWasPutAmongTheSealedOnes() throws SQLException {
        tamper(AuditTables.forgedAfter(VICTIM));
        assertOne(faults(), What.INSERTED, VICTIM + 1, AuditTables.FORGED);
    }

    @Test
    void namesAnEntryThatWasPutIntoTheChain() throws SQLException {
        tamper(
                AuditTables.forgedAfter(VICTIM),
                "update audit.chain set position = -position where position > " + VICTIM,
                "update audit.chain set position = 1 - position where position < 0",
                AuditTables.linkForged(VICTIM + 1));
        assertOne(faults(), What.INSERTED, VICTIM + 1, AuditTables.FORGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void namesEntriesThatChangedPlaces(long apart) throws SQLException {
        var one = entryAt(VICTIM);
        var other = entryAt(VICTIM + apart);
        tamper(
                "update audit.chain set entry_id = '%s' where position = %d"
                        .formatted(AuditTables.FORGED, VICTIM),
                "update audit.chain set entry_id = '%s' where position = %d"
                        .formatted(one, VICTIM + apart),
                "update audit.chain set entry_id = '%s' where position = %d"
                        .formatted(other, VICTIM));
        assertReordered(other);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void namesEntriesThatChangedPlacesWithTheirLinks(long apart) throws SQLException {
        var other = entryAt(VICTIM + apart);
        tamper(
                "update audit.chain set position = -1 where position = " + VICTIM,
                "update audit.chain set position = %d where position = %d"
                        .formatted(VICTIM, VICTIM + apart),
                "update audit.chain set position = %d where position = -1"
                        .formatted(VICTIM + apart));
        assertReordered(other);
    }

    @Test
    void namesEntriesThatChangedPlacesInAChainThatWasRecomputed() throws SQLException {
        var other = entryAt(VICTIM + 1);
        tamper(
                "update audit.chain set position = -1 where position = " + VICTIM,
                "update audit.chain set position = %d where position = %d"
                        .formatted(VICTIM, VICTIM + 1),
                "update audit.chain set position = %d where position = -1".formatted(VICTIM + 1),
                AuditTables.RECOMPUTED);
        assertReordered(other);
    }

    private void assertReordered(String entry) {
        assertThat(faults())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(fault -> fault.what() == What.REORDERED)
                .anyMatch(fault ->
                        fault.position() != null
                                && fault.position() == VICTIM
                                && entry.equals(String.valueOf(fault.entry())));
    }

    @Test
    void namesAnEntryThatTheSealerWasKeptFrom() throws SQLException {
        tamper(
                """
                insert into audit.entry
                select ('00000000-0000-7000-8000-0000000000fe')::uuid, pg_current_xact_id(),
                       clock_timestamp() - interval '2 minutes', occurred_at, actor, session, purpose, kind, action,
                       object_kind, object_id, held_by, outcome, reason, digest
                  from audit.entry where id = '%s'
                """
                        .formatted(entryAt(VICTIM)),
                "update audit.entry e set digest = audit.digest_of(e) where id = '00000000-0000-7000-8000-0000000000fe'");
        assertThat(faults())
                .singleElement()
                .returns(What.NEVER_SEALED, AuditFault::what)
                .returns(null, AuditFault::position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wardline_app", "wardline_audit"})
    void neitherTheApplicationNorTheLogsOwnRoleChangesIt(String role) throws SQLException {
        for (var table : COLUMNS.keySet()) {
            for (var statement :
                    List.of(
                            "update %s set %s = %s",
                            "delete from %s where %s is not null or %s is null",
                            "truncate %s cascade -- %s %s")) {
                var column = COLUMNS.get(table);
                try (var admin = connections.admin()) {
                    admin.setAutoCommit(false);
                    execute(admin, "set local role " + role);
                    assertThatThrownBy(() ->
                                    execute(admin, statement.formatted(table, column, column)))
                            .as("%s as %s", statement, role)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    e -> assertThat(e.getSQLState()).isEqualTo("42501"));
                    admin.rollback();
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
