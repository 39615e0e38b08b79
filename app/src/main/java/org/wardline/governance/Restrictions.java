package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.kernel.Sensitive;

/**
 * Restricted cases: each is held by a circle of its own, the officers on its list. The module of the case hands the rows
 * over; this says why a case is restricted, who is on its list, and changes the list. Call within a command or a look.
 */
@Component
public class Restrictions {
    private final RestrictionStore store;

    Restrictions(RestrictionStore store) {
        this.store = store;
    }

    /** Why a case is kept to a list. */
    public record Restriction(
            UUID id, ListGround ground, Sensitive<String> why, OfficerId by, Instant at) {}

    /** That an officer was put on a list or taken off it. */
    public record ListChange(
            OfficerId officer, boolean putOn, String why, OfficerId by, Instant at) {

        /** Names officers, so it stays out of logs. */
        @Override
        public String toString() {
            return "ListChange";
        }
    }

    /** The restriction that a case is under now, for who is on its list; empty for anybody else, and where there is none. */
    public Optional<Restriction> of(UUID object) {
        return store.of(object);
    }

    /** The restriction whose list a circle is; empty for any other circle, and for whoever is not on it. */
    public Optional<Restriction> ofCircle(GroupId circle) {
        return store.ofCircle(circle);
    }

    /** Who is on the list now; services that work for the desk are not named. */
    public List<OfficerId> list(Restriction restriction) {
        return store.list(restriction.id());
    }

    /** How the list changed, oldest first. */
    public List<ListChange> changes(Restriction restriction) {
        return store.changes(restriction.id());
    }

    /** Puts an officer on the list or takes one off; the database keeps two on it, one of whom keeps it. */
    public void change(
            Restriction restriction, OfficerId officer, boolean putOn, String why, Instant at) {
        store.change(restriction.id(), officer, putOn, why, at);
    }

    /** The SQL of restrictions. */
    @Component
    static class RestrictionStore {
        private static final String RESTRICTION =
                "select id, ground, why, set_by, set_at from governance.restriction";

        private final JdbcClient jdbc;

        RestrictionStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<Restriction> of(UUID object) {
            return jdbc.sql(RESTRICTION + " where object_id = :object and lifted_at is null")
                    .param("object", object)
                    .query((row, _) -> restriction(row))
                    .optional();
        }

        Optional<Restriction> ofCircle(GroupId circle) {
            return jdbc.sql(
                            RESTRICTION
                                    + " where held_by = :circle and lifted_at is null order by set_at, id limit 1")
                    .param("circle", circle.value())
                    .query((row, _) -> restriction(row))
                    .optional();
        }

        private static Restriction restriction(ResultSet row) throws SQLException {
            return new Restriction(
                    row.getObject("id", UUID.class),
                    ListGround.valueOf(row.getString("ground")),
                    Sensitive.of(row.getString("why")),
                    new OfficerId(row.getObject("set_by", UUID.class)),
                    row.getObject("set_at", OffsetDateTime.class).toInstant());
        }

        List<OfficerId> list(UUID restriction) {
            return jdbc.sql(
                            """
                            select m.officer_id
                              from governance.restriction r
                              join governance.membership m on m.group_id = r.held_by and m.until_at is null
                              join governance.officer o on o.id = m.officer_id and o.kind = 'PERSON'
                             where r.id = :restriction
                             order by m.from_at, m.officer_id
                            """)
                    .param("restriction", restriction)
                    .query((row, _) -> new OfficerId(row.getObject("officer_id", UUID.class)))
                    .list();
        }

        List<ListChange> changes(UUID restriction) {
            return jdbc.sql(
                            """
                            select c.officer_id, c.added, c.why, c.changed_by, c.changed_at
                              from governance.restriction r
                              join governance.list_change c on c.held_by = r.held_by
                             where r.id = :restriction
                             order by c.changed_at, c.id
                             limit 500
                            """)
                    .param("restriction", restriction)
                    .query((row, _) ->
                            new ListChange(
                                    new OfficerId(row.getObject("officer_id", UUID.class)),
                                    row.getBoolean("added"),
                                    row.getString("why"),
                                    new OfficerId(row.getObject("changed_by", UUID.class)),
                                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                    .list();
        }

        void change(UUID restriction, OfficerId officer, boolean putOn, String why, Instant at) {
            jdbc.sql("select governance.change_list(:restriction, :officer, :putOn, :why, :at)")
                    .param("restriction", restriction)
                    .param("officer", officer.value())
                    .param("putOn", putOn)
                    .param("why", why)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> true)
                    .single();
        }
    }
}
