package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of break-glass. It is entered, left and reviewed through functions of the schema only. */
@Component
class BreakGlassStore {
    private static final String ENTRIES =
            """
            select b.id, o.name, o.username, governance.open_circle(b.group_id) as circle, b.purpose, b.started_at,
                   coalesce(b.ended_at, b.until_at) as ends_at, b.review_by, r.name as reviewer, b.reviewed_at,
                   b.conclusion
              from governance.break_glass b
              join governance.officer o on o.id = b.officer_id
              left join governance.officer r on r.id = b.reviewed_by
            """;

    private final JdbcClient jdbc;

    BreakGlassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean canBeEntered(String kind, String key) {
        return jdbc.sql(
                        """
                        select coalesce(not (governance.group_of(:kind, :key) = any (governance.actor_groups())), false)
                        """)
                .param("kind", kind)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void enter(BreakGlassId id, String kind, String key, String purpose, int minutes) {
        jdbc.sql("select governance.enter_by_break_glass(:id, :kind, :key, :purpose, :minutes)")
                .param("id", id.value())
                .param("kind", kind)
                .param("key", key)
                .param("purpose", purpose)
                .param("minutes", minutes)
                .query((_, _) -> true)
                .single();
    }

    boolean leave() {
        return jdbc.sql("select governance.leave_break_glass()").query(Boolean.class).single();
    }

    boolean review(BreakGlassId id, String conclusion) {
        return jdbc.sql("select governance.review_break_glass(:id, :conclusion)")
                .param("id", id.value())
                .param("conclusion", conclusion)
                .query(Boolean.class)
                .single();
    }

    List<BrokenGlass> of(OfficerId officer) {
        return jdbc.sql(
                        ENTRIES
                                + """
                                 where b.officer_id = :officer
                                 order by b.started_at desc, b.id
                                 limit 200
                                """)
                .param("officer", officer.value())
                .query((row, _) -> entry(row))
                .list();
    }

    List<BrokenGlass> latest() {
        return jdbc.sql(
                        ENTRIES
                                + """
                                 order by b.reviewed_at is not null, b.started_at desc, b.id
                                 limit 500
                                """)
                .query((row, _) -> entry(row))
                .list();
    }

    private static BrokenGlass entry(ResultSet row) throws SQLException {
        var reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
        return new BrokenGlass(
                new BreakGlassId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("username"),
                row.getString("circle"),
                row.getString("purpose"),
                at(row, "started_at"),
                at(row, "ends_at"),
                at(row, "review_by"),
                reviewedAt == null
                        ? null
                        : new Alert.Review(
                                row.getString("reviewer"),
                                reviewedAt.toInstant(),
                                row.getString("conclusion")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
