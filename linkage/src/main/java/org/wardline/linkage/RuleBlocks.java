package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.wardline.linkage.RuleUse.Suppressed;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.BlockingRule;

/**
 * The blocks of one rule. An entry is one key of one record; a rule whose keys have one value each has one entry a
 * record.
 */
final class RuleBlocks {
    /** Sizes that the largest block may be given, the largest first. */
    private static final int[] CAPS = {
        1000, 700, 500, 350, 250, 180, 130, 90, 65, 45, 32, 22, 16, 11, 8, 5
    };

    private static final int SHOWN = 100;

    private final BlockingRule rule;
    private final boolean several;
    private final int[] rows;
    private final List<long[]> keys = new ArrayList<>();
    private final List<int[]> sizes = new ArrayList<>();
    private final List<BlockKey> then;
    private final int[] blocks;
    private final RuleUse use;

    RuleBlocks(Records records, BlockingRule rule, long budget, KeyReader.Cache cache) {
        this.rule = rule;
        this.several = rule.keys().stream().anyMatch(KeyReader::several);
        this.then = rule.then().stream().filter(key -> KeyReader.answered(records, key)).toList();
        var parts = rule.keys().stream().map(key -> new KeyReader(records, key, cache)).toList();
        this.rows = several ? entries(records, parts) : new int[0];
        if (!several) {
            keys.add(ofEach(records, parts));
        }
        finer(records, cache);
        var cap = cap(budget);
        this.blocks = number(cap);
        this.use = use(cap);
        // What only planning needs is much larger than what is left of it.
        keys.clear();
        sizes.clear();
    }

    boolean several() {
        return several;
    }

    /** By entry: the block's number, or -1. */
    int[] blocks() {
        return blocks;
    }

    /** By entry: the record, where a record has several entries. */
    int[] rows() {
        return rows;
    }

    RuleUse use() {
        return use;
    }

    private int row(int entry) {
        return several ? rows[entry] : entry;
    }

    private static long[] ofEach(Records records, List<KeyReader> parts) {
        var key = new long[records.size()];
        for (var row = 0; row < key.length; row++) {
            var all = parts.getFirst().one(row);
            for (var part = 1; part < parts.size() && all != 0; part++) {
                var more = parts.get(part).one(row);
                all = more == 0 ? 0 : KeyReader.both(all, more);
            }
            key[row] = all;
        }
        return key;
    }

