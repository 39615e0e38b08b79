package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.Golden;
import org.wardline.demo.DemoMentions;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.ComparisonLevel;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.ModelProblems;

/** The shipped model is what the demonstration's reports teach; {@code ./wardline approve} writes it anew. */
class MentionTrainingTests {
    private static MentionTraining.Learnt learnt =
            new MentionTraining.Learnt(MentionTraining.START, Set.of(), 0, 0);

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
        assertThat(learnt.said())
                .contains("email", "phone", "device", "file", "given", "surname", "birth")
                .doesNotContain(
                        "account", "screen_name", "network", "url", "age", "postcode", "place");
        assertThat(learnt.model().comparisons()).allMatch(MentionTraining::inOrder);
        for (var at = 0; at < learnt.model().comparisons().size(); at++) {
            var comparison = learnt.model().comparisons().get(at);
            var start = MentionTraining.START.comparisons().get(at);
            if (learnt.said().contains(comparison.name())) {
                assertThat(comparison).as(comparison.name()).isNotEqualTo(start);
            } else {
                assertThat(comparison).isEqualTo(start);
            }
        }
    }

    /** Every second report misspells its surname: a letter's difference must have become likelier, the same less so. */
    @Test
    void learnsThatSurnamesAreMisspelt() {
        var surname = named(learnt.model(), "surname");
        var start = named(MentionTraining.START, "surname");
        assertThat(surname.levels().getFirst().m()).isLessThan(start.levels().getFirst().m());
        assertThat(surname.levels().get(1).m()).isGreaterThan(2 * start.levels().get(1).m());
    }

    private static ColumnComparison named(LinkageModel model, String name) {
        return model.comparisons().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
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

                | compared | answer | m | u | weight | from |
                |---|---|---|---|---|---|
                """
                        .formatted(
                                learnt.mentions(),
                                learnt.people(),
                                Math.round(1 / learnt.model().prior()),
                                Likeness.WORTH_A_LOOK,
                                Linker.CAP,
                                Rarity.STOCK));
        for (var comparison : learnt.model().comparisons()) {
            var said = learnt.said().contains(comparison.name());
            for (var at = 0; at < comparison.levels().size(); at++) {
                row(page, comparison.title(), comparison.levels().get(at), said);
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
            StringBuilder page, String compared, ComparisonLevel level, boolean said) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %+.2f | %s |\n",
                        compared,
                        level.label(),
                        figure(level.m()),
                        figure(level.u()),
                        Math.log(level.m() / level.u()) / Math.log(2),
                        said ? "demonstration" : "start"));
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
            invented about one person, and about two, give each answer. **demonstration** marks comparisons that it
            taught: what was counted, in up to a thousand pairs of one person and a million of two, joins a starting value of our own
            that counts as if it had been seen in %,d pairs of one person and %,d of two (a Dirichlet prior). Figures are
            rounded to two places that count. So invented people move a figure and do not make it: every second report of theirs
            misspells its surname, and forty first names serve everybody. Before use, train on cases.
            **start** marks a starting value that stands alone, set from what chance would give and from how often
            people change or share such a thing: fewer than %d pairs of one person had it (nobody in the demonstration has two
            postcodes), a table of mentions cannot say at which services both were (accounts), or the way of inventing
            decides it (network addresses).

            Fields are taken to be independent, which overstates certainty when several follow from one another: so each
            kind counts once, however many values are shared. A score proposes; only a person judges.

            """
                    .formatted(
                            MentionTraining.M_BELIEVED,
                            MentionTraining.U_BELIEVED,
                            MentionTraining.ENOUGH);
}
