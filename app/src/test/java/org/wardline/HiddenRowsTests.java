package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardline.HiddenThings.Hidden;
import org.wardline.RoutePlaces.Open;
import org.wardline.RoutePlaces.Place;
import org.wardline.database.TestConnections;
import org.wardline.governance.Action;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/**
 * Every page, search and set of figures, for officers drawn at random, before and after rows drawn at random come in that
 * none of them may see. Nothing they are answered tells the difference.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenRowsTests {
    private static final int ASKERS = 3;
    private static final int HIDDEN = 6;

    /** These tell what the auditor was just shown; what they tell of others is asked for each apart. */
    private static final Set<String> TELL_OF_THE_ASKING =
            Set.of("GET /audit", "GET /audit/chain", "GET /audit/alerts");

    /** Answers that count what is kept to a list, and say so. */
    private static final Predicate<String> FIGURES =
            Pattern.compile("/results|/funnel|JSON of figures").asPredicate();

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestWorld world;
    @Autowired HiddenThings things;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, String> ids = new HashMap<>();
    private final List<Officer> candidates = new ArrayList<>();
    private final Set<Hidden> dealt = EnumSet.noneOf(Hidden.class);
    private final Set<Officer> asked = new HashSet<>();

    @BeforeAll
    void makeAWorld() throws SQLException {
        things.prepare();
        for (var force : List.of("hampshire", "dorset")) {
            for (var role :
                    List.of(
                            Role.FORCE_OFFICER,
                            Role.FORCE_SUPERVISOR,
                            Role.SAFEGUARDING_LEAD,
                            Role.PROFESSIONAL_STANDARDS)) {
                candidates.add(world.officer("asker." + force, role, true, force));
            }
        }
        for (var role :
                List.of(
                        Role.REFERRAL_OFFICER,
                        Role.INTELLIGENCE_OFFICER,
                        Role.NATIONAL_SUPERVISOR,
                        Role.OPERATION_COORDINATOR,
                        Role.PRESS_OFFICER,
                        Role.AUDITOR)) {
            candidates.add(world.officer("asker", role, false, "hampshire"));
        }
        candidates.add(officers.administrator());
        world.desk("shown");
        world.sensitive(world.draft("shown.other"));
        world.force("hampshire");
        world.match("hampshire", "cumbria");
        world.operation("shown-heron", List.of(candidates.get(0), candidates.get(10)));
        findThings();
        // Signing in, and saying for the first time what searches are for, are told once.
        candidates.forEach(officer -> search(officer, "nobody-here"));
    }

    private void findThings() throws SQLException {
        try (var admin = connections.admin()) {
            for (var thing : RoutePlaces.Thing.values()) {
                if (!thing.table.isEmpty()) {
                    ids.put(
                            thing.name(),
                            TestConnections.column(
                                            admin, "select id from " + thing.table + " order by id")
                                    .getFirst());
                }
            }
            ids.put(
                    "APPROVED",
                    TestConnections.column(
                                    admin,
                                    "select id from intelligence.package where state = 'APPROVED'")
                            .getFirst());
        }
        ids.put(RoutePlaces.Thing.REQUEST.name(), things.request());
        ids.put("slug", "shown-heron");
        ids.put("RELEASED", "shown-heron");
    }

    /** The routes that are served for reading, each with all its places; a route without one fails. */
    private List<Place> places() {
        var routes =
                mappings.getHandlerMethods().keySet().stream()
                        .filter(info ->
                                info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(info -> info.getPatternValues().stream())
                        .map(pattern -> "GET " + pattern)
                        .collect(Collectors.toCollection(TreeSet::new));
        var places =
                RoutePlaces.ALL.stream().filter(place -> routes.contains(place.route())).toList();
        routes.removeAll(places.stream().map(Place::route).toList());
        assertThat(routes).as("routes without a place: add each to RoutePlaces").isEmpty();
        return places.stream().filter(place -> place.open() != Open.EVERYBODY).toList();
    }

    private Map<String, String> answers(List<Officer> askers) {
        var answers = new LinkedHashMap<String, String>();
        for (var officer : askers) {
            for (var place : places()) {
                if (!officer.is(Role.AUDITOR) || !TELL_OF_THE_ASKING.contains(place.route())) {
                    answers.put(
                            place.name() + " as " + officer.username(),
                            Masks.plain(pages.get(officer, place.path(ids))));
                }
            }
            answers.put(
                    "JSON of figures as " + officer.username(),
                    Masks.plain(pages.getJson(officer, "/operations/shown-heron/results")));
            if (officer.is(Role.AUDITOR)) {
                for (var other : things.makers()) {
                    var path = "/audit?for=LAWFULNESS&officer=" + other.username();
                    answers.put(path, Masks.plain(pages.get(officer, path)));
                }
            }
            for (var words : List.of("shown.one", "Occupant 1", "hidden.one")) {
                answers.put(
                        "search as " + officer.username() + " for " + words,
                        search(officer, words));
            }
        }
        return answers;
    }

    private String search(Officer officer, String words) {
        return Masks.plain(
                pages.post(
                        officer,
                        "/search",
                        Map.of("words", words, "task", "Testing what is hidden")));
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> name + ": " + firstDifference(before.get(name), after.get(name)))
                .toList();
    }

    private static String firstDifference(@Nullable String before, @Nullable String after) {
        var one = String.valueOf(before).lines().toList();
        var other = String.valueOf(after).lines().toList();
        for (var at = 0; at < Math.min(one.size(), other.size()); at++) {
            if (!one.get(at).equals(other.get(at))) {
                return one.get(at).strip() + " | " + other.get(at).strip();
            }
        }
        return one.size() + " lines | " + other.size() + " lines";
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void nothingTellsThatThereIsMore(long seed) {
        var random = new Random(seed);
        var kinds = new ArrayList<>(Arrays.asList(Hidden.values()));
        Collections.shuffle(kinds, random);
        var askers = new ArrayList<>(candidates);
        Collections.shuffle(askers, random);
        // What no seed has dealt, and who was never asked, come first, so that all have their turn.
        kinds.sort((one, other) -> Boolean.compare(dealt.contains(one), dealt.contains(other)));
        askers.sort((one, other) -> Boolean.compare(asked.contains(one), asked.contains(other)));
        if (!dealt.containsAll(kinds)) {
            var first = kinds.subList(0, HIDDEN);
            askers.removeIf(
                    officer -> !first.stream().allMatch(kind -> kind.isHiddenFrom(officer)));
        }
        var asking = List.copyOf(askers.subList(0, ASKERS));
        var hidden =
                kinds.stream()
                        .filter(kind -> asking.stream().allMatch(kind::isHiddenFrom))
                        .limit(HIDDEN)
                        .toList();
        asked.addAll(asking);
        dealt.addAll(hidden);
        var before = answers(asking);
        assertThat(before).hasSizeGreaterThan(ASKERS * 60);
        if (hidden.stream().anyMatch(Hidden::isCounted)) {
            before.keySet().removeIf(FIGURES);
        }
        for (var kind : hidden) {
            things.make(kind, "hidden" + seed);
        }
        assertThat(differing(before, answers(asking)))
                .as("seed %d: answers that tell of %s", seed, hidden)
                .isEmpty();
    }

    @AfterAll
    void everyKindWasDealt() {
        assertThat(dealt).containsExactlyInAnyOrder(Hidden.values());
        assertThat(asked).anyMatch(officer -> officer.is(Role.AUDITOR));
        assertThat(asked)
                .anyMatch(officer ->
                        officer.may(Action.VIEW_REFERRAL) && officer.forceSlug() == null);
    }

    @Test
    void aRowThatIsShownIsNoticed() {
        var desk = List.of(candidates.get(8));
        var before = answers(desk);
        things.make(Hidden.REFERRAL, "noticed");
        assertThat(differing(before, answers(desk))).isNotEmpty();
    }
}
