package org.wardline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardline.Golden;

class WeighingTests {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static Facts facts(
            boolean escalated,
            @Nullable String type,
            Set<String> flags,
            boolean child,
            int others,
            @Nullable Instant expiry) {
        return new Facts(escalated, type, null, flags, Set.of(), 1, child, others, expiry);
    }

    @Test
    void putsADescribedChildInDangerFirst() {
        var sum = Weighing.of(facts(true, null, Set.of(), true, 0, null), NOW);
        assertThat(sum.points()).isEqualTo(65);
        assertThat(sum.urgency()).isEqualTo(Urgency.ONE);
        assertThat(sum.reasons())
                .containsExactly(
                        "The sender asked for high priority (+40): as the report says",
                        "A child is described in the referral (+25): a victim is among its mentions");
    }

    @Test
    void putsWhatThousandsForwardLast() {
        var sum =
                Weighing.of(
                        facts(
                                false,
                                "Child Pornography (possession, manufacture, and distribution)",
                                Set.of("viral", "batched"),
                                false,
                                0,
                                null),
                        NOW);
        assertThat(sum.points()).isEqualTo(-10);
        assertThat(sum.urgency()).isEqualTo(Urgency.FOUR);
    }

    @Test
    void raisesWhatIsAboutToBeLostAndWhatRepeats() {
        var soon = NOW.plus(Duration.ofDays(29));
        var late = NOW.plus(Duration.ofDays(31));
        assertThat(Weighing.of(facts(false, null, Set.of(), false, 0, soon), NOW).points())
                .isEqualTo(15);
        assertThat(Weighing.of(facts(false, null, Set.of(), false, 0, late), NOW).points())
                .isZero();
        assertThat(Weighing.of(facts(false, null, Set.of(), false, 2, null), NOW).points())
                .isEqualTo(20);
        assertThat(Weighing.of(facts(false, null, Set.of(), false, 9, null), NOW).points())
                .isEqualTo(30);
    }

    @Test
    void setsTheClockByTheMoreUrgentOfTwo() {
        assertThat(Urgency.TWO.orMoreUrgent(Urgency.ONE)).isEqualTo(Urgency.ONE);
        assertThat(Urgency.TWO.orMoreUrgent(Urgency.FOUR)).isEqualTo(Urgency.TWO);
        assertThat(Grade.VERY_HIGH.actWithin()).isEqualTo(Duration.ofDays(1));
        assertThat(Grade.LOW.actWithin()).isEqualTo(Duration.ofDays(30));
        assertThat(Urgency.of(59)).isEqualTo(Urgency.TWO);
        assertThat(Urgency.of(60)).isEqualTo(Urgency.ONE);
        assertThat(Urgency.of(14)).isEqualTo(Urgency.FOUR);
    }

    @Test
    void keepsThePageThatExplainsThePoints() {
        Golden.assertKept("docs/triage.md", page());
    }

    private static String page() {
        var page =
                new StringBuilder(
                        """
                        # Triage: in which order, and by when

                        Generated from the code.

                        Each referral gets points for what is known of it. The sum gives an urgency of 1 (most) to 4, and
                        the urgency an action clock. **This is not KIRAT.** KIRAT and tools like it grade an identified
                        person; their questions are not public and are not copied here. When an assessor has used such a
                        tool, its grade is recorded beside the urgency with tool, version and day, and the more urgent of
                        the two sets the clock.

                        - The clock starts once, when the referral is received, and never restarts.
                        - Urgency rises by itself when something new is known. It falls only when a supervisor lowers it,
                          with a reason, and that holds until the points exceed those of that day.
                        - A grade below the one before needs a supervisor and a reason.
                        - A referral is assessed again when its subject gains or loses referrals; what changed is said.

                        The points are our own choice and need calibrating against outcomes. They follow what inspections
                        found to go unnoticed, not a validated instrument.

                        """);
        page.append("## Factors\n\n| factor | points | why |\n|---|---|---|\n");
        for (var factor : Factor.values()) {
            page.append("| ")
                    .append(factor.title())
                    .append(" | ")
                    .append(factor.points())
                    .append(" | ")
                    .append(factor.why())
                    .append(" |\n");
        }
        page.append(
                "\n## Urgency\n\n| urgency | from points | act within days | the same as grade |\n");
        page.append("|---|---|---|---|\n");
        for (var grade : Grade.values()) {
            var urgency = grade.urgency();
            page.append("| ")
                    .append(urgency.number())
                    .append(" | ")
                    .append(urgency == Urgency.FOUR ? "below" : urgency.fromPoints())
                    .append(" | ")
                    .append(urgency.actWithin().toDays())
                    .append(" | ")
                    .append(grade.title())
                    .append(" |\n");
        }
        page.append(
                """

                The days are those that inspectors found tied to grades: His Majesty's Inspectorate of Constabulary and Fire
                & Rescue Services, report on online child sexual abuse and exploitation, 5 April 2023. That an ungraded
                referral keeps them too is our choice.
                """);
        return page.toString();
    }
}
