package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a contender says about one run of its own; {@code outcome.json} in its folder.
 *
 * @param version its name with version
 * @param seconds for each stage, in order
 * @param peakBytes its peak resident memory
 * @param allCandidates whether its pairs are all that it looked at, so that they show what its blocking lost
 * @param ownWeight the match weight, in bits, from which it would call a pair the same person
 * @param candidates how many pairs it looked at; as many as it wrote when zero
 * @param candidateTruths how many of those are true, when it does not write them all; below zero when unknown
 * @param oneRecordSeconds by where all are held: for each of some new records, what it took to score it against them
 */
record Outcome(
        String version,
        Map<String, Double> seconds,
        long peakBytes,
        boolean allCandidates,
        double ownWeight,
        long candidates,
        long candidateTruths,
        Map<String, List<Double>> oneRecordSeconds) {

    static final String FILE = "outcome.json";

    static Outcome read(Path folder) throws IOException {
        var json = new JsonMapper().readTree(Files.readString(folder.resolve(FILE)));
        var seconds = new LinkedHashMap<String, Double>();
        json.path("seconds")
                .properties()
                .forEach(stage -> seconds.put(stage.getKey(), stage.getValue().asDouble()));
        var records = new LinkedHashMap<String, List<Double>>();
        json.path("one_record_seconds")
                .properties()
                .forEach(place -> {
                    var each = new ArrayList<Double>();
                    place.getValue().forEach(one -> each.add(one.asDouble()));
                    records.put(place.getKey(), each);
                });
        return new Outcome(
                json.path("version").asString(),
                seconds,
                json.path("peak_bytes").asLong(0),
                json.path("all_candidates").asBoolean(false),
                json.path("own_weight").asDouble(0),
                json.path("candidates").asLong(0),
                json.path("candidate_truths").asLong(-1),
                records);
    }

    /** Writes it into a folder, for the process that measures. */
    void write(Path folder) throws IOException {
        var json = new JsonMapper();
        var node = json.createObjectNode();
        node.put("version", version);
        var stages = node.putObject("seconds");
        seconds.forEach(stages::put);
        node.put("peak_bytes", peakBytes);
        node.put("all_candidates", allCandidates);
        node.put("own_weight", ownWeight);
        node.put("candidates", candidates);
        node.put("candidate_truths", candidateTruths);
        var records = node.putObject("one_record_seconds");
        oneRecordSeconds.forEach((place, each) -> each.forEach(records.putArray(place)::add));
        Files.writeString(folder.resolve(FILE), json.writeValueAsString((JsonNode) node));
    }

    /** Training, prediction and clustering, without reading the file. */
    double linkingSeconds() {
        return seconds.entrySet().stream()
                .filter(stage -> !stage.getKey().equals("read"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double totalSeconds() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
