package org.wardline.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wardline.linkage.cluster.Edges;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class EvaluationReportTests {
    private static final Measured BY_HAND = Measured.byHand();
    private static final EvaluationReport REPORT =
            Evaluation.of("six & <some>", 6, BY_HAND.edges(), BY_HAND.truth(), 0)
                    .clusters(BY_HAND.clustering())
                    .blocking(BlockingReportTests.byHand())
                    .workings(BY_HAND.workings())
                    .report();

    @Test
    void measuresWhatAComparisonContributes() {
        // Without the name, weights turn round: 3-4 (1 bit) and 1-5 (6 bits) are all that is left
        // from 0 bits on.
        var name = REPORT.contributions().getFirst();
        assertThat(name.without()).isEqualTo(new Accuracy(1, 1, 3));
        assertThat(name.levels())
                .containsExactly(
                        new Contribution.LevelUse("The same", 2, 2, 7.75),
                        new Contribution.LevelUse("Different", 1, 1, -7),
                        new Contribution.LevelUse("Missing", 0, 0, Double.NaN));
        assertThat(REPORT.contributions().get(2).without()).isEqualTo(REPORT.pairs());
        assertThat(REPORT.contributions().get(2).levels().getLast())
                .isEqualTo(new Contribution.LevelUse("Missing", 3, 3, 0));
    }

    @Test
    void isOnePageThatNeedsNothingElse() throws Exception {
        var html = REPORT.toHtml();
        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script", "<link", "<img");
        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "src=", "NaN");
        assertThat(html).contains("six &amp; &lt;some&gt;", "Town &lt;or&gt; &quot;place&quot;");
        assertThat(parsed(html).getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    }

    @Test
    void namesEveryPlotAndPutsATableBesideIt() throws Exception {
        var page = parsed(REPORT.toHtml());
        var figures = page.getElementsByTagName("figure");
        assertThat(figures.getLength()).isEqualTo(5 + 3);
        for (var i = 0; i < figures.getLength(); i++) {
            var figure = (Element) figures.item(i);
            var svg = (Element) figure.getElementsByTagName("svg").item(0);
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            var named = svg.getAttribute("aria-labelledby").split(" ");
            assertThat(named[0])
                    .isEqualTo(only(svg.getElementsByTagName("title")).getAttribute("id"));
            assertThat(named[1])
                    .isEqualTo(only(svg.getElementsByTagName("desc")).getAttribute("id"));
            var beside = (Element) figure.getParentNode();
            assertThat(only(beside.getElementsByTagName("caption")).getTextContent()).isNotBlank();
        }
    }

    @Test
    void saysTheSameToProgramsAsToReaders() {
        var json = JsonMapper.builder().build().readTree(REPORT.toJson());
        assertThat(json.at("/pairs/f1").doubleValue()).isEqualTo(0.5);
        assertThat(json.at("/clusters/bCubed/recall").doubleValue())
                .isCloseTo(11.0 / 18, within(1e-12));
        assertThat(json.at("/best/threshold").intValue()).isEqualTo(-1_000);
        assertThat(json.at("/highestRecallAtPrecision99/recall").doubleValue()).isEqualTo(0.25);
        assertThat(json.at("/blocking/truePairsLost").intValue()).isEqualTo(1);
        assertThat(json.at("/comparisons/0/without/truePositives").intValue()).isEqualTo(1);
        assertThat(json.at("/comparisons/0/levels/2/meanWeightBits").isNull()).isTrue();
        assertThat(REPORT.toHtml())
                .contains(
                        "Pairs from 0.0 bits</th><td>0.5000</td><td>0.5000</td><td>0.5000</td><td>2</td>")
                .contains("Clusters, B-cubed</th><td>0.8333</td><td>0.6111</td>");
    }

    @Test
    void isTheSameEveryTime() {
        var again =
                Evaluation.of("six & <some>", 6, BY_HAND.edges(), BY_HAND.truth(), 0)
                        .clusters(BY_HAND.clustering())
                        .blocking(BlockingReportTests.byHand())
                        .workings(BY_HAND.workings())
                        .report();
        assertThat(again.toHtml()).isEqualTo(REPORT.toHtml());
        assertThat(again.toJson()).isEqualTo(REPORT.toJson());
    }

    @Test
    void saysThatAMeasureIsNotDefined() throws Exception {
        var truth = Truth.ofRecords(new int[] {0, 1, 2});
        var report = Evaluation.of("nothing", 3, Edges.none(), truth, 0).report();
        assertThat(report.toHtml())
                .contains("No scored pair has a known truth", "Pairs from 0.0 bits</th><td>–</td>");
        assertThat(parsed(report.toHtml()).getElementsByTagName("figure").getLength()).isZero();
        var json = JsonMapper.builder().build().readTree(report.toJson());
        assertThat(json.at("/pairs/precision").isNull()).isTrue();
        assertThat(json.at("/best").isNull()).isTrue();
        assertThat(json.at("/clusters").isNull()).isTrue();
    }

    @Test
    void leavesBCubedOutWhereTheTruthIsAListOfPairs() {
        var truth = Truth.ofPairs(new int[] {0}, new int[] {1}, new boolean[] {true});
        var report =
                Evaluation.of("pairs", 6, BY_HAND.edges(), truth, 0)
                        .clusters(BY_HAND.clustering())
                        .report();
        assertThat(report.toHtml()).doesNotContain("Clusters, B-cubed");
        assertThat(report.toJson()).contains("\"bCubed\" : null");
    }

    private static Element only(NodeList found) {
        assertThat(found.getLength()).isEqualTo(1);
        return (Element) found.item(0);
    }

    /** The page is written so that it is well-formed XML too. */
    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
