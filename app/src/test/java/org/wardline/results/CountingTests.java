package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTests {
    private static final Instant DAY = RandomPointers.START;
    private static final UUID ANYBODY = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static Period asAt(int days) {
        return new Period(DAY, DAY.plus(Duration.ofDays(180)), day(days));
    }

    private static Instant day(int days) {
        return DAY.plus(Duration.ofDays(days));
    }

    private static Pointer event(
            String happened, UUID about, String force, int day, @Nullable Integer withdrawn) {
        return new Pointer(
                UUID.randomUUID(),
                about,
                force,
                happened,
                "OTHER",
                1,
                false,
                day(day),
                withdrawn == null ? null : day(withdrawn));
    }

    private static int count(Rule rule, Pointers pointers, int days) {
        return Counting.value(rule, Counting.rows(rule, pointers, asAt(days)));
    }

    private static Pointers cases(Pointer... events) {
        return new Pointers(List.of(), List.of(), List.of(events), List.of());
    }

    private static Pointers children(Pointer... events) {
        return new Pointers(List.of(), List.of(), List.of(), List.of(events));
    }

    @Test
    void countsAPersonArrestedInTwoForcesOnceAndInEachForceOnce() {
        var arrested = new Rule.PeopleOnce("ARREST", Set.of());
        var pointers =
                cases(
                        event("ARREST", ANYBODY, "hampshire", 1, null),
                        event("ARREST", ANYBODY, "dorset", 2, null),
                        event("ARREST", SOMEBODY, "dorset", 3, null));
        assertThat(count(arrested, pointers, 9)).isEqualTo(2);
        assertThat(count(arrested, pointers.of("dorset"), 9)).isEqualTo(2);
        assertThat(count(arrested, pointers.of("hampshire"), 9)).isEqualTo(1);
        assertThat(Counting.rows(arrested, pointers, asAt(9))).hasSize(3);
    }

    @Test
    void countsAWithdrawnRowOnlyUntilItWasWithdrawn() {
        var arrested = new Rule.PeopleOnce("ARREST", Set.of());
        var pointers = cases(event("ARREST", ANYBODY, "hampshire", 3, 6));
        assertThat(count(arrested, pointers, 2)).isZero();
        assertThat(count(arrested, pointers, 3)).isEqualTo(1);
        assertThat(count(arrested, pointers, 5)).isEqualTo(1);
        assertThat(count(arrested, pointers, 6)).isZero();
    }

    @Test
    void goesByTheLastStepAtTheMoment() {
        var onBail = new Rule.LastStep("BAILED");
        var pointers =
                cases(
                        event("ARREST", ANYBODY, "hampshire", 1, null),
                        event("BAILED", ANYBODY, "hampshire", 1, null),
                        event("CHARGED", ANYBODY, "hampshire", 5, 8));
        assertThat(count(onBail, pointers, 1)).isEqualTo(1);
        assertThat(count(onBail, pointers, 5)).isZero();
        assertThat(count(onBail, pointers, 8)).as("the charge was withdrawn").isEqualTo(1);
        var ended =
                cases(
                        event("BAILED", ANYBODY, "hampshire", 1, null),
                        event("BAIL_ENDED", ANYBODY, "hampshire", 6, null));
        assertThat(count(onBail, ended, 5)).isEqualTo(1);
        assertThat(count(onBail, ended, 6)).isZero();
    }

    @Test
    void countsAChildOnceToldAndProtectedThoughByTwoForces() {
        var safe = new Rule.Safeguarded(false);
        var pointers =
                children(
                        event("RECORDED", ANYBODY, "hampshire", 1, null),
                        event("SERVICES_TOLD", ANYBODY, "hampshire", 2, null),
                        event("PROTECTED", ANYBODY, "dorset", 4, null),
                        event("SERVICES_TOLD", SOMEBODY, "dorset", 2, null));
        assertThat(count(safe, pointers, 3)).isZero();
        assertThat(count(safe, pointers, 4)).isEqualTo(1);
        assertThat(count(safe, pointers.of("dorset"), 4)).isZero();
        assertThat(count(new Rule.Safeguarded(true), pointers, 4)).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void equalsANaiveRecountOfRandomRows(long seed) {
        var pointers = RandomPointers.of(seed);
        for (var days : List.of(0, 7, 20, 60)) {
            for (var scope : scopes(pointers)) {
                assertThat(count(new Rule.PeopleOnce("ARREST", Set.of()), scope, days))
                        .isEqualTo(people(scope, "ARREST", day(days)).size());
                assertThat(count(new Rule.PeopleOnce("CHARGED", Set.of()), scope, days))
                        .isEqualTo(people(scope, "CHARGED", day(days)).size());
                assertThat(count(new Rule.Amounts("DEVICES_EXAMINED"), scope, days))
                        .isEqualTo(devices(scope, day(days)));
                assertThat(count(new Rule.LastStep("BAILED"), scope, days))
                        .isEqualTo(onBail(scope, day(days)));
                assertThat(count(new Rule.Safeguarded(false), scope, days))
                        .isEqualTo(safeguarded(scope, day(days)));
                assertThat(count(new Rule.LastDecided("DEVELOPED"), scope, days))
                        .isEqualTo(developed(scope, day(days)));
            }
        }
    }

    private static List<Pointers> scopes(Pointers all) {
        var scopes = new ArrayList<>(List.of(all));
        RandomPointers.FORCES.forEach(force -> scopes.add(all.of(force)));
        return scopes;
    }

    private static boolean stands(Pointer row, Instant at) {
        var gone = row.withdrawnAt();
        return row.at().compareTo(at) <= 0 && (gone == null || gone.compareTo(at) > 0);
    }

    private static Set<UUID> people(Pointers scope, String happened, Instant at) {
        var people = new TreeSet<UUID>();
        for (var row : scope.cases()) {
            if (stands(row, at) && row.happened().equals(happened)) {
                people.add(row.about());
            }
        }
        return people;
    }

    private static int devices(Pointers scope, Instant at) {
        var sum = 0;
        for (var row : scope.cases()) {
            if (stands(row, at) && row.happened().equals("DEVICES_EXAMINED")) {
                sum += row.amount();
            }
        }
        return sum;
    }

    /** Day by day: whatever step comes last in a day, by the order of law, is where somebody stands that evening. */
    private static int onBail(Pointers scope, Instant at) {
        var standing = new HashMap<UUID, String>();
        for (var day = day(-5); !day.isAfter(at); day = day.plus(Duration.ofDays(1))) {
            for (var step : Rule.LastStep.STEPS) {
                for (var row : scope.cases()) {
                    if (row.happened().equals(step) && row.at().equals(day) && stands(row, at)) {
                        standing.put(row.about(), step);
                    }
                }
            }
        }
        return (int) standing.values().stream().filter("BAILED"::equals).count();
    }

    private static int safeguarded(Pointers scope, Instant at) {
        var safe = 0;
        var seen = new TreeSet<UUID>();
        for (var child : scope.children()) {
            if (!seen.add(child.about())) {
                continue;
            }
            var told = false;
            var acted = false;
            for (var row : scope.children()) {
                if (row.about().equals(child.about()) && !row.adult() && stands(row, at)) {
                    told |= row.happened().equals("SERVICES_TOLD");
                    acted |= row.happened().equals("PROTECTED");
                }
            }
            safe += told && acted ? 1 : 0;
        }
        return safe;
    }

    private static int developed(Pointers scope, Instant at) {
        var developed = 0;
        for (var received : scope.referrals()) {
            if (!received.happened().equals("RECEIVED")
                    || received.at().isBefore(DAY)
                    || received.at().isAfter(at)) {
                continue;
            }
            var last = "";
            var lastAt = Instant.EPOCH;
            for (var row : scope.referrals()) {
                var later =
                        row.at().isAfter(lastAt)
                                || (row.at().equals(lastAt) && row.happened().compareTo(last) > 0);
                if (row.row().equals(received.row())
                        && !row.happened().equals("RECEIVED")
                        && stands(row, at)
                        && later) {
                    last = row.happened();
                    lastAt = row.at();
                }
            }
            developed += last.equals("DEVELOPED") ? 1 : 0;
        }
        return developed;
    }
}
