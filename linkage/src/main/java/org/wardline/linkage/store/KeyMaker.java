package org.wardline.linkage.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.BlockKeys;
import org.wardline.linkage.model.BlockingRule;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Value;

/** Makes the keys of a record, by the model's blocking rules. */
final class KeyMaker {
    private static final long[] NONE = {};

    private final List<BlockingRule> rules;

    KeyMaker(LinkageModel model) {
        this.rules = model.blocking();
    }

    /** The most levels that any rule has. */
    int deepest() {
        return rules.stream().mapToInt(rule -> rule.then().size() + 1).max().orElse(1);
    }

    /** All keys of a record; none of a rule that needs a value which the record lacks. */
    List<KeyPath> paths(Map<String, Value> values) {
        var paths = new ArrayList<KeyPath>();
        for (var rule : rules) {
            for (var first : coarsest(rule, values)) {
                paths.add(new KeyPath(rule, finer(rule, first, values)));
            }
        }
        return paths;
    }

    private static long[] coarsest(BlockingRule rule, Map<String, Value> values) {
        var several = rule.keys().stream().anyMatch(KeyMaker::several);
        var keys = new long[] {KeyHash.of(rule.name())};
        for (var part : rule.keys()) {
            var all = numbers(part, values);
            var parts = several || all.length < 2 ? all : Arrays.copyOf(all, 1);
            keys =
                    Arrays.stream(keys)
                            .flatMap(key ->
                                    Arrays.stream(parts).map(each -> KeyHash.both(key, each)))
                            .toArray();
        }
        return keys;
    }

    private static List<Long> finer(BlockingRule rule, long first, Map<String, Value> values) {
        var keys = new ArrayList<Long>();
        keys.add(first);
        for (var part : rule.then()) {
            var numbers = numbers(part, values);
            if (numbers.length == 0) {
                break;
            }
            keys.add(KeyHash.both(keys.getLast(), numbers[0]));
        }
        return keys;
    }

    private static boolean several(BlockKey key) {
        return key.columns().size() > 1
                || key.form() == BlockKey.Form.EACH
                || key.form() == BlockKey.Form.EACH_WORD;
    }

    private static long[] numbers(BlockKey part, Map<String, Value> values) {
        if (part.columns().size() == 1) {
            return numbers(part.form(), values.get(part.columns().getFirst()));
        }
        return part.columns().stream()
                .flatMapToLong(column -> Arrays.stream(numbers(part.form(), values.get(column))))
                .distinct()
                .toArray();
    }

    private static long[] numbers(
            BlockKey.Form form, @org.jspecify.annotations.Nullable Value value) {
        return value == null
                ? NONE
                : BlockKeys.of(form, value).stream().mapToLong(KeyHash::of).toArray();
    }
}
