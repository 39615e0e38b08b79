package org.wardline.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.Column;
import org.wardline.linkage.model.Value;

/**
 * Records that were read, cleaned and numbered, in the order of their ids: 0 to {@code size() - 1}. Whatever order the
 * file had, the numbers are the same.
 */
public final class Records {
    private final List<Column> columns;
    private final String[] ids;
    private final int[] numbers;
    private final Dictionary[] dictionaries;
    private final int[][] counts;
    private final int @Nullable [] truth;

    Records(
            List<Column> columns,
            String[] ids,
            int[] numbers,
            Dictionary[] dictionaries,
            int @Nullable [] truth) {
        this.columns = List.copyOf(columns);
        this.ids = ids;
        this.numbers = numbers;
        this.dictionaries = dictionaries;
        this.truth = truth;
        this.counts = new int[columns.size()][];
        for (var column = 0; column < counts.length; column++) {
            counts[column] = new int[dictionaries[column].size()];
        }
        for (var record = 0; record < ids.length; record++) {
            for (var column = 0; column < counts.length; column++) {
                var number = number(record, column);
                if (number >= 0) {
                    counts[column][number]++;
                }
            }
        }
    }

    /** How many there are. */
    public int size() {
        return ids.length;
    }

    /** The model's columns that the file has values for. */
    public List<Column> columns() {
        return columns;
    }

    /** The record's own id. */
    public String id(int record) {
        return ids[record];
    }

    /** The record's value in a column, when it has one. */
    public Optional<Value> value(int record, String column) {
        var at = column(column);
        if (at < 0 || number(record, at) < 0) {
            return Optional.empty();
        }
        return Optional.of(dictionaries[at].value(number(record, at)));
    }

    /** The record's values, as one record on its own. */
    public Described described(int record) {
        var values = new HashMap<String, Value>();
        for (var at = 0; at < columns.size(); at++) {
            var number = number(record, at);
            if (number >= 0) {
                values.put(columns.get(at).name(), dictionaries[at].value(number));
            }
        }
        return new Described(values);
    }

    /** Who the records are, where somebody knows: the same number for the same person. */
    public Optional<int[]> truth() {
        return truth == null ? Optional.empty() : Optional.of(truth.clone());
    }

    /** Where the column stands, or -1. */
    int column(String name) {
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(name)) {
                return at;
            }
        }
        return -1;
    }

    /** The number of the record's value, or -1. */
    int number(int record, int column) {
        return numbers[record * columns.size() + column];
    }

    /** All records' numbers, record after record: what is compared together lies together in memory. */
    int[] numbers() {
        return numbers;
    }

    Dictionary dictionary(int column) {
        return dictionaries[column];
    }

    /** How many records have each value of the column. */
    int[] counts(int column) {
        return counts[column];
    }

    /** How many records have a value in the column. */
    long filled(int column) {
        var sum = 0L;
        for (var count : counts[column]) {
            sum += count;
        }
        return sum;
    }
}
