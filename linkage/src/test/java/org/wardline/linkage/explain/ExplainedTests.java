package org.wardline.linkage.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ExplainedTests {
    private static final Explained PAIR =
            new Explained(
                    -16_610,
                    List.of(
                            Explained.Step.of("First name", "The same", 8_400, 2_000)
                                    .showing("mirth", "mirth"),
                            Explained.Step.of("Surname", "One letter apart", 6_000, 0),
                            Explained.Step.of("Sex", "Different", -4_060, 0),
                            Explained.Step.missing("Postcode"),
                            Explained.Step.of("Region", "The same", 40, -3_000)));

    @Test
    void saysInPlainSentencesWhatCounted() {
        assertThat(PAIR.text())
                .isEqualTo(
                        """
                        Before anything is compared: 1 in 100,000 that two records are of one person (-16.6 bits).
                        First name: The same ("mirth" and "mirth"). 340 times as likely for one person as for two (+8.4 bits), +2.0 bits of it because the shared value is a rare one.
                        Surname: One letter apart. 64 times as likely for one person as for two (+6.0 bits).
                        Sex: Different. 17 times as likely for two people as for one (-4.1 bits).
                        Postcode: no value on one side or both, so it says nothing.
                        Region: The same. About as likely for one person as for two (+0.0 bits), -3.0 bits of it because the shared value is a common one.
                        All together: -6.2 bits, 1 % that they are of one person. A score proposes; a person decides.
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "-80000, less than 1 in a million million",
        "-16610, '1 in 100,000'",
        "-10000, '1 in 1,000'",
        "0, 50 %",
        "3170, 90 %",
        "10000, 99.9 %",
        "20000, more than 99.99 %"
    })
    void saysHowLikely(long weight, String chance) {
        assertThat(Sentences.chance(weight)).isEqualTo(chance);
    }

    @Test
    void showsValuesOnlyWhereTheyArePassed() {
        var hidden =
                new Explained(0, List.of(Explained.Step.of("First name", "The same", 1_000, 0)));
        assertThat(hidden.text()).contains("First name: The same. 2.0 times");
        assertThat(hidden.svg("w")).doesNotContain("The same:");
        assertThat(PAIR.toString()).doesNotContain("mirth");
    }

    @Test
    void drawsAWaterfallThatCanBeReadWithoutSeeingIt() throws Exception {
        var svg = PAIR.svg("pair-1");
        var root = parsed(svg).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby"))
                .isEqualTo("pair-1-title pair-1-description");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Why this pair scored -6.2 bits");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(PAIR.text());
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).contains("+8.4 bits").contains("-4.1 bits").contains("even odds");
    }

    @Test
    void holdsWhateverAValueIs() throws Exception {
        var odd = "<script>&\"'\u0000\u001b\ud800" + "x".repeat(200);
        var step = Explained.Step.of("First name", "The same", 1_000, 0).showing(odd, odd);
        var explained = new Explained(0, List.of(step));

        var root = parsed(explained.svg("w")).getDocumentElement();

        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("<script>&\"'???xxx");
    }

    @Test
    void takesOnlyPlainIds() {
        assertThatIllegalArgumentException().isThrownBy(() -> PAIR.svg("a\" onload=\"b"));
    }

    @Property(seed = "1")
    void addsUpInAnyOrder(
            @ForAll @Size(max = 16) List<@IntRange(min = -60_000, max = 60_000) Integer> weights,
            @ForAll @IntRange(min = -40_000, max = 0) int prior)
            throws Exception {
        var steps = new ArrayList<Explained.Step>();
        weights.forEach(weight -> steps.add(Explained.Step.of("Any", "Any", weight, 0)));
        var explained = new Explained(prior, steps);
        Collections.reverse(steps);
        var reversed = new Explained(prior, steps);

        var product =
                weights.stream().mapToDouble(weight -> weight / 1000.0).sum() + prior / 1000.0;
        assertThat(explained.total()).isEqualTo(reversed.total());
        assertThat(explained.probability())
                .isEqualTo(reversed.probability())
                .isCloseTo(1 / (1 + Math.pow(2, -product)), within(1e-9));
        assertThat(parsed(explained.svg("w")).getElementsByTagName("line").getLength())
                .isEqualTo(1);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
