package org.wardline.linkage.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wardline.linkage.Described;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.RecordScorer;
import org.wardline.linkage.Records;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Value;

/**
 * A record as a population holds it.
 *
 * @param id its own id; no two records of a population have the same
 * @param values cleaned values by the model's column; columns without a value are left out
 */
public record HeldRecord(String id, Map<String, Value> values) {
    public HeldRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Cleans what somebody wrote, as the model says, and fills what follows from it, such as a surname from a full name.
     *
     * @param written texts by the model's column; columns that the model lacks are not looked at
     */
    public static HeldRecord clean(LinkageModel model, String id, Map<String, String> written) {
        return new HeldRecord(
                id, RecordScorer.of(model, Frequencies.UNKNOWN).describe(written).values());
    }

    /** A record of a file that was read. */
    public static HeldRecord of(Records records, int record) {
        var values = new LinkedHashMap<String, Value>();
        for (var column : records.columns()) {
            records.value(record, column.name())
                    .ifPresent(value -> values.put(column.name(), value));
        }
        return new HeldRecord(records.id(record), values);
    }

    Described described() {
        return new Described(values);
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "HeldRecord[" + values.keySet() + "]";
    }
}
