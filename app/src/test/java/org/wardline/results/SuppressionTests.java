package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.results.Suppression.Table;

class SuppressionTests {
    /** More than a reader can rule out where the whole is withheld. */
    private static final int LARGEST_TRIED = 9;

    private static Map<String, Integer> byForce(int... numbers) {
        var byForce = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < numbers.length; i++) {
            byForce.put("force-" + i, numbers[i]);
        }
        return byForce;
    }

    private static Table publish(
            Map<String, Integer> byForce, @Nullable Map<String, Integer> ceilings) {
        return Suppression.of(
                byForce.values().stream().mapToInt(Integer::intValue).sum(), byForce, ceilings);
    }

    private static Table publish(Map<String, Integer> byForce) {
        return publish(byForce, null);
    }

    private static List<String> withheld(Table table) {
        return table.byForce().keySet().stream()
                .filter(force -> Objects.requireNonNull(table.byForce().get(force)).withheld())
                .toList();
    }

    @Test
    void publishesEverythingWhenNothingIsSmall() {
        var table = publish(byForce(5, 8, 12));
        assertThat(withheld(table)).isEmpty();
        assertThat(table.whole().value()).isEqualTo(25);
    }

    @Test
    void withholdsOneMoreBesideASingleSmallNumber() {
        var table = publish(byForce(12, 3, 7, 9));
        assertThat(withheld(table)).containsExactly("force-1", "force-2");
        assertThat(table.whole().value()).isEqualTo(31);
    }

    @Test
    void showsNoughtAndPassesItOverForTheOneMore() {
        var table = publish(byForce(12, 3, 0, 9));
        assertThat(withheld(table)).containsExactly("force-1", "force-3");
        assertThat(table.byForce()).containsEntry("force-2", new Cell(0));
        assertThat(publish(byForce(0, 0)).whole().value()).isZero();
    }

    @Test
    void withholdsSmallNumbersOnlyWhereTheyHideOneAnother() {
        var table = publish(byForce(2, 9, 3, 0));
        assertThat(withheld(table)).containsExactly("force-0", "force-2");
        assertThat(table.whole().value()).isEqualTo(14);
        assertThat(withheld(publish(byForce(4, 9, 4, 0))))
                .as("both four, since they add up to eight")
                .containsExactly("force-0", "force-1", "force-2");
        assertThat(withheld(publish(byForce(1, 1, 9)))).hasSize(3);
    }

    @Test
    void withholdsTheWholeWhereItWouldLeaveTooFewAnswers() {
        assertThat(publish(byForce(1, 5, 20)).whole().withheld()).isTrue();
        assertThat(publish(byForce(4, 4)).whole().withheld()).isTrue();
        assertThat(publish(byForce(3, 0)).whole().withheld()).isTrue();
        assertThat(publish(byForce(3)).whole().withheld()).isTrue();
        assertThat(publish(byForce(2, 2)).whole().withheld()).isTrue();
        assertThat(publish(byForce(3, 3)).whole().value()).isEqualTo(6);
    }

    @Test
    void doesNotCountOnAForceThatCanOnlyHaveNone() {
        var table = publish(byForce(3, 0, 9, 8), byForce(12, 0, 20, 20));
        assertThat(withheld(table)).containsExactly("force-0", "force-2");
        assertThat(table.byForce()).containsEntry("force-1", new Cell(0));
        assertThat(table.whole().value()).isEqualTo(20);
        var alone = publish(byForce(3, 0), byForce(12, 0));
        assertThat(alone.whole().withheld()).isTrue();
    }

    @Test
    void withholdsWhatCanBeNoMoreThanOne() {
        var ceilings = byForce(1, 1, 30, 20);
        assertThat(withheld(publish(byForce(1, 0, 9, 8), ceilings)))
                .isEqualTo(withheld(publish(byForce(0, 0, 9, 8), ceilings)))
                .containsExactly("force-0", "force-1", "force-2");
    }

    @Test
    void withholdsTheWholeWhereCeilingsWouldTell() {
        assertThat(publish(byForce(4, 10), byForce(10, 10)).whole().withheld()).isTrue();
        assertThat(publish(byForce(3, 2), byForce(3, 2)).whole().withheld()).isTrue();
        assertThat(publish(byForce(3, 8), byForce(10, 20)).whole().value()).isEqualTo(11);
    }

    @Test
    void allowsForPeopleCountedInTwoForces() {
        // Eight hidden by addition, ten in truth: both leave several answers. Five by addition
        // does not.
        assertThat(Suppression.of(28, byForce(2, 8, 20), null).whole().value()).isEqualTo(28);
        assertThat(Suppression.of(25, byForce(2, 8, 20), null).whole().withheld()).isTrue();
    }

    @Test
    void withholdsAPartThatIsSmallOrWhoseRestIsOrWhoseWholeIsWithheld() {
        var told = new Cell(20);
        assertThat(Suppression.part(18, 20, told).withheld()).isTrue();
        assertThat(Suppression.part(2, 20, told).withheld()).isTrue();
        assertThat(Suppression.part(20, 20, told).value()).isEqualTo(20);
        assertThat(Suppression.part(9, 20, told).value()).isEqualTo(9);
        assertThat(Suppression.part(9, 20, Cell.WITHHELD).withheld()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void cannotBeUndoneBySomebodyWhoKnowsTheRules(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            var numbers = new int[1 + random.nextInt(4)];
            for (var j = 0; j < numbers.length; j++) {
                numbers[j] = random.nextInt(LARGEST_TRIED + 1);
            }
            assertOpen(byForce(numbers), null);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void cannotBeUndoneBySomebodyWhoKnowsEveryCeilingToo(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) {
            var ceilings = new int[1 + random.nextInt(4)];
            var numbers = new int[ceilings.length];
            for (var j = 0; j < numbers.length; j++) {
                ceilings[j] = random.nextInt(12);
                numbers[j] = random.nextInt(ceilings[j] + 1);
            }
            assertOpen(byForce(numbers), byForce(ceilings));
        }
    }

    /** A reader tries every table that agrees with what is shown, and keeps those that would be published the same. */
    private static void assertOpen(
            Map<String, Integer> byForce, @Nullable Map<String, Integer> ceilings) {
        var table = publish(byForce, ceilings);
        byForce.forEach((force, number) -> {
            if (Suppression.small(number)) {
                assertThat(withheld(table)).as("of %s", byForce).contains(force);
            }
            if (number == 0 && ceilings == null) {
                assertThat(withheld(table)).as("of %s", byForce).doesNotContain(force);
            }
        });
        var possible = new HashMap<String, TreeSet<Integer>>();
        everyTable(
                byForce,
                withheld(table),
                tried -> {
                    if (possible(tried, ceilings) && publish(tried, ceilings).equals(table)) {
                        tried.forEach((force, number) ->
                                possible.computeIfAbsent(force, _ -> new TreeSet<>()).add(number));
                    }
                });
        for (var force : withheld(table)) {
            assertThat(possible.get(force))
                    .as("what %s of %s within %s can be", force, byForce, ceilings)
                    .hasSizeGreaterThan(1);
        }
    }

    private static boolean possible(
            Map<String, Integer> tried, @Nullable Map<String, Integer> ceilings) {
        return ceilings == null
                || tried.entrySet().stream()
                        .allMatch(
                                each -> each.getValue() <= ceilings.getOrDefault(each.getKey(), 0));
    }

    /** All tables that agree with what is shown. */
    private static void everyTable(
            Map<String, Integer> byForce,
            List<String> withheld,
            Consumer<Map<String, Integer>> each) {
        if (withheld.isEmpty()) {
            each.accept(new LinkedHashMap<>(byForce));
            return;
        }
        var rest = new ArrayList<>(withheld);
        var force = rest.removeLast();
        for (var number = 0; number <= LARGEST_TRIED + 4; number++) {
            var tried = new LinkedHashMap<>(byForce);
            tried.put(force, number);
            everyTable(tried, rest, each);
        }
    }
}
