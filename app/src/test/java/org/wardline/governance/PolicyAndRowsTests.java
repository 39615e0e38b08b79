package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.governance.Policy.Asking;
import org.wardline.governance.Policy.Held;
import org.wardline.subjects.KeptSubject;

/**
 * What the database shows is what the policy's function says: for random officers in random circles, and for every table
 * of held rows, dealt out to random circles.
 */
@WardlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyAndRowsTests {
    private static final String SESSION = "1a4b8a52-6a0e-4a43-8b8d-3a8f0f0c9d66";
    private static final int ROUNDS = 4;

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;
    @Autowired TestWorld world;
    @Autowired KeptSubject kept;
    @Autowired OperationClock clock;

    private final Random random = new Random(20261126);

    /** A table whose rows name the circles that may see them. */
    private record Table(String name, List<String> circles, boolean restricts) {
        String facts() {
            return "select ctid::text || ' ' || concat_ws(',', %s) || ' ' || %s from %s"
                    .formatted(
                            String.join(", ", circles),
                            restricts ? "(restricted_at is not null)" : "false",
                            name);
        }
    }

    @BeforeAll
    void makeAWorld() {
        world.desk("rows");
        world.force("hampshire");
        world.force("kent");
        world.match("hampshire", "kent");
        world.operation("rows-op", List.of());
        world.restrictedCase("hampshire");
        world.policingCase("kent");
        kept.keep(kept.whole("rows.kept").subject());
        world.sensitive(world.draft("beside"));
    }

    private static List<Table> tables(Connection admin) throws SQLException {
        var columns = new TreeMap<String, Set<String>>();
        for (var line :
                TestConnections.column(
                        admin,
                        """
                        select c.oid::regclass::text || ' ' || a.attname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                         where c.relkind = 'r' and n.nspname not in ('audit', 'governance')
                           and (a.attname in ('held_by', 'recipient_group', 'origin_group')
                                or (a.attname = 'restricted_at' and c.relname = 'person'))
                           and has_column_privilege('wardline_app', c.oid, a.attname, 'SELECT')
                        """)) {
            var at = line.indexOf(' ');
            columns.computeIfAbsent(line.substring(0, at), _ -> new TreeSet<>())
                    .add(line.substring(at + 1));
        }
        var tables = new ArrayList<Table>();
        columns.forEach((name, found) -> {
            var restricts = found.remove("restricted_at");
            if (found.contains("held_by")) {
                tables.add(new Table(name, List.copyOf(found), restricts));
            }
        });
        return tables;
    }

    /** Officers of every kind, some of them in circles beside their own. */
    private Map<Officer, Set<GroupId>> deal(Connection admin) throws SQLException {
        var people = new ArrayList<Officer>();
        people.add(officers.administrator());
        for (var role : Role.values()) {
            if (!role.forPeople() || role == Role.ADMINISTRATOR) {
                continue;
            }
            var ofForce =
                    Set.of(
                            Role.FORCE_OFFICER,
                            Role.FORCE_SUPERVISOR,
                            Role.SAFEGUARDING_LEAD,
                            Role.PROFESSIONAL_STANDARDS);
            for (var force : List.of("hampshire", "kent")) {
                people.add(world.officer(force, role, ofForce.contains(role), force));
            }
        }
        run(
                admin,
                """
                insert into governance.membership (group_id, officer_id, from_at)
                select g.id, o.id, now() from governance.need_group g, governance.officer o
                 where g.kind in ('OPERATION', 'LIST') and o.kind = 'PERSON' and random() < 0.3
                   and not exists (select 1 from governance.membership m
                                    where m.group_id = g.id and m.officer_id = o.id and m.until_at is null)
                """);
        var circles = new LinkedHashMap<Officer, Set<GroupId>>();
        for (var officer : people) {
            var own = new HashSet<GroupId>();
            for (var id :
                    TestConnections.column(
                            admin,
                            "select group_id from governance.membership where until_at is null and officer_id = '%s'"
                                    .formatted(officer.id().value()))) {
                own.add(new GroupId(UUID.fromString(id)));
            }
            circles.put(officer, own);
        }
        return circles;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Gives every row to circles drawn at random, past all rules: only its facts are looked at here. */
    private void deal(Connection admin, List<Table> tables) throws SQLException {
        run(admin, "set session_replication_role = replica");
        run(admin, "select setseed(" + random.nextDouble() + ")");
        for (var table : tables) {
            for (var circle : table.circles()) {
                run(
                        admin,
                        """
                        update %1$s t set %2$s =
                            (select g.id from governance.need_group g
                              where t.ctid is not null
                                and (g.kind <> 'FORCE' or g.key in ('hampshire', 'kent', 'cumbria'))
                              order by random() limit 1)
                        """
                                .formatted(table.name(), circle));
            }
        }
    }

    private void restrictSome(Connection admin) throws SQLException {
        run(
                admin,
                """
                update investigation.person
                   set restricted_at = now(), restricted_by = recorded_by, restricted_why = 'Tested'
                 where random() < 0.5
                """);
    }

    private Connection acting(Officer officer) throws SQLException {
        var connection = connections.app();
        var until = clock.realTime().plus(Duration.ofMinutes(5)).getEpochSecond();
        run(
                connection,
                "select set_config('wardline.actor', '%s', false)"
                        .formatted(
                                connections.signed(
                                        officer.id().value() + "." + SESSION + "." + until)));
        return connection;
    }

    private static Set<String> permitted(List<String> facts, Asking asking) {
        var shown = new TreeSet<String>();
        for (var line : facts) {
            var parts = line.split(" ");
            var by = new HashSet<GroupId>();
            for (var id : parts[1].split(",")) {
                by.add(new GroupId(UUID.fromString(id)));
            }
            if (Policy.shows(asking, new Held(by, parts[2].equals("true")))) {
                shown.add(parts[0]);
            }
        }
        return shown;
    }

    @Test
    void theDatabaseShowsWhatTheFunctionPermits() throws SQLException {
        try (var admin = connections.admin()) {
            var tables = tables(admin);
            assertThat(tables).hasSizeGreaterThan(50);
            var people = deal(admin);
            var met = new TreeSet<String>();
            for (var round = 0; round < ROUNDS; round++) {
                deal(admin, tables);
                restrictSome(admin);
                compare(admin, tables, people, met);
            }
            assertThat(met)
                    .as("tables with rows that some see and others do not")
                    .hasSizeGreaterThan(40)
                    .contains(
                            "intake.referral",
                            "dissemination.dissemination",
                            "investigation.person",
                            "investigation.policing",
                            "intelligence.sensitive_item",
                            "safeguarding.child",
                            "operations.operation",
                            "deconfliction.match_side",
                            "results.announcement");
        }
    }

    private void compare(
            Connection admin,
            List<Table> tables,
            Map<Officer, Set<GroupId>> people,
            Set<String> met)
            throws SQLException {
        var facts = new LinkedHashMap<Table, List<String>>();
        for (var table : tables) {
            facts.put(table, TestConnections.column(admin, table.facts()));
        }
        for (var person : people.entrySet()) {
            var asking = new Asking(person.getKey(), person.getValue(), "Testing");
            try (var app = acting(person.getKey())) {
                for (var entry : facts.entrySet()) {
                    var name = entry.getKey().name();
                    var permitted = permitted(entry.getValue(), asking);
                    assertThat(
                                    new TreeSet<>(
                                            TestConnections.column(
                                                    app, "select ctid::text from " + name)))
                            .as("%s as %s", name, person.getKey().username())
                            .isEqualTo(permitted);
                    if (!permitted.isEmpty()) {
                        met.add(name);
                    }
                }
            }
        }
    }
}
