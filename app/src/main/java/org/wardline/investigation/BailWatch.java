package org.wardline.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.kernel.Sensitive;

/** The front door of bail that runs out: who must be dealt with within a week, before the law lets them go. */
@Component
public class BailWatch {
    private static final int WARNED_DAYS = 7;

    private final BailWatchStore store;
    private final CaseWork work;

    BailWatch(BailWatchStore store, CaseWork work) {
        this.store = store;
        this.work = work;
    }

    /** Bail of the actor's force that ends within a week or has ended with nothing following, soonest first. */
    public List<EndingBail> ending() {
        var now = work.clock().instant();
        return work
                .commands()
                .read(() -> store.endingBy(BailClock.day(now).plusDays(WARNED_DAYS)))
                .stream()
                .map(row ->
                        new EndingBail(
                                row.investigation(),
                                row.reference(),
                                row.person(),
                                row.endsOn(),
                                BailClock.daysLeft(row.endsOn(), now),
                                next(row.step())))
                .toList();
    }

    private static String next(BailStep step) {
        return step.next().isEmpty()
                ? "It cannot be extended"
                : step.next().stream()
                        .sorted()
                        .map(InvestigationPages::authority)
                        .collect(Collectors.joining("; "));
    }

    /** The last step of bail after an arrest that nothing has followed. */
    record Running(
            InvestigationId investigation,
            String reference,
            Sensitive<String> person,
            BailStep step,
            LocalDate endsOn) {}

    /** The SQL of bail that runs out. */
    @Component
    static class BailWatchStore {
        private static final int MOST_ROWS = 500;

        private final JdbcClient jdbc;

        BailWatchStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** The last step of bail after each arrest, where it ends by a day and no charge, release or outcome followed. */
        List<Running> endingBy(LocalDate day) {
            return jdbc.sql(
                            """
                            with last as (
                                select distinct on (b.arrest_id)
                                       b.arrest_id, b.step, b.ends_on, e.investigation_id, e.person_id, e.at
                                  from investigation.bail b
                                  join investigation.event e on e.id = b.event_id and e.withdrawn_at is null
                                 order by b.arrest_id, e.at desc, e.recorded_at desc, b.ends_on desc, e.id desc
                            )
                            select l.investigation_id, i.reference, p.name, l.step, l.ends_on
                              from last l
                              join investigation.investigation i on i.id = l.investigation_id
                              left join investigation.person p on p.id = l.person_id
                             where l.ends_on <= :day
                               and not exists (
                                   select 1 from investigation.event f
                                    where f.investigation_id = l.investigation_id and f.person_id = l.person_id
                                      and f.withdrawn_at is null and f.at >= l.at
                                      and f.happened in ('CHARGED', 'NO_FURTHER_ACTION', 'OTHER_OUTCOME',
                                          'RELEASED_UNDER_INVESTIGATION'))
                             order by l.ends_on, l.arrest_id
                             limit :most
                            """)
                    .param("day", day)
                    .param("most", MOST_ROWS)
                    .query((row, _) -> running(row))
                    .list();
        }

        private static Running running(ResultSet row) throws SQLException {
            return new Running(
                    new InvestigationId(row.getObject("investigation_id", UUID.class)),
                    row.getString("reference"),
                    Sensitive.of(
                            Objects.requireNonNullElse(
                                    row.getString("name"), "Somebody in the case")),
                    BailStep.valueOf(row.getString("step")),
                    row.getObject("ends_on", LocalDate.class));
        }
    }
}
