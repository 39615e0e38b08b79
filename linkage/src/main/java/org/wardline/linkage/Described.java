package org.wardline.linkage;

import java.util.Map;
import java.util.Optional;
import org.wardline.linkage.model.Value;

/**
 * One record on its own, cleaned as a model says. Its {@code toString} tells no values.
 *
 * @param values by the model's column; columns without a value are not there
 */
public record Described(Map<String, Value> values) {
    public Described {
        values = Map.copyOf(values);
    }

    /** The value in a column, when there is one. */
    public Optional<Value> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    @Override
    public String toString() {
        return "Described[" + values.size() + " values]";
    }
}
