package org.wardline.linkage.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardline.linkage.model.Column;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Value;

/** A record's cleaned values as one text, so that a row is read by one look. */
final class Packed {
    /** Between values; cleaning takes it out of them, as it takes all that is no letter, digit or sign. */
    private static final char BETWEEN = '\u001f';

    private final List<Column> columns;

    Packed(LinkageModel model) {
        this.columns = model.columns();
    }

    String pack(Map<String, Value> values) {
        var text = new StringBuilder();
        for (var column : columns) {
            var value = values.get(column.name());
            if (value != null) {
                text.append(value.text().replace(BETWEEN, ' '));
            }
            text.append(BETWEEN);
        }
        return text.toString();
    }

    Map<String, Value> unpack(String text) {
        var values = new LinkedHashMap<String, Value>();
        var from = 0;
        for (var column : columns) {
            var until = text.indexOf(BETWEEN, from);
            if (until > from) {
                values.put(
                        column.name(), Value.ofClean(column.kind(), text.substring(from, until)));
            }
            from = until + 1;
        }
        return values;
    }
}
