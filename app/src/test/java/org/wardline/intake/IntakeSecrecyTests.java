package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;

@WardlineTest
class IntakeSecrecyTests {
    /** Holds the bytes of originals in which somebody was erased. */
    private static final String CLOSED = "restricted_original";

    @Autowired Ingest ingest;
    @Autowired Intake intake;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;
    @Autowired TestOfficers officers;
    @Autowired Environment environment;
    @TempDir Path folder;

    private TestDatabase database;

    @BeforeEach
    void fillEveryTable() {
        database = new TestDatabase(environment);
        Submissions.write(folder, "7300001/report.xml", Submissions.report("acc-3001"));
        Submissions.write(
                folder,
                "7300001/fileDetails.xml",
                Submissions.fileDetails("7300001", "f1", "198.18.7.1"));
        Submissions.write(folder, "export.json", Submissions.export("7300002", "acc-3002"));
        Submissions.write(folder, "broken.xml", "<report><");
        Submissions.write(folder, "picture.png", Submissions.PNG);
        officers.as(
                officers.national(),
                () -> {
                    ingest.ingest(List.of(folder), null, Ingest.Progress.none());
                    var entered =
                            intake.enterByHand(HandEntries.concern("What was said in the call"));
                    return entered instanceof Decision.Done<ReferralId>(var id)
                            ? intake.decide(
                                    new DecideReferral(
                                            id, ReferralOutcome.NO_OFFENCE, "Nothing to it", 1))
                            : entered;
                });
    }

    private long seenBy(Officer officer, String table) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql("select count(*) from intake." + table)
                                        .query(Long.class)
                                        .single()));
    }

    /** What the application may read at all. */
    private List<String> open() {
        return database.tables().stream().filter(table -> !table.equals(CLOSED)).toList();
    }

    @Test
    void opensARestrictedOriginalToNobody() {
        assertThat(database.tables()).contains(CLOSED);
        for (var officer : List.of(officers.national(), officers.nationalSupervisor())) {
            assertThatThrownBy(() -> seenBy(officer, CLOSED))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void showsTheDeskItsRowsAndAForceNone() {
        for (var table : open()) {
            assertThat(seenBy(officers.national(), table)).as("%s at the desk", table).isPositive();
            assertThat(seenBy(officers.forceOfficer("hampshire"), table))
                    .as("%s for a force", table)
                    .isZero();
            assertThat(seenBy(officers.coordinator(), table))
                    .as("%s for a co-ordinator at the desk", table)
                    .isPositive();
        }
    }

    @Test
    void showsNobodyAnythingToNobody() {
        for (var table : open()) {
            database.execute(
                    """
                    do $$
                    declare n bigint;
                    begin
                        set local role wardline_app;
                        select count(*) into n from intake.%s;
                        if n <> 0 then raise exception 'rows seen by nobody'; end if;
                    end $$
                    """
                            .formatted(table));
        }
    }

    @Test
    void refusesToAlterWhatWasReceivedEvenToTheOwner() {
        for (var table : database.tables()) {
            assertThatThrownBy(() ->
                            database.execute(
                                    "set role wardline_owner", "delete from intake." + table))
                    .as("delete from %s", table)
                    .hasMessageMatching("(?s).*(only ever added to|is not altered).*");
        }
        assertThatThrownBy(() ->
                        database.execute(
                                "set role wardline_owner",
                                "update intake.original set sender = 'somebody else'"))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() ->
                        database.execute(
                                "set role wardline_owner",
                                "update intake.referral set sender = 'somebody else'"))
                .hasMessageContaining("not altered after receipt");
    }

    @Test
    void grantsTheApplicationNoChangeButOfOutcome() {
        assertThat(
                        database.column(
                                """
                                select table_name || '.' || column_name
                                  from information_schema.column_privileges
                                 where table_schema = 'intake' and grantee = 'wardline_app' and privilege_type = 'UPDATE'
                                 order by 1
                                """))
                .containsExactly("referral.outcome", "referral.version");
        assertThat(
                        database.column(
                                """
                                select distinct privilege_type from information_schema.table_privileges
                                 where table_schema = 'intake' and grantee = 'wardline_app' order by 1
                                """))
                .containsExactly("INSERT", "SELECT");
    }

    @Test
    void knowsTheSameWordsInTheDatabaseAndInTheCode() {
        assertKnown("referral_outcome_known", ReferralOutcome.values());
        assertKnown("referral_decision_from_outcome_known", ReferralOutcome.values());
        assertKnown("referral_decision_to_outcome_known", ReferralOutcome.values());
        assertKnown("mention_role_known", MentionRole.values());
        assertKnown("identifier_kind_known", IdentifierKind.values());
    }

    private void assertKnown(String constraint, Enum<?>... words) {
        var sql =
                database.column(
                                "select pg_get_constraintdef(oid) from pg_constraint where conname = '"
                                        + constraint
                                        + "'")
                        .getFirst();
        var inSql =
                Pattern.compile("'([A-Z_]+)'")
                        .matcher(sql)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(inSql)
                .as(constraint)
                .isEqualTo(Arrays.stream(words).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void commentsOnEveryTableAndColumn() {
        assertThat(
                        database.column(
                                """
                                select c.relname || coalesce('.' || a.attname, '')
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'intake'
                                  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                 where c.relkind = 'r' and c.relname <> 'migration_history'
                                   and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                                """))
                .isEmpty();
    }

    @Test
    void keepsWhatWasTypedOutOfText() {
        assertThat(HandEntries.concern("secret words").toString()).doesNotContain("secret");
        assertThat(new TypedReferral(HandEntries.concern("secret words")).toString())
                .doesNotContain("secret");
        assertThat(Sensitive.of("secret").toString()).doesNotContain("secret");
    }
}
