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

    private static Table publish(Map<String, Integer> byForce) {
        return Suppression.of(byForce.values().stream().mapToInt(Integer::intValue).sum(), byForce);
    }

    private static List<String> withheld(Table table) {
        return table.byForce().keySet().stream()
                .filter(force -> Objects.requireNonNull(table.byForce().get(force)).withheld())
                .toList();
    }

    @Test
    void publishesEverythingWhenNothingIsSmall() {
        var table = publish(byForce(5, 0, 12));
        assertThat(withheld(table)).isEmpty();
        assertThat(table.whole().value()).isEqualTo(17);
    }

    @Test
    void withholdsOneMoreBesideTheOnlySmallNumber() {
        var table = publish(byForce(12, 3, 7, 9));
        assertThat(withheld(table)).containsExactly("force-1", "force-2");
        assertThat(table.whole().value()).isEqualTo(31);
    }

    @Test
    void withholdsTheWholeWhereItWouldLeaveOneAnswer() {
        assertThat(publish(byForce(1, 1, 20)).whole().withheld()).isTrue();
        assertThat(publish(byForce(4, 20, 4)).whole().withheld()).isTrue();
        assertThat(publish(byForce(20, 1, 0)).whole().withheld()).isTrue();
        assertThat(publish(byForce(3)).whole().withheld()).isTrue();
    }

    @Test
    void withholdsAPartWhoseRestIsSmall() {
        assertThat(Suppression.part(18, 20).withheld()).isTrue();
        assertThat(Suppression.part(2, 20).withheld()).isTrue();
        assertThat(Suppression.part(20, 20).value()).isEqualTo(20);
        assertThat(Suppression.part(9, 20).value()).isEqualTo(9);
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
            var byForce = byForce(numbers);
            var table = publish(byForce);
            var possible = new HashMap<String, TreeSet<Integer>>();
            everyTable(
                    byForce,
                    withheld(table),
                    tried -> {
                        if (publish(tried).equals(table)) {
                            tried.forEach((force, number) ->
                                    possible.computeIfAbsent(force, _ -> new TreeSet<>())
                                            .add(number));
                        }
                    });
            for (var force : withheld(table)) {
                assertThat(possible.get(force))
                        .as("what %s of %s can be", force, byForce)
                        .hasSizeGreaterThan(1);
            }
        }
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
