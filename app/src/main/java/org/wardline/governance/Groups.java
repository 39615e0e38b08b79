package org.wardline.governance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Circles of need to know. Every row of personal data names the circle that holds it; row-level security shows it to
 * nobody else. Call within a command.
 */
@Component
public class Groups {
    private final GroupStore store;

    Groups(GroupStore store) {
        this.store = store;
    }

    /** The national desk. */
    public GroupId national() {
        return store.find("NATIONAL", "desk")
                .orElseThrow(() -> new IllegalStateException("No national desk"));
    }

    /** A force's circle; empty when the force has no officers on Wardline yet. */
    public Optional<GroupId> force(String slug) {
        return store.find("FORCE", slug);
    }

    /**
     * A force's circle with those of the lists that the acting officer is on; empty when the force has
     * no officers on Wardline yet.
     */
    public Optional<Set<GroupId>> ofForce(String slug) {
        return force(slug)
                .map(circle -> {
                    var circles = new LinkedHashSet<>(store.ofLists());
                    circles.add(circle);
                    return circles;
                });
    }

    /** The national desk's circle with those of the lists that the acting officer is on. */
    public Set<GroupId> ofDesk() {
        var circles = new LinkedHashSet<>(store.ofLists());
        circles.add(national());
        return circles;
    }

    /** Those of the lists that whoever acts is on, or works for as a service. */
    public Set<GroupId> ofLists() {
        return store.ofLists();
    }

    /** The circles that the acting officer is in now. */
    Set<GroupId> ofActor() {
        return store.ofActor();
    }

    /** A new circle for an operation, with the acting co-ordinator in it. */
    public GroupId openForOperation(UUID operation, Instant at) {
        return store.open(operation, at);
    }

    /**
     * A new circle of named officers, the acting one among them, two at least and one of them somebody who keeps lists.
     *
     * @param listOf identifier of what is kept to them
     */
    public GroupId openList(UUID listOf, Collection<OfficerId> officers, Instant at) {
        return store.openList(listOf, officers, at);
    }

    /**
     * A new circle of the professional standards officers of a force, for what is sent to it; empty where there are fewer
     * than two. The sender is not in it.
     *
     * @param restriction identifier of the restriction that says so
     * @param listOf identifier of what is sent
     */
    public Optional<GroupId> openStandardsList(
            UUID restriction, UUID listOf, String force, Instant at) {
        return store.openStandardsList(restriction, listOf, force, at);
    }

    /** Whether the acting officer is in a circle now. */
    public boolean holds(GroupId circle) {
        return store.ofActor().contains(circle);
    }

    /** Brings an officer into an operation's circle. */
    public void briefIn(GroupId group, OfficerId officer, Instant at) {
        store.briefIn(group, officer, at);
    }

    /** The SQL of circles. */
    @Component
    static class GroupStore {
        private final JdbcClient jdbc;

        GroupStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<GroupId> find(String kind, String key) {
            return jdbc.sql("select governance.group_of(:kind, :key) as id")
                    .param("kind", kind)
                    .param("key", key)
                    .query((row, _) ->
                            Optional.ofNullable(row.getObject("id", UUID.class)).map(GroupId::new))
                    .single();
        }

        Set<GroupId> ofActor() {
            return jdbc.sql("select unnest(governance.actor_groups()) as id")
                    .query((row, _) -> new GroupId(row.getObject("id", UUID.class)))
                    .set();
        }

        Set<GroupId> ofLists() {
            return jdbc.sql("select id from governance.need_group where kind = 'LIST'")
                    .query((row, _) -> new GroupId(row.getObject("id", UUID.class)))
                    .set();
        }

        GroupId open(UUID operation, Instant at) {
            return new GroupId(
                    jdbc.sql("select governance.open_operation_group(:operation, :at)")
                            .param("operation", operation)
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .query(UUID.class)
                            .single());
        }

        GroupId openList(UUID listOf, Collection<OfficerId> officers, Instant at) {
            return new GroupId(
                    jdbc.sql("select governance.open_list(:of, :officers, :at)")
                            .param("of", listOf)
                            .param(
                                    "officers",
                                    officers.stream().map(OfficerId::value).toArray(UUID[]::new))
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .query(UUID.class)
                            .single());
        }

        Optional<GroupId> openStandardsList(
                UUID restriction, UUID listOf, String force, Instant at) {
            return jdbc.sql(
                            "select governance.open_standards_list(:id, :of, :force, :at) as circle")
                    .param("id", restriction)
                    .param("of", listOf)
                    .param("force", force)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query((row, _) ->
                            Optional.ofNullable(row.getObject("circle", UUID.class))
                                    .map(GroupId::new))
                    .single();
        }

        void briefIn(GroupId group, OfficerId officer, Instant at) {
            jdbc.sql("select governance.brief_in(:group, :officer, :at)")
                    .param("group", group.value())
                    .param("officer", officer.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> true)
                    .single();
        }
    }
}
