package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a record are compared, and how: a model after I. P. Fellegi and A. B. Sunter, "A Theory for Record
 * Linkage", Journal of the American Statistical Association 64 (1969). Each comparison adds log2(m/u); comparisons are
 * taken to be independent.
 */
public final class Model<R> {

    private record Field<R, V>(
            Comparison<V> comparison, Function<? super R, ? extends @Nullable V> value) {
        Step compare(R left, R right) {
            return comparison.compare(value.apply(left), value.apply(right));
        }
    }

    private final List<Field<R, ?>> fields;

    private Model(List<Field<R, ?>> fields) {
        this.fields = List.copyOf(fields);
    }

    /** A model that compares nothing yet. */
    public static <R> Model<R> empty() {
        return new Model<>(List.of());
    }

    /** This model and one more comparison; the function answers null where a record has no value. */
    public <V> Model<R> and(
            Comparison<V> comparison, Function<? super R, ? extends @Nullable V> value) {
        var more = new ArrayList<>(fields);
        more.add(new Field<>(comparison, value));
        return new Model<>(more);
    }

    /** What each comparison says of the pair, in order. */
    public List<Step> steps(R left, R right) {
        return fields.stream().map(field -> field.compare(left, right)).toList();
    }

    /** Scores a pair. */
    public Score score(R left, R right, double prior) {
        return new Score(prior, steps(left, right));
    }
}
