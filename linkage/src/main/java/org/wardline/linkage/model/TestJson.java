package org.wardline.linkage.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wardline.linkage.model.LevelTest.DatePart;
import org.wardline.linkage.model.LevelTest.PostcodePart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Level tests as JSON: a word for those that need nothing more ("same"), else an object of one field, whose value is
 * what the test needs ({"prefix": 3}).
 */
final class TestJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, LevelTest> WORDS =
            Map.of(
                    "same", new LevelTest.Same(),
                    "nickname", new LevelTest.Nickname(),
                    "phonetic", new LevelTest.Phonetic(),
                    "initial", new LevelTest.Initial(),
                    "contains", new LevelTest.Contains(),
                    "day_month_swapped", new LevelTest.DayMonthSwapped(),
                    "same_local_part", new LevelTest.SameLocalPart(),
                    "same_address", new LevelTest.SameAddress(),
                    "otherwise", new LevelTest.Otherwise());

    /** Reads what a test needs from the object's one field. */
    private interface Reader {
        Optional<LevelTest> read(JsonFields fields, String name);
    }

    private static final Map<String, Reader> OBJECTS =
            Map.ofEntries(
                    Map.entry(
                            "jaro_winkler",
                            (fields, name) ->
                                    Optional.of(new LevelTest.JaroWinkler(fields.number(name)))),
                    Map.entry(
                            "damerau_levenshtein",
                            (fields, name) ->
                                    whole(fields, name).map(LevelTest.DamerauLevenshtein::new)),
                    Map.entry(
                            "prefix",
                            (fields, name) -> whole(fields, name).map(LevelTest.Prefix::new)),
                    Map.entry(
                            "swapped_with",
                            (fields, name) ->
                                    Optional.of(new LevelTest.Swapped(fields.text(name)))),
                    Map.entry(
                            "same_date_part",
                            (fields, name) ->
                                    fields.oneOf(name, DatePart.class)
                                            .map(LevelTest.SameDatePart::new)),
                    Map.entry(
                            "within_days",
                            (fields, name) -> whole(fields, name).map(LevelTest.WithinDays::new)),
                    Map.entry(
                            "same_postcode_part",
                            (fields, name) ->
                                    fields.oneOf(name, PostcodePart.class)
                                            .map(LevelTest.SamePostcodePart::new)),
                    Map.entry(
                            "intersects",
                            (fields, name) -> whole(fields, name).map(LevelTest.Intersects::new)),
                    Map.entry(
                            "within_kilometres",
                            (fields, name) ->
                                    Optional.of(
                                            new LevelTest.WithinKilometres(fields.number(name)))),
                    Map.entry(
                            "within_time",
                            (fields, name) -> time(fields, name).map(LevelTest.WithinTime::new)),
                    Map.entry("same_event", TestJson::sameEvent),
                    Map.entry(
                            "all_of",
                            (fields, name) -> several(fields, name).map(LevelTest.AllOf::new)),
                    Map.entry(
                            "any_of",
                            (fields, name) -> several(fields, name).map(LevelTest.AnyOf::new)));

    private TestJson() {}

    /** Reads a test; notes in the problems of the level what is wrong. */
    static Optional<LevelTest> read(JsonNode node, JsonFields level, List<String> problems) {
        if (node.isString()) {
            var test = WORDS.get(node.stringValue());
            if (test == null) {
                unknown(level, node.stringValue());
            }
            return Optional.ofNullable(test);
        }
        if (!node.isObject() || node.size() != 1) {
            level.problem("a test is a word, or an object of one field.");
            return Optional.empty();
        }
        var name = node.propertyNames().iterator().next();
        var reader = OBJECTS.get(name);
        if (reader == null) {
            unknown(level, name);
            return Optional.empty();
        }
        return reader.read(new JsonFields(node, level.place(), problems), name);
    }

    private static void unknown(JsonFields level, String name) {
        level.problem(
                "there is no test \""
                        + name
                        + "\". There are: "
                        + String.join(", ", names())
                        + ".");
    }

    /** What tests are called, by the alphabet. */
    static SortedSet<String> names() {
        var names = new TreeSet<>(WORDS.keySet());
        names.addAll(OBJECTS.keySet());
        return names;
    }

    private static Optional<Integer> whole(JsonFields fields, String name) {
        var number = fields.number(name);
        if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
            return Optional.of((int) number);
        }
        fields.problem("\"" + name + "\" must be a whole number.");
        return Optional.empty();
    }

    private static Optional<Duration> time(JsonFields fields, String name) {
        var text = fields.text(name);
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException unreadable) {
            fields.problem(
                    "\"" + name + "\" must be a length of time such as PT10M (ten minutes).");
            return Optional.empty();
        }
    }

    private static Optional<LevelTest> sameEvent(JsonFields fields, String name) {
        return fields.any(name)
                .flatMap(node -> {
                    var event = fields.inside(node);
                    var time = time(event, "time");
                    var samePort = event.flag("same_port");
                    event.nothingElse();
                    return time.map(most -> new LevelTest.SameEvent(most, samePort));
                });
    }

    private static Optional<List<LevelTest>> several(JsonFields fields, String name) {
        var tests = new ArrayList<LevelTest>();
        var node = fields.any(name).orElse(NODES.arrayNode());
        if (!node.isArray()) {
            fields.problem("\"" + name + "\" must be a list of tests in square brackets.");
            return Optional.empty();
        }
        for (var each : node) {
            read(each, fields, fields.problems()).ifPresent(tests::add);
        }
        return tests.size() == node.size() ? Optional.of(tests) : Optional.empty();
    }

    /** Writes a test. */
    static JsonNode write(LevelTest test) {
        return switch (test) {
            case LevelTest.Same _ -> NODES.stringNode("same");
            case LevelTest.Nickname _ -> NODES.stringNode("nickname");
            case LevelTest.Phonetic _ -> NODES.stringNode("phonetic");
            case LevelTest.Initial _ -> NODES.stringNode("initial");
            case LevelTest.Contains _ -> NODES.stringNode("contains");
            case LevelTest.DayMonthSwapped _ -> NODES.stringNode("day_month_swapped");
            case LevelTest.SameLocalPart _ -> NODES.stringNode("same_local_part");
            case LevelTest.SameAddress _ -> NODES.stringNode("same_address");
            case LevelTest.Otherwise _ -> NODES.stringNode("otherwise");
            case LevelTest.JaroWinkler it -> one("jaro_winkler", NODES.numberNode(it.atLeast()));
            case LevelTest.DamerauLevenshtein it ->
                    one("damerau_levenshtein", NODES.numberNode(it.atMost()));
            case LevelTest.Prefix it -> one("prefix", NODES.numberNode(it.length()));
            case LevelTest.Swapped it -> one("swapped_with", NODES.stringNode(it.other()));
            case LevelTest.SameDatePart it -> one("same_date_part", word(it.part()));
            case LevelTest.WithinDays it -> one("within_days", NODES.numberNode(it.days()));
            case LevelTest.SamePostcodePart it -> one("same_postcode_part", word(it.part()));
            case LevelTest.Intersects it -> one("intersects", NODES.numberNode(it.atLeast()));
            case LevelTest.WithinKilometres it ->
                    one("within_kilometres", NODES.numberNode(it.kilometres()));
            case LevelTest.WithinTime it ->
                    one("within_time", NODES.stringNode(it.time().toString()));
            case LevelTest.SameEvent it ->
                    one(
                            "same_event",
                            NODES.objectNode()
                                    .put("time", it.time().toString())
                                    .put("same_port", it.samePort()));
            case LevelTest.AllOf it -> one("all_of", list(it.tests()));
            case LevelTest.AnyOf it -> one("any_of", list(it.tests()));
        };
    }

    private static JsonNode word(Enum<?> constant) {
        return NODES.stringNode(JsonFields.word(constant));
    }

    private static JsonNode one(String name, JsonNode value) {
        return NODES.objectNode().set(name, value);
    }

    private static JsonNode list(List<LevelTest> tests) {
        var list = NODES.arrayNode();
        tests.forEach(test -> list.add(write(test)));
        return list;
    }
}
