package org.wardline.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of handing files in. Each item stands in exactly one of the five figures, except one that could not be read
 * from the disk at all.
 *
 * @param received new originals: referrals, and file details whether tied to their report or held for it
 * @param newVersions other bytes for a report or file that was known
 * @param duplicates the same bytes from the same sender
 * @param quarantined could not be read
 * @param refused media, not taken
 */
public record IngestReport(
        int received,
        int newVersions,
        int duplicates,
        int quarantined,
        int refused,
        List<Item> items) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public IngestReport {
        items = List.copyOf(items);
    }

    /** What became of one file. */
    public enum Outcome {
        RECEIVED,
        NEW_VERSION,
        DUPLICATE,
        QUARANTINED,
        REFUSED,
        /** File details whose report has not come yet. */
        HELD,
        /** File details of a report that is here. */
        TIED,
        /** Not there, or not readable by this process: nothing was received. */
        NOT_READ;

        /** As written in the report's JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One file.
     *
     * @param path as given, with the place inside an archive
     * @param reason plain sentence; null when there is nothing to say
     * @param remedy what to do about it; null when nothing needs doing
     */
    public record Item(
            String path, Outcome outcome, @Nullable String reason, @Nullable String remedy) {

        /** A path can name a person, so it stays out of logs. */
        @Override
        public String toString() {
            return "Item[" + outcome + "]";
        }
    }

    /** Counts the items. */
    static IngestReport of(List<Item> items) {
        return new IngestReport(
                count(items, Outcome.RECEIVED)
                        + count(items, Outcome.HELD)
                        + count(items, Outcome.TIED),
                count(items, Outcome.NEW_VERSION),
                count(items, Outcome.DUPLICATE),
                count(items, Outcome.QUARANTINED),
                count(items, Outcome.REFUSED),
                items);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /**
     * Exit status of the verb: 0 when all was taken or known already, 1 when there was nothing to read, 2 when something
     * was quarantined, refused or could not be read.
     */
    public int exitStatus() {
        var notRead = count(items, Outcome.NOT_READ);
        if (notRead == items.size()) {
            return 1;
        }
        return quarantined + refused + notRead > 0 ? 2 : 0;
    }

    /** As JSON, with the names that programs rely on. */
    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree());
    }

    /** The same as a tree, to be written. */
    public Map<String, Object> tree() {
        var document = new LinkedHashMap<String, Object>();
        document.put("received", received);
        document.put("new_versions", newVersions);
        document.put("duplicates", duplicates);
        document.put("quarantined", quarantined);
        document.put("refused", refused);
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (var item : items) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("path", item.path());
            line.put("outcome", item.outcome().word());
            line.put("reason", item.reason());
            line.put("remedy", item.remedy());
            list.add(line);
        }
        document.put("items", list);
        return document;
    }

    /** Paths can name people. */
    @Override
    public String toString() {
        return "IngestReport[%d received, %d new versions, %d duplicates, %d quarantined, %d refused]"
                .formatted(received, newVersions, duplicates, quarantined, refused);
    }
}
