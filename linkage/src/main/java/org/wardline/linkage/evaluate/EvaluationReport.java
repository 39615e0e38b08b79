package org.wardline.linkage.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured. The same measures give the same text, byte for byte.
 *
 * @param title what was linked, by which model
 * @param records how many
 * @param scoredPairs how many pairs were scored and kept
 * @param truePairs how many pairs are the same, made by blocking or not
 * @param threshold from which weight on a pair is taken to be the same, in thousandths of a bit
 * @param pairs what that threshold gives
 * @param clusters what the clusters give; null when none were measured
 * @param curve what other thresholds would give
 * @param weights how weights are spread
 * @param calibration whether probabilities mean what they say
 * @param blocking what blocking made and lost; null when it was not measured
 * @param contributions what each comparison contributes; empty when it was not measured
 */
public record EvaluationReport(
        String title,
        int records,
        int scoredPairs,
        long truePairs,
        int threshold,
        Accuracy pairs,
        @Nullable ClusterReport clusters,
        ThresholdCurve curve,
        WeightDistribution weights,
        Calibration calibration,
        @Nullable BlockingReport blocking,
        List<Contribution> contributions) {
    public EvaluationReport {
        contributions = List.copyOf(contributions);
    }

    /** One HTML page that needs nothing else: no script, no style sheet, no font, no image from anywhere. */
    public String toHtml() {
        return new ReportPage(this).html();
    }

    /** The same measures for programs. A measure that is not defined is null. */
    public String toJson() {
        return ReportJson.write(this);
    }
}
