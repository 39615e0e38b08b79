package org.wardline.subjects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardline.intake.HeldMention;
import org.wardline.linkage.Described;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.RecordScorer;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.BlockKeys;
import org.wardline.linkage.model.BlockingRule;
import org.wardline.linkage.model.LinkageModel;

/**
 * Keys by which mentions without a common identifier meet, such as the sound of a surname with the year of birth. They
 * are made of reported persons and their accounts only: a victim or a recipient is found by what is theirs and is
 * shared to the letter, never by sounding like somebody.
 */
final class MentionKeys {
    private static final LinkageModel MODEL = MentionModel.shipped();
    private static final RecordScorer CLEANED = RecordScorer.of(MODEL, Frequencies.UNKNOWN);

    /** A key, in hexadecimal: it says that two are equal, and nothing else. */
    record Key(String rule, String digest) {}

    private MentionKeys() {}

    /** Keys that bring a mention together with others, by the model's blocking rules. */
    static Set<Key> meeting(HeldMention mention) {
        var keys = new LinkedHashSet<Key>();
        if (Purpose.reported(mention)) {
            for (var described : variants(mention)) {
                MODEL.blocking().forEach(rule -> add(keys, rule, described));
            }
        }
        return keys;
    }

    /** Keys that count how common a mention's values are, where the model asks for that. */
    static Set<Key> counted(HeldMention mention) {
        var keys = new LinkedHashSet<Key>();
        if (Purpose.reported(mention)) {
            for (var described : variants(mention)) {
                for (var comparison : MODEL.comparisons()) {
                    if (comparison.termFrequency() > 0) {
                        described
                                .value(comparison.column())
                                .ifPresent(value ->
                                        keys.add(counted(comparison.column(), value.text())));
                    }
                }
            }
        }
        return keys;
    }

    static Key counted(String column, String text) {
        return new Key(column, digest("value of " + column, List.of(text)));
    }

    private static List<Described> variants(HeldMention mention) {
        var texts = List.of(MentionTexts.of(mention));
        for (var column : MentionTexts.ONE_EACH.keySet()) {
            var values = MentionTexts.values(mention, column);
            if (values.size() > 1) {
                texts = with(texts, column, values.subList(0, 2));
            }
        }
        return texts.stream().map(CLEANED::describe).toList();
    }

    private static List<Map<String, String>> with(
            List<Map<String, String>> texts, String column, List<String> values) {
        var all = new ArrayList<Map<String, String>>();
        for (var text : texts) {
            for (var value : values) {
                var other = new HashMap<>(text);
                other.put(column, value);
                all.add(other);
            }
        }
        return all;
    }

    private static void add(Set<Key> keys, BlockingRule rule, Described described) {
        var combined = List.of(List.<String>of());
        for (var key : rule.keys()) {
            var longer = new ArrayList<List<String>>();
            for (var parts : combined) {
                for (var part : parts(key, described)) {
                    var more = new ArrayList<>(parts);
                    more.add(part);
                    longer.add(more);
                }
            }
            combined = longer;
        }
        combined.forEach(parts -> keys.add(new Key(rule.name(), digest(rule.name(), parts))));
    }

    private static List<String> parts(BlockKey key, Described described) {
        return key.columns().stream()
                .flatMap(column -> described.value(column).stream())
                .flatMap(value -> BlockKeys.of(key.form(), value).stream())
                .distinct()
                .toList();
    }

    private static String digest(String rule, List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(rule.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                digest.update((byte) 0);
                digest.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
