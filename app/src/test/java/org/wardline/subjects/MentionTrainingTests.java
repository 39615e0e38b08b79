package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.Golden;
import org.wardline.demo.DemoMentions;
import org.wardline.linkage.model.ComparisonLevel;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.ModelProblems;

/** The shipped model is what the demonstration's reports teach; {@code ./wardline approve} writes it anew. */
class MentionTrainingTests {
    private static MentionTraining.Learnt learnt =
            new MentionTraining.Learnt(MentionTraining.START, Map.of(), 0, 0);

    @BeforeAll
    static void learn(@TempDir Path folder) {
        learnt = MentionTraining.learn(DemoMentions.of(folder), folder);
    }

    @Test
    void keepsTheShippedModel() {
        assertThat(ModelProblems.of(learnt.model())).isEmpty();
        Golden.assertKept(
                "app/src/main/resources/subjects/mentions.json", ModelJson.write(learnt.model()));
    }

    @Test
    void learnsWhatEnoughPairsSayAndKeepsTheRest() {
        for (var name : List.of("surname", "birth", "file")) {
            assertThat(Objects.requireNonNull(learnt.said().get(name)).u())
                    .as("u of %s", name)
                    .contains(true);
        }
        assertThat(learnt.model().comparisons()).allMatch(MentionTraining::inOrder);
        assertThat(learnt.said()).doesNotContainKeys("account", "screen_name", "network");
        for (var at = 0; at < learnt.model().comparisons().size(); at++) {
            var comparison = learnt.model().comparisons().get(at);
            var start = MentionTraining.START.comparisons().get(at);
            var said = learnt.said().get(comparison.name());
            for (var level = 0; level < comparison.levels().size(); level++) {
                if (said == null || !said.m().get(level)) {
                    assertThat(comparison.levels().get(level).m())
                            .as("%s, m of level %d", comparison.name(), level)
                            .isEqualTo(start.levels().get(level).m());
                }
            }
        }
    }

    @Test
    void keepsThePageThatStatesTheFigures() {
        var page = new StringBuilder(INTRODUCTION);
        page.append(
                """
                It learnt from %,d mentions of %,d invented people. Prior, before anything is compared: 1 in %,d; it is
                not learnt, since it depends on how many people are held. A pair is proposed from a match probability
                of %s. A value or key that more than %d mentions have proposes nobody. How rare a shared name is counts by
                half, against a stock of %,d mentions in which every name is as common as the average one.

                | compared | answer | m | from | u | from | weight |
                |---|---|---|---|---|---|---|
                """
                        .formatted(
                                learnt.mentions(),
                                learnt.people(),
                                Math.round(1 / learnt.model().prior()),
                                Likeness.WORTH_A_LOOK,
                                Linker.CAP,
                                Rarity.STOCK));
        for (var comparison : learnt.model().comparisons()) {
            var said = learnt.said().get(comparison.name());
            for (var at = 0; at < comparison.levels().size(); at++) {
                row(
                        page,
                        comparison.title(),
                        comparison.levels().get(at),
                        said != null && said.m().get(at),
                        said != null && said.u().get(at));
            }
        }
        page.append("\n## Which mentions are compared\n\n");
        page.append(
                """
                Those that share an identifier to the letter; and, among reported persons and their accounts, those that
                share one of these keys. Victims and recipients have no keys: nobody is taken for a child because a name
                sounds alike.

                """);
        learnt.model()
                .blocking()
                .forEach(rule ->
                        page.append("- ").append(rule.name().replace('_', ' ')).append('\n'));
        Golden.assertKept("docs/linkage.md", page.toString());
    }

    private static void row(
            StringBuilder page, String compared, ComparisonLevel level, boolean m, boolean u) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %s | %+.2f |\n",
                        compared,
                        level.label(),
                        figure(level.m()),
                        source(m),
                        figure(level.u()),
                        source(u),
                        Math.log(level.m() / level.u()) / Math.log(2)));
    }

    private static String source(boolean learnt) {
        return learnt ? "demonstration" : "start";
    }

    private static String figure(double share) {
        return new BigDecimal(Double.toString(share)).toPlainString();
    }

    private static final String INTRODUCTION =
            """
            # Linkage: what the score is made of

            Generated from the code and from the model that mentions are compared by,
            `app/src/main/resources/subjects/mentions.json` (its format: [linkage-model.md](linkage-model.md)).

            Two mentions are compared field by field. Each answer has two figures: **m**, how often two mentions of
            the same person give it, and **u**, how often two mentions of different people give it by chance. Its
            weight is log2(m/u) in bits; weights and the prior add up, and the sum is a match probability (I. P.
            Fellegi and A. B. Sunter, "A Theory for Record Linkage", 1969). Accounts are compared at services that both
            mentions name. Of several names, dates of birth or postcodes, the two that agree best are compared. An age
            counts only where a date of birth is missing, a town only where a postcode is.

            ## Where the figures come from

            A test writes the demonstration's report files, reads them as intake does, and counts how often mentions
            invented about one person, and about two, give each answer. **demonstration** marks a figure that at
            least %d such pairs gave, in two significant figures. Of invented people it teaches little, and needs calibrating
            on cases: a figure is not taken where it would make a less alike answer weigh more than the first one, since
            there the way of inventing shows (every second report misspells its surname, and forty first names serve
            everybody). **start** marks a starting value of our own, set
            from what chance alone would give and from how often people change or share such a thing. It stays where
            the demonstration says too little (nobody in it has two e-mail addresses), for accounts (a table of
            mentions cannot say at which services both were) and for network addresses (how they were invented
            says nothing of how carriers hand them out). The learnt answers of a comparison divide what the starting ones
            leave of 1.

            Fields are taken to be independent, which overstates certainty when several follow from one another: so each
            kind counts once, however many values are shared. A score proposes; only a person judges.

            """
                    .formatted(MentionTraining.ENOUGH);
}
