package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.RoutePlaces.Open;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/**
 * Every page, search and set of figures, for officers of several kinds, before and after rows come in that they may not
 * see: the work of another force, a covert operation. Nothing they are answered tells the difference.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenRowsTests {
    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestWorld world;

    private final Map<String, String> ids = new HashMap<>();
    private final List<Officer> outside = new ArrayList<>();
    private final List<Officer> ofDesk = new ArrayList<>();

    @BeforeAll
    void makeAWorld() throws SQLException {
        // Everybody is enrolled first: colleagues' names are known to all.
        officers.forceOfficer("kent");
        officers.forceSupervisor("kent");
        officers.forceSupervisor("cumbria");
        officers.nationalTwo();
        outside.add(officers.forceOfficer("hampshire"));
        outside.add(officers.forceSupervisor("hampshire"));
        outside.add(officers.officer("outside.press", null, Role.PRESS_OFFICER));
        outside.add(officers.administrator());
        ofDesk.add(officers.national());
        ofDesk.add(officers.nationalSupervisor());
        ofDesk.add(officers.officer("outside.coordinator", null, Role.OPERATION_COORDINATOR));
        world.desk("shown");
        world.force("hampshire");
        world.match("hampshire", "cumbria");
        world.operation("shown-heron", List.of(outside.getFirst(), officers.nationalSupervisor()));
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
        ids.put("slug", "shown-heron");
        ids.put("RELEASED", "shown-heron");
    }

    private Map<String, String> answers(List<Officer> askers) {
        var answers = new LinkedHashMap<String, String>();
        for (var officer : askers) {
            for (var place : RoutePlaces.ALL) {
                if (place.method().equals("GET") && place.open() != Open.EVERYBODY) {
                    answers.put(
                            place.name() + " as " + officer.username(),
                            Masks.plain(pages.get(officer, place.path(ids))));
                }
            }
            answers.put("JSON of figures as " + officer.username(), figures(officer));
            for (var words : List.of("shown.one", "Occupant 1", "hidden-heron", "hidden.one")) {
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

    private String figures(Officer officer) {
        return Masks.plain(pages.getJson(officer, "/operations/shown-heron/results"));
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

    @Test
    void nothingTellsThatThereIsMore() {
        var everybody = new ArrayList<>(outside);
        everybody.addAll(ofDesk);
        // What was done in making the world is said once on the page where it was done, each thing
        // in turn.
        answers(everybody);
        answers(everybody);
        var before = answers(everybody);
        assertThat(before).hasSizeGreaterThan(300);
        assertThat(differing(before, answers(everybody)))
                .as("answers that differ with nothing added: mask what changes by itself")
                .isEmpty();

        world.operation("hidden-heron", List.of());
        assertThat(differing(before, answers(everybody)))
                .as("answers that tell of a covert operation")
                .isEmpty();

        var without = answers(outside);
        world.force("kent");
        world.match("kent", "cumbria");
        world.desk("hidden", "kent");
        assertThat(differing(without, answers(outside)))
                .as("answers that tell of another circle's work")
                .isEmpty();
    }
}
