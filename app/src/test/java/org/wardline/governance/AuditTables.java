package org.wardline.governance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.wardline.database.TestConnections;

/** The audit log's tables in the hands of their owner, who can switch off what protects them. */
final class AuditTables {
    /** Identifier of an entry that nobody wrote through the front door. */
    static final String FORGED = "ffffffff-ffff-7fff-bfff-ffffffffffff";

    /** Every link worked out again, in the order of the positions, as an owner could. */
    static final String RECOMPUTED =
            """
            do $$
            declare
                link record;
                before bytea := decode(repeat('00', 32), 'hex');
            begin
                for link in select c.position, e.digest from audit.chain c join audit.entry e on e.id = c.entry_id
                             order by c.position loop
                    update audit.chain c set previous = before, hash = sha256(before || link.digest)
                     where c.position = link.position returning c.hash into before;
                end loop;
            end
            $$
            """;

    private static final List<String> TABLES =
            List.of("entry", "chain", "sealed_below", "checkpoint");

    private AuditTables() {}

    /** An entry put after the one at a position, in that one's transaction, with a digest that fits it. */
    static String forgedAfter(long position) {
        return """
        insert into audit.entry
        select '%s', e.xid, e.written_at, e.occurred_at, e.actor, e.session, e.purpose, e.kind, e.action,
               e.object_kind, e.object_id, e.held_by, 'REFUSED', e.reason, e.digest
          from audit.entry e join audit.chain c on c.entry_id = e.id
         where c.position = %d;
        update audit.entry e set digest = audit.digest_of(e) where id = '%s'
        """
                .formatted(FORGED, position, FORGED);
    }

    /** A link for the forged entry at a position, with the sums that fit there. */
    static String linkForged(long position) {
        return """
        insert into audit.chain (position, entry_id, previous, hash)
        select %d, e.id, c.hash, sha256(c.hash || e.digest)
          from audit.entry e, audit.chain c where e.id = '%s' and c.position = %d
        """
                .formatted(position, FORGED, position - 1);
    }

    /** Runs the statements as the log's own role, with triggers off and without the key between its tables. */
    static void tamper(Connection owner, String... statements) throws SQLException {
        owner.setAutoCommit(false);
        execute(owner, "set local role wardline_audit");
        execute(owner, "alter table audit.chain drop constraint if exists chain_entry_id_fkey");
        for (var table : TABLES) {
            execute(owner, "alter table audit." + table + " disable trigger user");
        }
        for (var statement : statements) {
            execute(owner, statement);
        }
        for (var table : TABLES) {
            execute(owner, "alter table audit." + table + " enable trigger user");
        }
        owner.commit();
    }

    /** Keeps a copy of the tables beside them. */
    static void keep(Connection owner) throws SQLException {
        for (var table : TABLES) {
            tamper(
                    owner,
                    "create table audit.kept_%s as select * from audit.%s".formatted(table, table));
        }
    }

    /** Puts the copy back in the place of whatever the tables hold now. */
    static void putBack(Connection owner) throws SQLException {
        for (var table : TABLES) {
            tamper(
                    owner,
                    "delete from audit." + table,
                    "insert into audit.%s select * from audit.kept_%s".formatted(table, table));
        }
    }

    /** Forgets the copy. */
    static void forget(Connection owner) throws SQLException {
        for (var table : TABLES) {
            tamper(owner, "drop table audit.kept_" + table);
        }
    }

    /** The one value that a query of the log's own role finds. */
    static String one(Connection owner, String query) throws SQLException {
        owner.setAutoCommit(false);
        execute(owner, "set local role wardline_audit");
        return TestConnections.column(owner, query).getFirst();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
