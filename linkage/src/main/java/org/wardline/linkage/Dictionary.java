package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.Value;

/**
 * The distinct values of one column, or of columns that are compared with one another, numbered as they first come. A
 * hash table of numbers, since a map of boxed ones would take several times the memory of the values themselves.
 */
final class Dictionary {
    private static final int SMALLEST = 1 << 10;

    private final List<Value> values = new ArrayList<>();
    private int[] slots = new int[SMALLEST];

    Dictionary() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return values.size();
    }

    Value value(int number) {
        return values.get(number);
    }

    /** The value's number, or -1 when it is not there. */
    int find(String text) {
        return slots[slot(text)];
    }

    /** The value's number, a new one when it has not come before. */
    int number(Value value) {
        var slot = slot(value.text());
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        values.add(value);
        var number = values.size() - 1;
        slots[slot] = number;
        if (values.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    @Nullable Value[] array() {
        return values.toArray(Value[]::new);
    }

    private int slot(String text) {
        var mask = slots.length - 1;
        var slot = spread(text.hashCode()) & mask;
        while (slots[slot] >= 0 && !values.get(slots[slot]).text().equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        var mask = slots.length - 1;
        for (var number = 0; number < values.size(); number++) {
            var slot = spread(values.get(number).text().hashCode()) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
    }

    private static int spread(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
