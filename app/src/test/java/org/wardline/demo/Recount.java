package org.wardline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts a demonstration's figures from its files alone: the report folders and the list of decisions. It shares nothing
 * with the code that counts from the database.
 */
public final class Recount {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> STEPS =
            Set.of("ARREST", "BAIL", "RELEASE", "CHARGE", "NO_FURTHER_ACTION");

    private static final String BY_OFFENCE = "people-arrested-";
    private static final Map<String, String> OFFENCE_GROUPS = offenceGroups();
    private static final Set<String> KEYS =
            Set.of(
                    "referrals-received",
                    "referrals-not-assessed",
                    "referrals-developed",
                    "referrals-joined",
                    "referrals-insufficient",
                    "referrals-no-uk-nexus",
                    "referrals-no-offence",
                    "referrals-viral",
                    "referrals-known-to-force",
                    "referrals-safeguarding-only",
                    "referrals-expired",
                    "packages-disseminated",
                    "disseminations-acknowledged",
                    "disseminations-accepted",
                    "disseminations-returned",
                    "disseminations-transferred",
                    "disseminations-recalled",
                    "people-arrested",
                    "people-charged",
                    "people-on-bail",
                    "people-released-under-investigation",
                    "people-no-further-action",
                    "voluntary-interviews",
                    "premises-searched",
                    "devices-examined",
                    "children-safeguarded",
                    "children-safeguarded-immediate-or-serious");

    /** The key of the group of each offence, from the list itself. */
    private static Map<String, String> offenceGroups() {
        try (var list = Recount.class.getResourceAsStream("/reference/offences.csv")) {
            var groups = new HashMap<String, String>();
            new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", 3))
                    .forEach(cells ->
                            groups.put(
                                    cells[0],
                                    cells[1].toLowerCase(Locale.ROOT)
                                            .replaceAll("[^a-z0-9]+", "-")));
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Map<String, Integer> whole = new TreeMap<>();
    private final Map<String, Map<String, Integer>> byForce = new TreeMap<>();

    private Recount() {}

    /** Figures by their keys, as at the end of the operation. */
    public static Recount of(Path folder, Predicate<JsonNode> kept) throws IOException {
        var recount = new Recount();
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve("decisions.jsonl"))) {
            var decision = JSON.readTree(line);
            if (decision.has("do") && kept.test(decision)) {
                lines.add(decision);
            }
        }
        recount.referrals(folder, lines);
        recount.cases(lines);
        return recount;
    }

    /** A figure's value for the whole operation. */
    public int whole(String key) {
        return whole.getOrDefault(key, 0);
    }

    /** Whether this figure is recounted: one that nobody recounts is not to be published. */
    public boolean knows(String key) {
        return KEYS.contains(key) || key.startsWith(BY_OFFENCE);
    }

    /** A figure's value for a force. */
    public int force(String key, String force) {
        return byForce.getOrDefault(key, Map.of()).getOrDefault(force, 0);
    }

    private void referrals(Path folder, List<JsonNode> lines) throws IOException {
        var sent = new HashMap<String, String>();
        var last = new HashMap<String, String>();
        for (var line : lines) {
            switch (line.path("do").asString()) {
                case "RECEIVE" ->
                        reopened(folder.resolve(line.path("about").asString()), sent)
                                .forEach(number -> last.remove(number, "INSUFFICIENT"));
                case "DECIDE" -> last.put(line.path("about").asString(), with(line, "outcome"));
                case "DEVELOP" -> last.put(with(line, "report"), "DEVELOPED");
                case "JUDGE" -> last.put(with(line, "other"), "JOINED");
                default -> {}
            }
        }
        var received = sent.size() + count(lines, "ENTER_BY_HAND");
        whole.put("referrals-received", received);
        for (var outcome : last.values()) {
            whole.merge(
                    "referrals-" + outcome.toLowerCase(Locale.ROOT).replace('_', '-'),
                    1,
                    Integer::sum);
        }
        whole.put("referrals-not-assessed", received - last.size());
    }

