package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.wardline.TestOfficers;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.Action;
import org.wardline.governance.GroupId;
import org.wardline.governance.Officer;
import org.wardline.governance.Policy;
import org.wardline.governance.Policy.Asking;
import org.wardline.governance.Policy.Held;
import org.wardline.governance.PolicyDecision;
import org.wardline.governance.Role;

/**
 * Every verb, asked by every role of the own force and another, of an operation's circle and outside it. What is expected is
 * worked out by the policy from the table of roles and the circles in the database.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerbMatrixTests {
    /** Verbs that act in no officer's name: they serve a home, stop that, or make one. */
    private static final Set<String> OF_THE_MACHINE = Set.of("demo", "run", "stop", "train");

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestWorld world;
    @Autowired ApplicationContext application;

    @TempDir static Path folder;

    private final Map<String, Officer> people = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * One way to use a verb.
     *
     * @param arguments without the officer
     * @param naming the option that names the officer
     * @param action what is asked of the policy, about {@code held}
     */
    private record Place(List<String> arguments, String naming, Action action, Held held) {
        String verb() {
            return arguments.getFirst();
        }
    }

    private record Said(int status, String out, String err) {}

    @BeforeAll
    void makeAWorld() throws IOException, SQLException {
        for (var role : Role.values()) {
            if (role.forPeople() && role != Role.ADMINISTRATOR) {
                var ofForce = TestWorld.FORCE_ROLES.contains(role);
                people.put("in " + role, world.officer("in", role, ofForce, "hampshire"));
                people.put("out " + role, world.officer("out", role, ofForce, "kent"));
            }
        }
        var members =
                people.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("in "))
                        .map(Map.Entry::getValue)
                        .toList();
        people.put("out ADMINISTRATOR", officers.administrator());
        world.operation("quiet-heron", members);
        var operation =
                heldBy("select held_by from operations.operation where slug = 'quiet-heron'");
        var desk = heldBy("select id from governance.need_group where kind = 'NATIONAL'");
        var report = Files.writeString(folder.resolve("report.txt"), "nothing that can be read");
        places.addAll(
                List.of(
                        new Place(
                                List.of("ingest", report.toString()),
                                "--as",
                                Action.RECEIVE_REFERRAL,
                                desk),
                        new Place(
                                List.of("results", "quiet-heron"),
                                "--as",
                                Action.COUNT_RESULTS,
                                operation),
                        new Place(
                                List.of("verify-audit"), "--as", Action.VERIFY_AUDIT, Held.BY_NONE),
                        new Place(
                                List.of("sql", "--as", "app", "select 1"),
                                "--officer",
                                Action.RUN_SQL,
                                Held.BY_NONE)));
    }

    private Held heldBy(String circle) throws SQLException {
        return new Held(Set.of(new GroupId(UUID.fromString(column(circle).getFirst()))), false);
    }

    private List<String> column(String query) throws SQLException {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query);
        }
    }

    /** The verb on the test's own application, which it may close as often as it likes. */
    private Said said(Place place, String officer) {
        var arguments = new ArrayList<>(place.arguments());
        arguments.addAll(
                List.of(place.naming(), officer, "--home", folder.resolve("home").toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        var command =
                WardlineCommand.of((_, _, _) -> {
                    var child = new GenericApplicationContext(application);
                    child.refresh();
                    return child;
                });
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        var status = command.execute(arguments.toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }

    private boolean permitted(Place place, Officer officer) throws SQLException {
        var circles =
                column(
                                "select group_id from governance.membership where until_at is null and officer_id = '%s'"
                                        .formatted(officer.id().value()))
                        .stream()
                        .map(id -> new GroupId(UUID.fromString(id)))
                        .collect(Collectors.toSet());
        return Policy.decide(
                        new Asking(officer, circles, "At the console"),
                        place.action(),
                        place.held())
                instanceof PolicyDecision.Permitted;
    }

    private int refusals(Officer officer, Action action) throws SQLException {
        return Integer.parseInt(
                column(
                                "select count(*) from audit.entry where actor = '%s' and action = '%s' and outcome in ('DENIED', 'REFUSED')"
                                        .formatted(officer.id().value(), action))
                        .getFirst());
    }

    @Test
    void everyVerbHasItsPlace() {
        var verbs =
                new TreeSet<>(
                        WardlineCommand.of((_, _, _) -> new GenericApplicationContext())
                                .getSubcommands()
                                .keySet());
        verbs.removeAll(OF_THE_MACHINE);
        assertThat(verbs)
                .as("verbs without a place: say which action each takes, and about what")
                .containsExactlyInAnyOrderElementsOf(
                        places.stream().map(Place::verb).collect(Collectors.toSet()));
    }

    @Test
    void everyRoleGetsWhatTheTableOfRolesSays() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var person : people.entrySet()) {
            var officer = person.getValue();
            for (var place : places) {
                var expected = permitted(place, officer);
                var before = refusals(officer, place.action());
                var said = said(place, officer.username());
                var refused = refusals(officer, place.action()) - before;
                // A file that cannot be read is received all the same, into quarantine.
                var done =
                        said.status() == ExitStatus.DONE
                                || (place.verb().equals("ingest")
                                        && said.out().contains(" received,"));
                if (done != expected || refused != (expected ? 0 : 1)) {
                    wrong.add(
                            "%s as %s: expected %s, answered %d, %d refusals in the log"
                                    .formatted(
                                            place.verb(),
                                            person.getKey(),
                                            expected ? "done" : "refused",
                                            said.status(),
                                            refused));
                }
            }
        }
        assertThat(wrong).as("verbs that answer otherwise than the table of roles says").isEmpty();
    }

    /** What may not be known is answered as what there is not. */
    @Test
    void anOperationOfOthersIsAnsweredAsNone() {
        var other =
                new Place(
                        List.of("results", "no-such"), "--as", Action.COUNT_RESULTS, Held.BY_NONE);
        var covert = places.get(1);
        for (var person : people.entrySet()) {
            if (person.getKey().startsWith("out ")) {
                var name = person.getValue().username();
                assertThat(said(covert, name)).as(person.getKey()).isEqualTo(said(other, name));
            }
        }
    }
}
