package org.wardline.subjects;

import java.util.List;
import java.util.Locale;
import org.wardline.linkage.Score;
import org.wardline.linkage.Step;
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

    /** One comparison, its answer, how often each would be given, and the evidence in bits. */
    record Line(String comparison, String answer, double m, double u, double weight) {

        static Line of(Step step) {
            return new Line(
                    step.comparison(),
                    step.level().label(),
                    step.level().m(),
                    step.level().u(),
                    step.weight());
        }

        /** The weight for people, such as +13.70. */
        String bits() {
            return String.format(Locale.ROOT, "%+.2f", weight);
        }
    }

    Working {
        lines = List.copyOf(lines);
    }

    static Working of(Score score) {
        return new Working(
                score.prior(),
                score.priorWeight(),
                score.steps().stream().map(Line::of).toList(),
                score.weight(),
                score.probability());
    }

    static Working parse(String json) {
        return JSON.readValue(json, Working.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
