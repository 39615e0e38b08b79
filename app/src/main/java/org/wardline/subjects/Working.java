package org.wardline.subjects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.explain.Explained;
import org.wardline.linkage.model.LinkageModel;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a score came about, as kept with candidates and judgements. It names what was compared and the answer, never the
 * values themselves.
 *
 * @param prior how likely it was before anything was compared
 * @param priorWeight the same in bits
 * @param lines one a comparison, in the order compared
 * @param weight prior and lines together, in bits
 * @param probability what the weight stands for, 0 to 1
 */
record Working(
        double prior, double priorWeight, List<Line> lines, double weight, double probability) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Weights are reckoned in thousandths of a bit. */
    private static final double BIT = 1000;

    /**
     * One comparison, its answer, how often each would be given, and the evidence in bits.
     *
     * @param rarity how much of the weight is due to the shared value being rarer or commoner than most; null in
     *     workings from before that was reckoned
     */
    record Line(
            String comparison,
            String answer,
            double m,
            double u,
            double weight,
            @Nullable Double rarity) {

        private Explained.Step step() {
            var rare = rarity;
            return Explained.Step.of(
                    comparison, answer, thousandths(weight), rare == null ? 0 : thousandths(rare));
        }
    }

    Working {
        lines = List.copyOf(lines);
    }

    /**
     * The working of a scored pair, without the comparisons that neither side allowed.
     *
     * @param levels the answer to each comparison of the model, counted from 0; -1 where a value is missing
     */
    static Working of(LinkageModel model, int[] levels, Explained explained) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < levels.length; at++) {
            if (levels[at] < 0) {
                continue;
            }
            var level = model.comparisons().get(at).levels().get(levels[at]);
            var step = explained.steps().get(at);
            lines.add(
                    new Line(
                            step.title(),
                            step.label(),
                            level.m(),
                            level.u(),
                            step.weight() / BIT,
                            step.rarity() / BIT));
        }
        return new Working(
                model.prior(),
                explained.prior() / BIT,
                lines,
                explained.total() / BIT,
                explained.probability());
    }

    /** The same for drawing and telling: what was kept, not what would be found today. */
    Explained explained() {
        return new Explained(thousandths(priorWeight), lines.stream().map(Line::step).toList());
    }

    private static int thousandths(double bits) {
        return (int) Math.round(bits * BIT);
    }

    static Working parse(String json) {
        return JSON.readValue(json, Working.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
