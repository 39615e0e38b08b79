package org.wardline.deconfliction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.deconfliction.Deconfliction.InterestElsewhere;
import org.wardline.deconfliction.Deconfliction.RegisterInterest;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Sensitive;

/** The SQL of interests, and of finding where they meet. */
@Component
class InterestStore {

    /** What was found for a covert interest, for its audit entry. */
    record Found(InterestId interest, GroupId heldBy) {}

    /** A live interest of an owner. */
    record Live(InterestId id, GroupId heldBy) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    InterestStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Whether the actor is in the circle. */
    boolean isActors(GroupId group) {
        return jdbc.sql("select :circle = any(governance.actor_groups())")
                .param("circle", group.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the circle is the national desk's or a force's: those are no secret. */
    boolean isOpen(GroupId group) {
        return jdbc.sql("select :circle = any(governance.open_groups())")
                .param("circle", group.value())
                .query(Boolean.class)
                .single();
    }

    void add(InterestId id, RegisterInterest interest, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into deconfliction.interest
                            (id, held_by, owner_kind, owner_id, contact_who, contact_how, covert, registered_at,
                             registered_by)
                        values (:id, :heldBy, :ownerKind, :owner, :who, :how, :covert, :at, :by)
                        """)
                .param("id", id.value())
                .param("heldBy", interest.heldBy().value())
                .param("ownerKind", interest.ownerKind())
                .param("owner", interest.owner())
                .param("who", interest.contact().who().strip())
                .param("how", interest.contact().how().value().strip())
                .param("covert", interest.covert())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
        for (var key : new LinkedHashSet<>(interest.keys())) {
            jdbc.sql(
                            """
                            insert into deconfliction.interest_key (id, held_by, interest_id, kind, value)
                            values (:id, :heldBy, :interest, :kind, :value)
                            """)
                    .param("id", ids.next())
                    .param("heldBy", interest.heldBy().value())
                    .param("interest", id.value())
                    .param("kind", key.kind())
                    .param("value", key.value().value())
                    .update();
        }
    }

    List<Live> liveOf(String ownerKind, UUID owner) {
        return jdbc.sql(
                        """
                        select i.id, i.held_by
                          from deconfliction.interest i
                         where i.owner_kind = :ownerKind and i.owner_id = :owner and i.ended_at is null
                         order by i.registered_at, i.id
                        """)
                .param("ownerKind", ownerKind)
                .param("owner", owner)
                .query((row, _) ->
                        new Live(
                                new InterestId(row.getObject("id", UUID.class)),
                                new GroupId(row.getObject("held_by", UUID.class))))
                .list();
    }

    void end(InterestId interest, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        update deconfliction.interest
                           set ended_at = :at, ended_by = :by
                         where id = :id and ended_at is null
                        """)
                .param("id", interest.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
        jdbc.sql(
                        """
                        update deconfliction.interest_key set findable = false
                         where interest_id = :id and findable
                        """)
                .param("id", interest.value())
                .update();
    }

    /** Finds and keeps the matches of an interest just registered; answers how many its own side sees. */
    int findMatches(InterestId interest, Instant at) {
        return jdbc.sql("select deconfliction.find_matches(:interest, :at)")
                .param("interest", interest.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Finds and keeps the matches of covert interests, for their own side. */
    List<Found> findSilent(Instant at) {
        return jdbc.sql("select f.interest_id, f.held_by from deconfliction.find_silent(:at) f")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Found(
                                new InterestId(row.getObject("interest_id", UUID.class)),
                                new GroupId(row.getObject("held_by", UUID.class))))
                .list();
    }

    List<InterestElsewhere> elsewhere(List<InterestKey> keys, GroupId notOf) {
        return jdbc.sql(
                        """
                        select e.kind, e.contact_who, e.contact_how
                          from deconfliction.interests_elsewhere(:kinds, :wanted, :notOf) e
                        """)
                .param("kinds", keys.stream().map(InterestKey::kind).toArray(String[]::new))
                .param(
                        "wanted",
                        keys.stream().map(key -> key.value().value()).toArray(String[]::new))
                .param("notOf", notOf.value())
                .query((row, _) ->
                        new InterestElsewhere(
                                row.getString("kind"),
                                new Contact(
                                        row.getString("contact_who"),
                                        Sensitive.of(row.getString("contact_how")))))
                .list();
    }
}
