package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of alerts. They are raised and reviewed through functions of the schema only. */
@Component
class AlertStore {
    private final JdbcClient jdbc;

    AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(Set<String> terms, Instant at) {
        jdbc.sql("select governance.raise_search_alerts(:terms, :at)")
                .param("terms", terms.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    boolean open(AlertId alert) {
        return jdbc.sql(
                        """
                        select exists (select 1 from governance.alert a where a.id = :id and a.reviewed_by is null)
                        """)
                .param("id", alert.value())
                .query(Boolean.class)
                .single();
    }

    boolean review(AlertId alert, String conclusion, Instant at) {
        return jdbc.sql("select governance.review_alert(:id, :conclusion, :at)")
                .param("id", alert.value())
                .param("conclusion", conclusion)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Alert> latest() {
        return jdbc.sql(
                        """
                        select a.id, a.kind, o.name, o.username, a.raised_at, r.name as reviewer, a.reviewed_at,
                               a.conclusion
                          from governance.alert a
                          join governance.officer o on o.id = a.officer_id
                          left join governance.officer r on r.id = a.reviewed_by
                         order by a.reviewed_at is not null, a.raised_at desc, a.id
                         limit 500
                        """)
                .query((row, _) -> alert(row))
                .list();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        var reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
        return new Alert(
                new AlertId(row.getObject("id", UUID.class)),
                Alert.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("username"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                reviewedAt == null
                        ? null
                        : new Alert.Review(
                                row.getString("reviewer"),
                                reviewedAt.toInstant(),
                                row.getString("conclusion")));
    }
}