    private int[] entries(Records records, List<KeyReader> parts) {
        var found = new long[records.size() * 2];
        var of = new int[records.size() * 2];
        var count = 0;
        for (var row = 0; row < records.size(); row++) {
            var all = parts.getFirst().all(row);
            for (var part = 1; part < parts.size(); part++) {
                all = crossed(all, parts.get(part).all(row));
            }
            for (var key : all) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                    of = Arrays.copyOf(of, count * 2);
                }
                found[count] = key;
                of[count++] = row;
            }
        }
        keys.add(Arrays.copyOf(found, count));
        return Arrays.copyOf(of, count);
    }

    private static long[] crossed(long[] some, long[] others) {
        var all = new long[some.length * others.length];
        var at = 0;
        for (var one : some) {
            for (var other : others) {
                all[at++] = KeyReader.both(one, other);
            }
        }
        return all;
    }

    /** Counts blocks; those larger than the smallest cap are made finer as far as the rule says how. */
    private void finer(Records records, KeyReader.Cache cache) {
        sizes.add(sizes(keys.getFirst()));
        var smallest = CAPS[CAPS.length - 1];
        for (var key : then) {
            var part = new KeyReader(records, key, cache);
            var coarse = keys.getLast();
            var large = sizes.getLast();
            var fine = new long[coarse.length];
            for (var entry = 0; entry < fine.length; entry++) {
                var more = large[entry] > smallest ? part.one(row(entry)) : 0;
                fine[entry] = more == 0 ? 0 : KeyReader.both(coarse[entry], more);
            }
            keys.add(fine);
            sizes.add(sizes(fine));
        }
    }

    private static int[] sizes(long[] keys) {
        var counter = new KeyCounter(keys.length);
        var slots = new int[keys.length];
        for (var entry = 0; entry < keys.length; entry++) {
            slots[entry] = keys[entry] == 0 ? -1 : counter.add(keys[entry]);
        }
        for (var entry = 0; entry < keys.length; entry++) {
            slots[entry] = slots[entry] < 0 ? 0 : counter.count(slots[entry]);
        }
        return slots;
    }

    /** The largest cap with which the rule keeps within its budget, else the smallest. */
    private int cap(long budget) {
        var doubled = new long[CAPS.length];
        for (var entry = 0; entry < keys.getFirst().length; entry++) {
            for (var cap = 0; cap < CAPS.length; cap++) {
                var level = level(entry, CAPS[cap]);
                doubled[cap] += level < 0 ? 0 : sizes.get(level)[entry] - 1;
            }
        }
        for (var cap = 0; cap < CAPS.length; cap++) {
            if (doubled[cap] / 2 <= budget) {
                return CAPS[cap];
            }
        }
        return CAPS[CAPS.length - 1];
    }

    /** How fine the entry's key has to be: the first of its blocks that is small enough, or -1. */
    private int level(int entry, int cap) {
        for (var level = 0; level < sizes.size(); level++) {
            var size = sizes.get(level)[entry];
            if (size == 0) {
                return -1;
            }
            if (size <= cap) {
                return level;
            }
        }
        return -1;
    }

    /** Numbers the blocks as they first come; a block of one is none. */
    private int[] number(int cap) {
        var numbered = new int[keys.getFirst().length];
        var chosen = new long[numbered.length];
        for (var entry = 0; entry < numbered.length; entry++) {
            var level = level(entry, cap);
            chosen[entry] =
                    level < 0 || sizes.get(level)[entry] < 2
                            ? 0
                            : KeyReader.both(keys.get(level)[entry], level);
        }
        var counter = new KeyCounter(numbered.length);
        var numbers = new int[counter.slots()];
        var next = 0;
        for (var entry = 0; entry < numbered.length; entry++) {
            if (chosen[entry] == 0) {
                numbered[entry] = -1;
                continue;
            }
            var slot = counter.add(chosen[entry]);
            if (counter.count(slot) == 1) {
                numbers[slot] = next++;
            }
            numbered[entry] = numbers[slot];
        }
        return numbered;
    }

    private RuleUse use(int cap) {
        var doubled = 0L;
        var deepest = 0;
        var suppressed = 0L;
        var common = new ArrayList<Suppressed>();
        var seen = new KeyCounter(keys.getFirst().length);
        for (var entry = 0; entry < keys.getFirst().length; entry++) {
            var level = level(entry, cap);
            if (level >= 0) {
                doubled += sizes.get(level)[entry] - 1;
                deepest = Math.max(deepest, level);
            } else if (sizes.getFirst()[entry] > cap) {
                suppressed++;
                var finest = finest(entry);
                var slot = seen.add(keys.get(finest)[entry]);
                if (seen.count(slot) == 1 && sizes.get(finest)[entry] > cap) {
                    common.add(new Suppressed(row(entry), sizes.get(finest)[entry]));
                }
            }
        }
        common.sort(
                Comparator.comparingInt(Suppressed::records)
                        .reversed()
                        .thenComparingInt(Suppressed::example));
        var columns = new TreeSet<String>();
        rule.keys().forEach(key -> columns.addAll(key.columns()));
        then.subList(0, deepest).forEach(key -> columns.addAll(key.columns()));
        return new RuleUse(
                rule.name(),
                columns,
                cap,
                doubled / 2,
                common.subList(0, Math.min(SHOWN, common.size())),
                suppressed);
    }

    private int finest(int entry) {
        var level = 0;
        while (level + 1 < sizes.size() && sizes.get(level + 1)[entry] > 0) {
            level++;
        }
        return level;
    }
}
