package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.Inventory.Table;
import org.wardline.Inventory.Whose;
import org.wardline.database.TestConnections;

/** The inventory of data as a page of documentation, drawn from the schema's own comments, grants and policies. */
@WardlineTest
class DataInventoryTests {
    @Autowired TestConnections connections;

    @Test
    void thePageSaysWhatTheSchemaSays() throws SQLException {
        try (var admin = connections.admin()) {
            Golden.assertKept("docs/security/data-inventory.md", page(Inventory.tables(admin)));
        }
    }

    @Test
    void everyTableOfPersonalDataIsHeldByACircle() throws SQLException {
        try (var admin = connections.admin()) {
            assertThat(Inventory.tables(admin))
                    .filteredOn(Table::personal)
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(table.columns())
                                    .as(table.full())
                                    .anyMatch(column -> column.whose() == Whose.CIRCLE));
        }
    }

    private static String page(List<Table> tables) {
        var page =
                new StringBuilder(
                        """
                        # What is kept

                        Generated from the database's own catalogue: comments, grants, triggers and policies. `./wardline approve`
                        rewrites it.

                        **Whose data** a column holds stands at the end of its comment in the schema; a test fails for a column of
                        text, JSON or bytes that does not say. *Identifies a person*: a name, an identifier, an address, a date of
                        birth of somebody in a case, or a digest of one. *Tells of a person*: words about somebody in a case. *Of
                        an officer*: a colleague, or somebody outside who acts in their post. A *pointer* is a random identifier of
                        another row; a *closed list* is a word that a constraint knows.

                        **Shown by** gives the row-level security of the application's login. A row is shown where it holds; those
                        marked *also needed* must hold too. Tables of the schemas' own functions are shown to no login.
                        **Kept** says what that login may do to a row. Nobody may delete one.

                        | schema | tables | with personal data | columns that identify | columns that tell |
                        |---|---|---|---|---|
                        """);
        var schemas = tables.stream().map(Table::schema).distinct().toList();
        for (var schema : schemas) {
            var own = tables.stream().filter(table -> table.schema().equals(schema)).toList();
            page.append(
                    "| [%s](#%s) | %d | %d | %d | %d |\n"
                            .formatted(
                                    schema,
                                    schema,
                                    own.size(),
                                    own.stream().filter(Table::personal).count(),
                                    count(own, Whose.IDENTIFIES),
                                    count(own, Whose.TELLS)));
        }
        for (var schema : schemas) {
            page.append("\n## ").append(schema).append('\n');
            tables.stream()
                    .filter(table -> table.schema().equals(schema))
                    .map(DataInventoryTests::section)
                    .forEach(page::append);
        }
        return page.toString();
    }

    private static long count(List<Table> tables, Whose whose) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.whose() == whose)
                .count();
    }

    private static String section(Table table) {
        return """

        ### %s
        %s

        Personal data: %s. Kept: %s. Shown by: %s.

        | column | type | meaning | whose data |
        |---|---|---|---|
        %s
        """
                .formatted(
                        table.full(),
                        table.comment(),
                        table.personalData(),
                        table.kept(),
                        table.shown(),
                        table.columns().stream()
                                .map(column ->
                                        "| %s | %s | %s | %s |"
                                                .formatted(
                                                        column.name(),
                                                        column.type(),
                                                        column.comment().replace("|", "\\|"),
                                                        column.whose().words()))
                                .collect(Collectors.joining("\n")));
    }
}
