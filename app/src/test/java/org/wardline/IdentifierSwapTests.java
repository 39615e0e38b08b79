package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.RoutePlaces.Open;
import org.wardline.RoutePlaces.Place;
import org.wardline.TestPages.Answer;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;

/**
 * Every route with an identifier in its address or form, asked with identifiers that the officer may not see: of another
 * force, of a covert operation, of another kind of thing. The answer is the one that an identifier of nothing gets, no row
 * changes, and the refusal is in the audit log.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifierSwapTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestWorld world;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final TreeSet<String> told = new TreeSet<>();
    private final TreeSet<String> unwritten = new TreeSet<>();

    @BeforeAll
    void makeAWorld() throws SQLException {
        world.desk("swapped");
        world.sensitive(world.draft("beside"));
        world.force("hampshire");
        world.force("kent");
        world.match("hampshire", "cumbria");
        world.match("kent", "cumbria");
        world.operation("quiet-heron", List.of(officers.nationalSupervisor()));
        world.operation("hidden-heron", List.of());
        try (var admin = connections.admin()) {
            for (var thing : RoutePlaces.Thing.values()) {
                if (!thing.table.isEmpty()) {
                    ids.put(thing.name(), seen(admin, thing));
                }
            }
            ids.put("slug", "quiet-heron");
            ids.put("CHECK", first(admin, "select kind from intelligence.research_check limit 1"));
            ids.put(
                    "APPROVED",
                    first(admin, "select id from intelligence.package where state = 'APPROVED'"));
            ids.put("LED", ids.get("SUBJECT"));
            ids.put("LED_MENTION", ids.get("MENTION"));
            hide(admin);
        }
    }

    /** One that hampshire holds, or the desk where forces hold none. */
    private static String seen(Connection admin, RoutePlaces.Thing thing) throws SQLException {
        var side =
                switch (thing) {
                    case DISSEMINATION, TELEPHONE -> "recipient_group";
                    default -> "held_by";
                };
        return first(
                admin,
                """
                select t.id from %s t join governance.need_group g on g.id = t.%s
                 order by g.key = 'hampshire' desc, g.key = 'desk' desc, t.id limit 1
                """
                        .formatted(thing.table, side));
    }

    /** Identifiers that neither hampshire nor the national desk may see. */
    private void hide(Connection admin) throws SQLException {
        for (var thing :
                List.of(
                        "investigation.investigation",
                        "safeguarding.child",
                        "deconfliction.match_side")) {
            hidden.put(
                    "another force's " + thing,
                    first(
                            admin,
                            """
                            select t.id from %s t join governance.need_group g on g.id = t.held_by
                             where g.key = 'kent' limit 1
                            """
                                    .formatted(thing)));
        }
        world.restrictedCase("hampshire");
        hidden.put(
                "a restricted case",
                first(
                        admin,
                        """
                        select t.id from investigation.investigation t
                          join governance.need_group g on g.id = t.held_by and g.kind = 'LIST' limit 1
                        """));
        for (var thing : List.of("operations.operation", "results.announcement")) {
            hidden.put(
                    "a covert " + thing,
                    first(
                            admin,
                            """
                            select t.id from %s t
                              join operations.operation o on o.held_by = t.held_by and o.slug = 'hidden-heron' limit 1
                            """
                                    .formatted(thing)));
        }
    }

    private static String first(Connection admin, String query) throws SQLException {
        return TestConnections.column(admin, query).getFirst();
    }

    private List<Officer> askers() {
        return List.of(
                officers.nationalSupervisor(),
                officers.national(),
                officers.forceSupervisor("hampshire"));
    }

    /** The identifiers a route carries, by the name under which they are given to it. */
    private static List<String> slots(Place place) {
        var slots = new ArrayList<String>();
        if (place.pattern().contains("{id}") && !place.values().containsKey("id")) {
            slots.add(place.about().name());
        }
        place.values().values().stream()
                .filter(value ->
                        value.startsWith("@")
                                && !value.equals("@CHECK")
                                && !value.equals("@MOMENT"))
                .map(value -> value.substring(1))
                .forEach(slots::add);
        return slots;
    }

    private Answer ask(Place place, Officer officer, Map<String, String> with) {
        return place.method().equals("GET")
                ? pages.get(officer, place.path(with))
                : pages.post(officer, place.path(with), place.fields(with));
    }

    /** What an answer says, without what differs from one request to the next. */
    private static String masked(Answer answer, String id) {
        return Masks.plain(answer).replace(id, "ID");
    }

    private static long refusals(Connection admin, Officer officer) throws SQLException {
        return Long.parseLong(
                first(
                        admin,
                        "select count(*) from audit.entry where outcome <> 'DONE' and actor = '%s'"
                                .formatted(officer.id().value())));
    }

    /** A digest of every table but the audit log's and the accounts'. */
    private static List<String> rows(Connection admin) throws SQLException {
        var digests = new ArrayList<String>();
        for (var table :
                TestConnections.column(
                        admin,
                        """
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in (%s) and n.nspname not in ('audit', 'governance') and c.relkind = 'r'
                         order by 1
                        """
                                .formatted(SchemaRule.schemas()))) {
            digests.add(
                    table
                            + " "
                            + first(
                                    admin,
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from %s t"
                                            .formatted(table)));
        }
        return digests;
    }

    @Test
    void anIdentifierOfAnotherIsAnIdentifierOfNothing() throws SQLException {
        var changed = new TreeSet<String>();
        var asked = 0;
        try (var admin = connections.admin()) {
            var before = rows(admin);
            for (var place : RoutePlaces.ALL) {
                if (place.open() != Open.BY_POLICY) {
                    continue;
                }
                for (var slot : slots(place)) {
                    for (var officer : askers()) {
                        asked++;
                        swap(admin, place, slot, officer);
                    }
                }
                var after = rows(admin);
                if (!after.equals(before)) {
                    changed.add(place.name());
                    before = after;
                }
            }
        }
        assertThat(asked).isGreaterThan(250);
        assertThat(List.of(told, changed, unwritten))
                .as(
                        "routes that tell a hidden identifier from one of nothing; that changed a row; "
                                + "whose refusal is not in the audit log")
                .allMatch(TreeSet::isEmpty);
    }

    private void swap(Connection admin, Place place, String slot, Officer officer)
            throws SQLException {
        var nothing = UUID.randomUUID().toString();
        var expected = masked(ask(place, officer, with(slot, nothing)), nothing);
        for (var other : hidden.entrySet()) {
            var before = refusals(admin, officer);
            var answer = ask(place, officer, with(slot, other.getValue()));
            var name = place.name() + ", " + slot + " as " + officer.username();
            if (!masked(answer, other.getValue()).equals(expected)) {
                told.add(name + " with " + other.getKey() + ": " + answer.status());
            }
            if (!mayBeElsewhere(place, officer)
                    && (answer.status() < 400 || answer.status() >= 500)) {
                told.add(name + " with " + other.getKey() + " answered " + answer.status());
            }
            if (!mayBeElsewhere(place, officer) && refusals(admin, officer) == before) {
                unwritten.add(name + ": " + answer.status());
            }
        }
    }

    /** The desk may record a child in a case that is kept elsewhere: its form opens for an identifier of nothing too. */
    private static boolean mayBeElsewhere(Place place, Officer officer) {
        return place.route().equals("GET /children/new") && officer.forceSlug() == null;
    }

    private Map<String, String> with(String slot, String id) {
        var with = new HashMap<>(ids);
        with.put(slot, slot.equals("CASE_PAGE") ? "/investigations/" + id : id);
        return with;
    }
}
