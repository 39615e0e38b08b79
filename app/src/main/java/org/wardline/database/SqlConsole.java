package org.wardline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Runs one statement for the operator of this machine and answers what came of it, as text. */
@Component
public class SqlConsole {
    /** Rows that one statement answers: enough to look something up, too few to carry everything away unnoticed. */
    public static final int MOST = 10_000;

    /**
     * What a statement answered.
     *
     * @param columns names; empty when it answered no rows
     * @param rows values as PostgreSQL writes them; null stays null
     * @param changed rows changed, or -1
     * @param cut whether there were more than {@link #MOST} rows, of which these are the first
     */
    public record Answer(
            List<String> columns, List<List<@Nullable String>> rows, int changed, boolean cut) {

        /** Rows may hold anything, so they stay out of logs. */
        @Override
        public String toString() {
            return "Answer[" + columns.size() + " columns, " + rows.size() + " rows]";
        }
    }

    private final DatabaseConfiguration.MigratedDatabase database;
    private final ActorSource actors;

    SqlConsole(DatabaseConfiguration.MigratedDatabase database, ActorSource actors) {
        this.database = database;
        this.actors = actors;
    }

    /**
     * As the application's role with whoever acts on this thread, in a transaction of its own that may read only: what
     * changes anything goes through a front door, where a person's role is asked and the change is audited as one.
     */
    public Answer asActor(String statement) throws SQLException {
        var acting = actors.current();
        if (acting == null) {
            throw new ServiceException(ErrorCode.NO_ACTOR);
        }
        try (var connection = database.as(LoginRoles.APP).getConnection()) {
            connection.setAutoCommit(false);
            try (var tell =
                    connection.prepareStatement(
                            """
                            select set_config('transaction_read_only', 'on', true),
                                   set_config('wardline.actor', ?, true), set_config('wardline.purpose', ?, true)
                            """)) {
                tell.setString(1, acting.token());
                tell.setString(2, acting.purpose());
                tell.execute();
            }
            try {
                return run(connection, statement);
            } finally {
                connection.rollback();
            }
        }
    }

    /** As the application's role with nobody acting: what row-level security shows to nobody. */
    public Answer asNobody(String statement) throws SQLException {
        try (var connection = database.as(LoginRoles.APP).getConnection()) {
            return run(connection, statement);
        }
    }

    /** As the owner of the tables, whom row-level security does not hold. */
    public Answer asOwner(String statement) throws SQLException {
        try (var connection = database.as(LoginRoles.OWNER).getConnection()) {
            return run(connection, statement);
        }
    }

    private static Answer run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.setMaxRows(MOST + 1);
            if (!prepared.execute(statement)) {
                return new Answer(List.of(), List.of(), prepared.getUpdateCount(), false);
            }
            try (var result = prepared.getResultSet()) {
                var described = result.getMetaData();
                var columns = new ArrayList<String>();
                for (var i = 1; i <= described.getColumnCount(); i++) {
                    columns.add(described.getColumnLabel(i));
                }
                var rows = new ArrayList<List<@Nullable String>>();
                while (result.next()) {
                    var row = new ArrayList<@Nullable String>();
                    for (var i = 1; i <= columns.size(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
                var cut = rows.size() > MOST;
                return new Answer(
                        List.copyOf(columns), cut ? rows.subList(0, MOST) : rows, -1, cut);
            }
        }
    }
}
