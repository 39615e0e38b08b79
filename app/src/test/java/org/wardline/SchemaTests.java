package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.database.TestConnections;

@WardlineTest
class SchemaTests {
    @Autowired TestConnections connections;

    @ParameterizedTest
    @EnumSource
    void keeps(SchemaRule rule) throws SQLException {
        try (var connection = connections.admin()) {
            assertThat(TestConnections.column(connection, rule.query()))
                    .as("%s. %s", rule, rule.remedy)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesAFaultAgainst(SchemaRule rule) throws SQLException {
        try (var connection = connections.admin();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(rule.fault);
            assertThat(TestConnections.column(connection, rule.query()))
                    .as("%s", rule)
                    .isNotEmpty();
            connection.rollback();
        }
    }

    @Test
    void hasTheTablesOfEveryModuleThatMigrates() throws SQLException {
        try (var connection = connections.owner()) {
            assertThat(
                            TestConnections.column(
                                    connection,
                                    """
                                    select n.nspname from pg_namespace n
                                     where exists (select 1 from pg_class c
                                                    where c.relnamespace = n.oid and c.relname <> 'migration_history'
                                                      and c.relkind = 'r')
                                    """))
                    .contains("governance", "audit", "intake", "subjects", "triage", "resolution");
        }
    }
}
