package org.wardline.deconfliction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Sensitive;

/** The SQL of matches, as the actor's side sees them. */
@Component
class MatchStore {
    private static final String SIDE =
            """
            select m.id, m.held_by, i.owner_kind, i.owner_id, m.key_kinds, m.other_who, m.other_how, m.silent,
                   m.found_at, m.state, m.version
              from deconfliction.match_side m
              join deconfliction.interest i on i.id = m.interest_id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    MatchStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    Optional<MatchSide> find(MatchId match) {
        return jdbc.sql(SIDE + " where m.id = :id")
                .param("id", match.value())
                .query((row, _) -> side(row))
                .optional();
    }

    List<MatchSide> of(String ownerKind, UUID owner) {
        return jdbc.sql(
                        SIDE
                                + """
                                 where i.owner_kind = :ownerKind and i.owner_id = :owner
                                 order by m.found_at, m.id
                                """)
                .param("ownerKind", ownerKind)
                .param("owner", owner)
                .query((row, _) -> side(row))
                .list();
    }

    /** All of the actor's circles, what is not settled first, then newest first. */
    List<MatchSide> all(int limit) {
        return jdbc.sql(
                        SIDE
                                + """
                                 order by m.state not in ('OPEN', 'HOLD_ASKED'), m.found_at desc, m.id
                                 limit :limit
                                """)
                .param("limit", limit)
                .query((row, _) -> side(row))
                .list();
    }

    /** Moves a match on; false when somebody did so since. */
    boolean move(MatchSide from, DecideMatch command, Instant at, OfficerId by) {
        var moved =
                jdbc.sql(
                                """
                                update deconfliction.match_side
                                   set state = :state, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", command.match().value())
                        .param("state", command.to().name())
                        .param("version", command.version())
                        .update();
        if (moved == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into deconfliction.match_decision
                            (id, held_by, match_id, from_state, to_state, why, decided_at, decided_by)
                        values (:id, :heldBy, :match, :from, :to, :why, :at, :by)
                        """)
                .param("id", ids.next())
                .param("heldBy", from.heldBy().value())
                .param("match", command.match().value())
                .param("from", from.state().name())
                .param("to", command.to().name())
                .param("why", command.why().value().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
        return true;
    }

    List<MatchSide.Decided> decisions(MatchId match) {
        return jdbc.sql(
                        """
                        select d.from_state, d.to_state, d.why, d.decided_at, d.decided_by
                          from deconfliction.match_decision d
                         where d.match_id = :match
                         order by d.decided_at, d.id
                        """)
                .param("match", match.value())
                .query((row, _) ->
                        new MatchSide.Decided(
                                MatchState.valueOf(row.getString("from_state")),
                                MatchState.valueOf(row.getString("to_state")),
                                Sensitive.of(row.getString("why")),
                                moment(row, "decided_at"),
                                new OfficerId(row.getObject("decided_by", UUID.class))))
                .list();
    }

    private static MatchSide side(ResultSet row) throws SQLException {
        return new MatchSide(
                new MatchId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                Arrays.asList((String[]) row.getArray("key_kinds").getArray()),
                new Contact(row.getString("other_who"), Sensitive.of(row.getString("other_how"))),
                row.getBoolean("silent"),
                moment(row, "found_at"),
                MatchState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