    /**
     * Takes in the reports of a delivery that are whole; answers of which that came before there is something new: other
     * words, or details of a file.
     *
     * @param sent the words of each report, by its number
     */
    private static Set<String> reopened(Path delivered, Map<String, String> sent)
            throws IOException {
        var before = Map.copyOf(sent);
        var reopened = new HashSet<String>();
        try (var files = Files.walk(delivered)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                var text = Files.readString(file);
                var number =
                        name.endsWith(".json")
                                ? name.replace(".json", "")
                                : file.getName(file.getNameCount() - 2).toString();
                if (isWhole(name, text)) {
                    sent.put(number, text);
                }
                if (before.containsKey(number) && !text.equals(before.get(number))) {
                    reopened.add(number);
                }
            }
        }
        return reopened;
    }

    private static boolean isWhole(String name, String text) {
        return name.endsWith(".json")
                ? text.stripTrailing().endsWith("}")
                : name.equals("report.xml")
                        && text.contains("</report>")
                        && !text.contains("<!DOCTYPE");
    }

    private void cases(List<JsonNode> lines) {
        var holder = new HashMap<String, String>();
        var lastStep = new HashMap<String, String>();
        var arrested = new HashSet<String>();
        var told = new HashSet<String>();
        var serious = new HashSet<String>();
        var safeguarded = new LinkedHashMap<String, String>();
        var same = new HashMap<String, String>();
        for (var line : lines) {
            var about = line.path("about").asString();
            var force = holder.getOrDefault(about, "");
            switch (line.path("do").asString()) {
                case "SEND" -> {
                    holder.put(about, with(line, "force"));
                    add("packages-disseminated", with(line, "force"), 1, true);
                }
                case "TRANSFER" -> {
                    add("disseminations-transferred", force, 1, true);
                    holder.put(about, with(line, "force"));
                    add("packages-disseminated", with(line, "force"), 1, false);
                }
                case "ACKNOWLEDGE" -> add("disseminations-acknowledged", force, 1, true);
                case "ACCEPT" -> add("disseminations-accepted", force, 1, true);
                case "RETURN" -> add("disseminations-returned", force, 1, true);
                case "SEARCH_PREMISES" ->
                        add(
                                "premises-searched",
                                force,
                                Integer.parseInt(with(line, "premises")),
                                true);
                case "EXAMINE_DEVICES" ->
                        add(
                                "devices-examined",
                                force,
                                Integer.parseInt(with(line, "devices")),
                                true);
                case "INTERVIEW" -> add("voluntary-interviews", force, 1, true);
                case "ARREST" -> {
                    if (arrested.add(about)) {
                        add("people-arrested", force, 1, true);
                        add(BY_OFFENCE + OFFENCE_GROUPS.get(with(line, "offence")), force, 1, true);
                        if (with(line, "registered").equals("true")) {
                            add("people-arrested-registered-offenders", force, 1, true);
                        }
                    }
                }
                case "CHARGE" -> add("people-charged", force, 1, true);
                case "RECORD_CHILD" -> {
                    if (with(line, "risk").equals("IMMEDIATE_OR_SERIOUS")) {
                        serious.add(about + with(line, "child"));
                    }
                }
                case "RECALL" -> add("disseminations-recalled", force, 1, true);
                case "TELL_SERVICES" -> told.add(about + with(line, "child"));
                case "SAME_CHILD" ->
                        same.put(
                                about + with(line, "child"),
                                with(line, "as case") + with(line, "as child"));
                case "PROTECT" -> {
                    if (told.remove(about + with(line, "child"))) {
                        safeguarded.put(about + with(line, "child"), force);
                    }
                }
                default -> {}
            }
            if (STEPS.contains(line.path("do").asString())) {
                lastStep.put(about, line.path("do").asString());
            }
        }
        children(safeguarded, serious, same);
        lastStep.forEach((about, step) -> {
            var key =
                    switch (step) {
                        case "BAIL" -> "people-on-bail";
                        case "RELEASE" -> "people-released-under-investigation";
                        case "NO_FURTHER_ACTION" -> "people-no-further-action";
                        default -> "";
                    };
            if (!key.isEmpty()) {
                add(key, holder.getOrDefault(about, ""), 1, true);
            }
        });
    }

    /** A child that two cases know counts in both forces and once in the whole. */
    private void children(
            Map<String, String> safeguarded, Set<String> serious, Map<String, String> same) {
        var counted = new HashSet<String>();
        var countedSerious = new HashSet<String>();
        safeguarded.forEach((child, force) -> {
            var who = same.getOrDefault(child, child);
            add("children-safeguarded", force, 1, counted.add(who));
            if (serious.contains(child)) {
                add("children-safeguarded-immediate-or-serious", force, 1, countedSerious.add(who));
            }
        });
    }

    private void add(String key, String force, int amount, boolean alsoWhole) {
        if (alsoWhole) {
            whole.merge(key, amount, Integer::sum);
        }
        byForce.computeIfAbsent(key, _ -> new TreeMap<>()).merge(force, amount, Integer::sum);
    }

    private static int count(List<JsonNode> lines, String step) {
        return (int) lines.stream().filter(line -> is(line, step)).count();
    }

    private static boolean is(JsonNode line, String step) {
        return line.path("do").asString().equals(step);
    }

    private static String with(JsonNode line, String name) {
        return line.path("with").path(name).asString();
    }
}
