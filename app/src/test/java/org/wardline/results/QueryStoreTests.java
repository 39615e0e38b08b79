package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.WardlineTest;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.ServiceAccount;
import org.wardline.operations.OperationId;
import org.wardline.reference.Offences;

/**
 * The printed queries against the counting in Java, over the same invented rows. In this test's own database the four
 * counting functions read one table of invented events; what the real ones answer is tested where they live.
 */
@WardlineTest
class QueryStoreTests {
    private static final String STAND_INS =
            """
            create table public.invented (
                source text, row_id uuid, about uuid, force text, happened text, detail text, amount integer,
                adult boolean, at timestamptz, withdrawn_at timestamptz);
            create or replace function intake.counting(from_at timestamptz, until_at timestamptz)
                returns table (referral_id uuid, happened text, at timestamptz)
                language sql stable security definer as $$
                select i.row_id, i.happened, i.at from public.invented i
                 where i.source = 'referral' and i.at >= from_at and i.at <= until_at $$;
            create or replace function dissemination.counting(operation uuid)
                returns table (dissemination_id uuid, package_id uuid, subject_id uuid, force text, happened text,
                               at timestamptz)
                language sql stable security definer as $$
                select i.row_id, i.about, i.about, i.force, i.happened, i.at from public.invented i
                 where i.source = 'dissemination' $$;
            create or replace function investigation.counting(operation uuid)
                returns table (row_id uuid, investigation_id uuid, person_id uuid, force text, happened text,
                               amount integer, detail text, at timestamptz, withdrawn_at timestamptz)
                language sql stable security definer as $$
                select i.row_id, i.row_id, i.about, i.force, i.happened, i.amount, i.detail, i.at, i.withdrawn_at
                  from public.invented i where i.source = 'case' $$;
            create or replace function safeguarding.counting(operation uuid)
                returns table (child_id uuid, counted_as uuid, force text, happened text, detail text,
                               adult_at_time boolean, at timestamptz, withdrawn_at timestamptz)
                language sql stable security definer as $$
                select i.row_id, i.about, i.force, i.happened, i.detail, i.adult, i.at, i.withdrawn_at
                  from public.invented i where i.source = 'child' $$;
            alter function intake.counting(timestamptz, timestamptz) owner to current_user;
            alter function dissemination.counting(uuid) owner to current_user;
            alter function investigation.counting(uuid) owner to current_user;
            alter function safeguarding.counting(uuid) owner to current_user;
            """;

    @Autowired Environment environment;
    @Autowired Actors actors;
    @Autowired Commands commands;
    @Autowired Catalogue catalogue;
    @Autowired PointerStore pointers;
    @Autowired QueryStore queries;

    private final OperationId operation = new OperationId(UUID.randomUUID());

    private <T> T asResults(Supplier<T> work) {
        return actors.asService(ServiceAccount.RESULTS, () -> commands.read(work));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void opensTheRowsThatEachFigureCounts(long seed) throws SQLException {
        invent(RandomPointers.of(seed));
        var from = RandomPointers.START;
        var scopes = new ArrayList<@Nullable String>(RandomPointers.FORCES);
        scopes.add(null);
        for (var days : List.of(0, 9, 25)) {
            var period =
                    new Period(
                            from, from.plus(Duration.ofDays(30)), from.plus(Duration.ofDays(days)));
            var found = asResults(() -> pointers.of(operation, period));
            for (var figure : catalogue.all()) {
                for (var force : scopes) {
                    var counted =
                            Counting.rows(
                                    figure.rule(), force == null ? found : found.of(force), period);
                    var opened =
                            asResults(() -> queries.rows(figure.rule(), operation, period, force));
                    assertThat(opened)
                            .as("%s %s after %d days", figure.key(), force, days)
                            .containsExactlyElementsOf(counted);
                }
            }
        }
    }

    @Test
    void namesEveryFigureOnce() {
        assertThat(catalogue.all()).extracting(Figure::key).doesNotHaveDuplicates().hasSize(41);
        assertThat(catalogue.all())
                .allSatisfy(figure -> {
                    assertThat(figure.key()).matches("[a-z0-9-]+");
                    assertThat(figure.definition()).containsPattern("Definition [12][.]$");
                    assertThat(QueryStore.of(figure.rule(), operation, anyPeriod(), null))
                            .as("complete, and whole within a shell's double quotes")
                            .doesNotContain("{", "\"", "$", "`", "\\");
                });
    }

    @Test
    void writesAForceSoThatItStaysAWord() {
        assertThat(
                        QueryStore.of(
                                new Rule.Amounts("PREMISES_SEARCHED"),
                                operation,
                                anyPeriod(),
                                "x' or 'a' = 'a"))
                .contains("coalesce('x'' or ''a'' = ''a', force)");
    }

    private static Period anyPeriod() {
        return new Period(RandomPointers.START, RandomPointers.START, RandomPointers.START);
    }

    @Test
    void showsArrestsInOrderOfSeriousness() {
        assertThat(
                        catalogue.all().stream()
                                .map(Figure::title)
                                .filter(title ->
                                        title.startsWith("People arrested on suspicion of: "))
                                .map(title -> title.substring(title.indexOf(':') + 2)))
                .startsWith("indecent images: possession")
                .containsExactlyElementsOf(
                        new Offences()
                                .groups().stream()
                                        .map(group ->
                                                group.substring(0, 1).toLowerCase(Locale.ROOT)
                                                        + group.substring(1))
                                        .toList())
                .endsWith("rape and penetration");
    }

    private void invent(Pointers all) throws SQLException {
        var url = Objects.requireNonNull(environment.getProperty("wardline.db-url"));
        try (var connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists public.invented");
                statement.execute(STAND_INS);
            }
            insert(connection, "referral", all.referrals());
            insert(connection, "dissemination", all.disseminations());
            insert(connection, "case", all.cases());
            insert(connection, "child", all.children());
            connection.commit();
        }
    }

    private static void insert(Connection connection, String source, List<Pointer> rows)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into public.invented values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var row : rows) {
                insert.setString(1, source);
                insert.setObject(2, row.row());
                insert.setObject(3, row.about());
                insert.setString(4, row.force());
                insert.setString(5, row.happened());
                insert.setString(6, row.detail());
                insert.setInt(7, row.amount());
                insert.setBoolean(8, row.adult());
                insert.setObject(9, row.at().atOffset(ZoneOffset.UTC));
                insert.setObject(10, utc(row.withdrawnAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
