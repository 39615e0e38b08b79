package org.wardline.dissemination;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is late on its way. */
@Component
class OverdueStore {
    private static final int MOST_ROWS = 500;

    /**
     * Something that waits for the recipient.
     *
     * @param since when it came to where it stands
     */
    record Lying(
            DisseminationId id,
            String reference,
            String force,
            DisseminationState state,
            Instant actBy,
            Instant since) {}

    private final JdbcClient jdbc;

    OverdueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for its recipient since before a moment, or past its clock, the longest first. */
    List<Lying> lying(Instant now, Instant since) {
        return jdbc.sql(
                        """
                        select d.id, d.reference, d.force, d.state, d.act_by, s.since
                          from dissemination.dissemination d
                         cross join lateral (
                              select max(e.at) as since from dissemination.event e
                               where e.dissemination_id = d.id and e.happened = d.state) s
                         where (d.state in ('SENT', 'ACKNOWLEDGED')
                                or (d.state = 'RECALLED' and d.recall_acknowledged_at is null))
                           and (d.act_by < :now or s.since < :since)
                         order by least(d.act_by, s.since), d.id
                         limit :most
                        """)
                .param("now", utc(now))
                .param("since", utc(since))
                .param("most", MOST_ROWS)
                .query((row, _) ->
                        new Lying(
                                new DisseminationId(row.getObject("id", UUID.class)),
                                row.getString("reference"),
                                row.getString("force"),
                                DisseminationState.valueOf(row.getString("state")),
                                row.getObject("act_by", OffsetDateTime.class).toInstant(),
                                row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<UUID> sentAbout(Collection<UUID> subjects) {
        return jdbc.sql(
                        """
                        select distinct subject_id
                          from dissemination.dissemination
                         where subject_id = any(:subjects)
                         order by subject_id
                         limit 10000
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
