package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardline.RoutePlaces.Open;
import org.wardline.RoutePlaces.Place;
import org.wardline.RoutePlaces.Thing;
import org.wardline.TestPages.Answer;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.GroupId;
import org.wardline.governance.Officer;
import org.wardline.governance.Policy;
import org.wardline.governance.Policy.Asking;
import org.wardline.governance.Policy.Held;
import org.wardline.governance.PolicyDecision;
import org.wardline.governance.PolicyRefusal;
import org.wardline.governance.Role;

/**
 * Every route, asked by every role of the own force and another, of an operation's circle and outside it, and by nobody.
 * What is expected is worked out by the policy from the table of roles and the circles in the database; what is compared
 * is the real answer through the real filters.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestWorld world;
    @Autowired OperationClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, Officer> people = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Thing, Held> held = new HashMap<>();

    @BeforeAll
    void makeAWorld() throws SQLException {
        for (var role : Role.values()) {
            if (!role.forPeople() || role == Role.ADMINISTRATOR) {
                continue;
            }
            var ofForce = TestWorld.FORCE_ROLES.contains(role);
            people.put("in " + role, world.officer("in", role, ofForce, "hampshire"));
            people.put("out " + role, world.officer("out", role, ofForce, "kent"));
        }
        var members =
                people.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("in "))
                        .map(Map.Entry::getValue)
                        .toList();
        people.put("out ADMINISTRATOR", officers.administrator());
        world.desk("matrix");
        world.sensitive(world.draft("beside"));
        world.force("hampshire");
        world.match("hampshire", "cumbria");
        world.operation("quiet-heron", members);
        world.released("loud-heron");
        findThings();
    }

    private void findThings() throws SQLException {
        for (var thing : Thing.values()) {
            if (!thing.table.isEmpty()) {
                found(thing);
            }
        }
        ids.put("slug", "quiet-heron");
        ids.put("CASE_PAGE", "/investigations/" + ids.get("INVESTIGATION"));
        ids.put("REFERRAL", one("select referral_id from triage.standing limit 1"));
        ids.put("RELEASED", "loud-heron");
        ids.put("MOMENT", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "T00:00");
        ids.put("LED_MENTION", one("select mention_id from resolution.lead limit 1"));
        ids.put("EVENT", one("select identifier_id from resolution.lead limit 1"));
        ids.put(
                "LED",
                one(
                        "select subject_id from subjects.assignment where mention_id = '%s'"
                                .formatted(ids.get("LED_MENTION"))));
        held.put(
                Thing.DESK,
                new Held(
                        Set.of(
                                new GroupId(
                                        UUID.fromString(
                                                one(
                                                        "select id from governance.need_group where kind = 'NATIONAL'")))),
                        false));
        ids.put("CHECK", one("select kind from intelligence.research_check limit 1"));
        ids.put("APPROVED", one("select id from intelligence.package where state = 'APPROVED'"));
        ids.put("PACKAGE", one("select id from intelligence.package where state = 'DRAFT'"));
        ids.put(
                "DISSEMINATION",
                one(
                        """
                        select d.id from dissemination.dissemination d
                         where d.force = 'hampshire' and d.state = 'ACCEPTED' limit 1
                        """));
        ids.put(
                "ORIGINAL",
                one(
                        "select original_id from intake.referral where id = '%s'"
                                .formatted(ids.get("REFERRAL"))));
    }

    private void found(Thing thing) throws SQLException {
        var ofForce =
                switch (thing) {
                    case DISSEMINATION, TELEPHONE -> "recipient_group";
                    case INVESTIGATION, PERSON, CHILD, MATCH, OPERATION, ANNOUNCEMENT -> "held_by";
                    default -> "null";
                };
        var row =
                one(
                        """
                        select t.id || ' ' || concat_ws(',', t.held_by%s)
                          from %s t
                         order by (%s) = (select g.id from governance.need_group g where g.key = '%s') desc nulls last, t.id
                         limit 1
                        """
                                .formatted(
                                        switch (thing) {
                                            case DISSEMINATION ->
                                                    ", t.origin_group, t.recipient_group";
                                            case TELEPHONE -> ", t.recipient_group";
                                            default -> "";
                                        },
                                        thing.table,
                                        ofForce,
                                        circle(thing)));
        var parts = row.split(" ");
        ids.put(thing.name(), parts[0]);
        var by = new HashSet<GroupId>();
        for (var circle : parts[1].split(",")) {
            by.add(new GroupId(UUID.fromString(circle)));
        }
        held.put(thing, new Held(by, false));
    }

    /** The circle whose thing is looked for: the quiet operation's, else hampshire's; where neither holds any, the desk's. */
    private String circle(Thing thing) throws SQLException {
        return thing == Thing.OPERATION || thing == Thing.ANNOUNCEMENT
                ? one("select id from operations.operation where slug = 'quiet-heron'")
                : "hampshire";
    }

    private String one(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query).getFirst();
        }
    }

    private Asking asking(Officer officer) throws SQLException {
        try (var admin = connections.admin()) {
            var circles =
                    TestConnections.column(
                                    admin,
                                    "select group_id from governance.membership where until_at is null and officer_id = '%s'"
                                            .formatted(officer.id().value()))
                            .stream()
                            .map(id -> new GroupId(UUID.fromString(id)))
                            .collect(Collectors.toSet());
            return new Asking(officer, circles, "At the console");
        }
    }

    /** The routes that the application serves, as method and pattern. */
    private Set<String> routes() {
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((info, _) ->
                        info.getPatternValues()
                                .forEach(pattern ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .forEach(method ->
                                                        routes.add(method + " " + pattern))));
        return routes;
    }

    @Test
    void everyRouteHasItsPlace() {
        var placed = RoutePlaces.ALL.stream().map(Place::route).collect(Collectors.toSet());
        var unplaced = new TreeSet<>(routes());
        unplaced.removeAll(placed);
        assertThat(unplaced)
                .as(
                        "routes without a place: add each to RoutePlaces, with what it is about and which action it takes")
                .isEmpty();
        var gone = new TreeSet<>(placed);
        gone.removeAll(routes());
        assertThat(gone)
                .as("places of routes that are gone: take them out of RoutePlaces")
                .isEmpty();
    }

    private boolean permitted(Place place, Asking asking) {
        if (place.open() != Open.BY_POLICY) {
            return true;
        }
        var thing = held.getOrDefault(place.about(), Held.BY_NONE);
        return place.actions().stream()
                .allMatch(action ->
                        Policy.decide(asking, action, thing) instanceof PolicyDecision.Permitted);
    }

    private Answer ask(Place place, @Nullable Officer officer) {
        var path = place.path(ids);
        if (officer == null) {
            return place.method().equals("GET")
                    ? pages.getAsNobody(path)
                    : pages.postAsNobody(path, place.fields(ids));
        }
        return place.method().equals("GET")
                ? pages.get(officer, path)
                : pages.post(officer, path, place.fields(ids));
    }

    /** Whether the officer got at it: shown, done, or told by the rules of the work what is missing. */
    private static boolean opened(Answer answer) {
        var refused =
                answer.html().contains(PolicyRefusal.NOT_PERMITTED.sentence())
                        || answer.html().contains(PolicyRefusal.NOT_YOUR_CIRCLE.sentence());
        return switch (answer.status()) {
            case 200, 302, 303, 400, 409 -> !refused;
            case 422 -> !refused;
            case 403, 404 -> false;
            default -> throw new AssertionError("It answered " + answer.status());
        };
    }

    @Test
    void everyRoleGetsWhatTheTableOfRolesSays() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var person : people.entrySet()) {
            var asking = asking(person.getValue());
            for (var place : RoutePlaces.ALL) {
                var expected = permitted(place, asking);
                var answer = ask(place, person.getValue());
                if (answer.status() >= 500 || opened(answer) != expected) {
                    wrong.add(
                            "%s as %s: expected %s, answered %d"
                                    .formatted(
                                            place.name(),
                                            person.getKey(),
                                            expected ? "open" : "shut",
                                            answer.status()));
                }
            }
        }
        assertThat(wrong).as("routes that answer otherwise than the table of roles says").isEmpty();
    }

    @Test
    void nobodyIsSentToSignIn() {
        var wrong = new ArrayList<String>();
        for (var place : RoutePlaces.ALL) {
            var answer = ask(place, null);
            var shut =
                    answer.status() == 302
                            && String.valueOf(answer.location()).contains("/sign-in");
            var open = answer.status() == 200 || answer.status() == 422;
            if (place.open() == Open.EVERYBODY ? !open : !shut) {
                wrong.add(place.name() + " answered " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
