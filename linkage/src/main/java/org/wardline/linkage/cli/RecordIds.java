package org.wardline.linkage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardline.linkage.Engine;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.Records;

/** The records' ids by number and their numbers by id; spaces around an id do not count when it is looked up. */
final class RecordIds {
    private final List<String> ids;
    private final Map<String, Integer> numbers = new HashMap<>();

    private RecordIds(List<String> ids) {
        this.ids = ids;
        for (var record = 0; record < ids.size(); record++) {
            if (numbers.put(ids.get(record).strip(), record) != null) {
                throw new LinkageInputException(
                        "Two ids are the same but for spaces around them. Every record needs an id of its own.");
            }
        }
    }

    static RecordIds of(Records records) {
        var ids = new ArrayList<String>(records.size());
        for (var record = 0; record < records.size(); record++) {
            ids.add(records.id(record));
        }
        return new RecordIds(ids);
    }

    /** Reads the ids alone. */
    static RecordIds read(Engine engine, FileColumns columns) {
        var ids = new ArrayList<String>();
        engine.read(columns.file(), columns.id(), List.of(), (id, _) -> ids.add(id));
        if (ids.isEmpty()) {
            throw new LinkageInputException(
                    "The file " + columns.file().getFileName() + " has no records.");
        }
        return new RecordIds(ids);
    }

    int size() {
        return ids.size();
    }

    String id(int record) {
        return ids.get(record);
    }

    /** The number of the record with this id, or -1. */
    int number(String id) {
        return numbers.getOrDefault(id.strip(), -1);
    }
}
