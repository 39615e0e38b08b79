package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.kernel.Decision;

/** What the database itself keeps to, whatever the code does. */
@WardlineTest
class PackageSecrecyTests {
    private static final List<String> TABLES =
            List.of("package", "item", "research_check", "material", "address", "package_event");

    @Autowired PackageFixtures fixtures;
    @Autowired Drafts drafts;
    @Autowired Intelligence intelligence;
    @Autowired TestOfficers officers;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    @Test
    void knowsTheSameWordsInTheDatabase() {
        known("package_state_known", PackageState.values());
        known("package_marking_known", Marking.values());
        known("package_force_way_known", Routing.Way.values());
        known("item_kind_known", ItemKind.values());
        known("item_source_evaluation_known", Grade.Source.values());
        known("item_assessment_known", Grade.Information.values());
        known("research_check_kind_known", ResearchCheck.values());
        known("research_check_result_known", ResearchCheck.Result.values());
        known("material_category_known", MaterialCategory.values());
    }

    private void known(String constraint, Enum<?>[] values) {
        var words =
                fixtures.national(() ->
                        commands.read(() -> Constraints.words(jdbc, "intelligence", constraint)));
        assertThat(words).as(constraint).isEqualTo(Constraints.names(values));
    }

    @Test
    void keepsFourEyesInTheDatabaseToo() {
        var id = fixtures.checked(fixtures.subject("constraint"), null);
        var author = officers.national().id().value();
        assertThatThrownBy(() ->
                        asOwner(
                                "update intelligence.package set checked_by = '%s' where id = '%s'"
                                        .formatted(author, id.value())))
                .hasMessageContaining("package_checker_is_no_author");
        assertThatThrownBy(() ->
                        asOwner(
                                "update intelligence.package set approved_by = '%s' where id = '%s'"
                                        .formatted(author, id.value())))
                .hasMessageContaining("package_approver_is_no_author");
        assertThatThrownBy(() ->
                        asOwner(
                                "update intelligence.package set state = 'SENT' where id = '%s'"
                                        .formatted(id.value())))
                .hasMessageContaining("package_state_known");
    }

    @Test
    void keepsWhatWasCheckedAndApprovedAsItWas() {
        var id = fixtures.approved(fixtures.subject("kept"));
        assertThatThrownBy(() ->
                        asOwner(
                                "update intelligence.package set copy = '{}' where id = '%s'"
                                        .formatted(id.value())))
                .hasMessageContaining("not altered once it is past this state");
        assertThatThrownBy(() ->
                        asOwner(
                                "update intelligence.item set statement = '' where package_id = '%s'"
                                        .formatted(id.value())))
                .hasMessageContaining("Only a draft is written in");
        assertThat(PackageFixtures.reasons(addItem(id, "More", "OFFICIAL")))
                .containsExactly("NOT_A_DRAFT");
    }

    @Test
    void showsAForceNoRowAtAll() {
        var id = fixtures.approved(fixtures.subjectAt("secrecy", "SO15 2CI"));
        var force = officers.forceSupervisor("hampshire");
        for (var table : TABLES) {
            assertThat(count(officers.national(), table)).as(table).isPositive();
            assertThat(count(force, table)).as(table).isZero();
        }
        assertThat(officers.as(force, () -> intelligence.approved(id))).isEmpty();
        assertThatThrownBy(() ->
                        officers.as(
                                officers.coordinator(), () -> intelligence.look(id).orElseThrow()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void showsNobodyAnyRow() {
        fixtures.approved(fixtures.subjectAt("nobody", "SO15 2CI"));
        for (var table : TABLES) {
            asOwner(
                    """
                    do $$
                    declare n bigint;
                    begin
                        set local role wardline_app;
                        select count(*) into n from intelligence.%s;
                        if n <> 0 then raise exception 'rows seen by nobody'; end if;
                    end $$
                    """
                            .formatted(table));
        }
    }

    private Decision<PackageId> addItem(PackageId id, String statement, String marking) {
        return fixtures.national(() -> drafts.addItem(fixtures.item(id, statement, marking)));
    }

    private long count(Officer officer, String table) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql("select count(*) from intelligence." + table)
                                        .query(Long.class)
                                        .single()));
    }

    private void asOwner(String sql) {
        try (var connection =
                        DriverManager.getConnection(
                                environment.getRequiredProperty("wardline.db-url"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
