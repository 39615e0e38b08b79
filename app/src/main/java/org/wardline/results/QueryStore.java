package org.wardline.results;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.operations.OperationId;

/**
 * The query of each figure: the same rule in SQL, for whoever checks a figure without trusting {@link Counting}. It is
 * printed with the figure, and tests run it against the same rows. The functions that it asks answer the results service
 * and the database's owner, nobody else.
 */
@Component
class QueryStore {
    private static final String CASE_EVENT =
            """
            select row_id, force, at, {counted_as} as counted_as, amount
              from investigation.counting({operation})
             where happened = '{happened}'{offences}
               and at <= {as_at} and (withdrawn_at is null or withdrawn_at > {as_at})
               and force = coalesce({force}, force)
             order by at, row_id
            """;
    private static final String HANDED =
            """
            select dissemination_id as row_id, force, at, {counted_as} as counted_as, 1 as amount
              from dissemination.counting({operation})
             where happened = '{happened}' and at <= {as_at}
               and force = coalesce({force}, force)
             order by at, row_id
            """;
    private static final String RECEIVED =
            """
            select referral_id as row_id, null::text as force, at, referral_id as counted_as, 1 as amount
              from intake.counting({from}, {as_at})
             where happened = 'RECEIVED' and at < {until} and {force} is null
             order by at, row_id
            """;
    private static final String LAST_DECIDED =
            """
            with last as (
                select distinct on (referral_id) referral_id, happened, at
                  from intake.counting({from}, {as_at})
                 where happened <> 'RECEIVED'
                 order by referral_id, at desc, happened collate ucs_basic desc
            )
            select r.referral_id as row_id, null::text as force, coalesce(l.at, r.at) as at,
                   r.referral_id as counted_as, 1 as amount
              from intake.counting({from}, {as_at}) r
              left join last l on l.referral_id = r.referral_id
             where r.happened = 'RECEIVED' and r.at < {until} and {force} is null
               and coalesce(l.happened, 'REOPENED') = '{outcome}'
             order by at, row_id
            """;
    private static final String LAST_STEP =
            """
            with last as (
                select distinct on (person_id) row_id, person_id, force, happened, at, amount
                  from investigation.counting({operation})
                 where happened in ({steps})
                   and at <= {as_at} and (withdrawn_at is null or withdrawn_at > {as_at})
                   and force = coalesce({force}, force)
                 order by person_id, at desc, array_position(array[{steps}], happened) desc,
                          row_id desc
            )
            select row_id, force, at, person_id as counted_as, amount
              from last
             where happened = '{step}'
             order by at, row_id
            """;
    private static final String SAFEGUARDED =
            """
            with standing as (
                select child_id, counted_as, force, happened, detail, at
                  from safeguarding.counting({operation})
                 where not adult_at_time
                   and at <= {as_at} and (withdrawn_at is null or withdrawn_at > {as_at})
                   and force = coalesce({force}, force)
            )
            select child_id as row_id, force, at, counted_as, 1 as amount
              from standing
             where happened in ('SERVICES_TOLD', 'PROTECTED')
               and counted_as in (select counted_as from standing where happened = 'SERVICES_TOLD')
               and counted_as in (select counted_as from standing where happened = 'PROTECTED'){serious}
             order by at, row_id
            """;
    private static final String ONLY_SERIOUS =
            "\n   and counted_as in (select counted_as from standing where detail = 'IMMEDIATE_OR_SERIOUS')";

    private final JdbcClient jdbc;

    QueryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The query, complete: whoever owns the database can run it as it is.
     *
     * @param force whose rows; null for all, and written so, that another can be put in its place
     */
    static String of(Rule rule, OperationId operation, Period period, @Nullable String force) {
        return of(rule).replace("{operation}", quoted(operation.value().toString()))
                .replace("{from}", quoted(period.from().toString()))
                .replace("{until}", quoted(period.until().toString()))
                .replace("{as_at}", quoted(period.asAt().toString()))
                .replace("{force}", force == null ? "null" : quoted(force))
                .strip();
    }

    private static String of(Rule rule) {
        return switch (rule) {
            case Rule.Received _ -> RECEIVED;
            case Rule.LastDecided(var outcome) -> LAST_DECIDED.replace("{outcome}", outcome);
            case Rule.Handed(var happened, var packagesOnce) ->
                    HANDED.replace("{happened}", happened)
                            .replace(
                                    "{counted_as}",
                                    packagesOnce ? "package_id" : "dissemination_id");
            case Rule.PeopleOnce(var happened, var offences) ->
                    caseEvent(
                            happened,
                            "person_id",
                            offences.isEmpty()
                                    ? ""
                                    : "\n   and detail in ("
                                            + quoted(List.copyOf(new TreeSet<>(offences)))
                                            + ")");
            case Rule.Amounts(var happened) -> caseEvent(happened, "row_id", "");
            case Rule.LastStep(var step) ->
                    LAST_STEP
                            .replace("{step}", step)
                            .replace("{steps}", quoted(Rule.LastStep.STEPS));
            case Rule.Safeguarded(var onlySerious) ->
                    SAFEGUARDED.replace("{serious}", onlySerious ? ONLY_SERIOUS : "");
        };
    }

    private static String caseEvent(String happened, String countedAs, String offences) {
        return CASE_EVENT
                .replace("{happened}", happened)
                .replace("{counted_as}", countedAs)
                .replace("{offences}", offences);
    }

    /** Runs a figure's query. Call as the results service, with a force that is known to be one. */
    List<CountedRow> rows(Rule rule, OperationId operation, Period period, @Nullable String force) {
        return jdbc.sql(of(rule, operation, period, force))
                .query((row, _) ->
                        new CountedRow(
                                row.getObject("row_id", UUID.class),
                                row.getString("force"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getObject("counted_as", UUID.class),
                                row.getInt("amount")))
                .list();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(QueryStore::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }
}
