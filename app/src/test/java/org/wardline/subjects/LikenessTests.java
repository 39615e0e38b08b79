package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardline.Golden;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierId;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionId;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;
import org.wardline.kernel.Sensitive;
import org.wardline.linkage.Level;
import org.wardline.linkage.People;
import org.wardline.linkage.Step;

class LikenessTests {
    private static final GroupId DESK = new GroupId(new UUID(1, 1));
    private long next = 1;

    private HeldMention mention(MentionRole role, HeldIdentifier... identifiers) {
        return new HeldMention(
                new MentionId(new UUID(2, next++)),
                new ReferralId(new UUID(3, next)),
                DESK,
                role,
                Instant.EPOCH,
                List.of(identifiers));
    }

    private HeldMention reported(HeldIdentifier... identifiers) {
        return mention(MentionRole.REPORTED_PERSON, identifiers);
    }

    private HeldIdentifier held(IdentifierKind kind, String value, @Nullable String service) {
        return new HeldIdentifier(
                new IdentifierId(new UUID(4, next++)),
                kind,
                Sensitive.of(value),
                Sensitive.of(value),
                service,
                null,
                "/report");
    }

    private HeldIdentifier seen(String address, @Nullable String at, @Nullable Integer port) {
        return new HeldIdentifier(
                new IdentifierId(new UUID(4, next++)),
                IdentifierKind.IP_EVENT,
                Sensitive.of(address),
                Sensitive.of(address),
                null,
                new HeldIdentifier.Seen(at == null ? null : Instant.parse(at), at, port, "Login"),
                "/report");
    }

    private static List<String> said(HeldMention one, HeldMention other) {
        var said = new ArrayList<String>();
        for (Step step : Likeness.of(one, other).steps()) {
            said.add(step.comparison() + ": " + step.level().label());
        }
        return said;
    }

    @Test
    void addsWhatEachComparisonSaysToThePrior() {
        var one =
                reported(
                        held(IdentifierKind.EMAIL, "one@example.invalid", null),
                        held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null));
        var other =
                reported(
                        held(IdentifierKind.EMAIL, "one@example.invalid", null),
                        held(IdentifierKind.NAME, "WEXLAMITHRA MIRTH", null));

        var score = Likeness.of(one, other);

        assertThat(said(one, other))
                .containsExactly("E-mail address: The same", "Name: The same words");
        // log2 of 1/99999, of 0.4/0.0000001 and of 0.7/0.00002
        assertThat(score.weight()).isCloseTo(-16.6096 + 21.9316 + 15.0951, within(0.001));
        var working = Working.of(score);
        assertThat(Working.parse(working.json())).isEqualTo(working);
        assertThat(working.json()).doesNotContain("example", "WEXLAMITHRA");
    }

    @Test
    void countsAnAddressOnTheNetworkOnlyWhenNearInTime() {
        var one = reported(seen("198.18.4.7", "2026-03-01T10:00:00Z", 5000));
        assertThat(said(one, reported(seen("198.18.4.7", "2026-03-01T10:09:00Z", 5000))))
                .containsExactly("Network address: The same, same port within ten minutes");
        assertThat(said(one, reported(seen("198.18.4.7", "2026-03-02T09:59:00Z", 5001))))
                .containsExactly("Network address: The same within 24 hours");
        var far = reported(seen("198.18.4.7", "2026-03-09T10:00:00Z", 5000));
        assertThat(said(one, far))
                .containsExactly(
                        "Network address: The same, but too far apart in time to say anything");
        assertThat(Likeness.of(one, far).evidence()).isZero();
        assertThat(Likeness.of(one, far).probability()).isLessThan(Likeness.WORTH_A_LOOK);
        assertThat(Likeness.of(one, reported(seen("198.18.4.7", null, null))).evidence()).isZero();
    }

    @Test
    void comparesAccountsOfOneServiceOnly() {
        var one = reported(held(IdentifierKind.SCREEN_NAME, "nine", "quillmere chat"));
        assertThat(said(one, reported(held(IdentifierKind.SCREEN_NAME, "nine", "other chat"))))
                .isEmpty();
        assertThat(said(one, reported(held(IdentifierKind.SCREEN_NAME, "ten", "quillmere chat"))))
                .containsExactly("Screen name at the same service: None the same");
    }

    @Test
    void findsASharedFileOrBirthdayAloneNotWorthALook() {
        assertThat(
                        Likeness.of(
                                        reported(held(IdentifierKind.FILE_HASH, "ab", "MD5")),
                                        reported(held(IdentifierKind.FILE_HASH, "ab", "MD5")))
                                .probability())
                .isLessThan(Likeness.WORTH_A_LOOK);
        assertThat(
                        Likeness.of(
                                        reported(
                                                held(
                                                        IdentifierKind.DATE_OF_BIRTH,
                                                        "1981-03-07",
                                                        null)),
                                        reported(
                                                held(
                                                        IdentifierKind.DATE_OF_BIRTH,
                                                        "1981-03-07",
                                                        null)))
                                .probability())
                .isLessThan(Likeness.WORTH_A_LOOK);
    }

    @Test
    void linksVictimsToProtectChildrenOnly() {
        var one = reported();
        assertThat(Purpose.of(one, mention(MentionRole.ASSOCIATED_ACCOUNT)))
                .isEqualTo(Purpose.OFFENDER);
        assertThat(Purpose.of(one, mention(MentionRole.VICTIM)))
                .isEqualTo(Purpose.TO_PROTECT_A_CHILD);
        assertThat(Purpose.of(mention(MentionRole.INTENDED_RECIPIENT), one))
                .isEqualTo(Purpose.TO_PROTECT_A_CHILD);
    }

    @Test
    void ordersAPairAsPostgresDoes() {
        var high = new MentionId(UUID.fromString("ff000000-0000-4000-8000-000000000000"));
        var low = new MentionId(UUID.fromString("01000000-0000-4000-8000-000000000000"));
        assertThat(Pair.of(high, low)).isEqualTo(new Pair(low, high));
        assertThat(Pair.of(low, high)).isEqualTo(new Pair(low, high));
    }

    @Test
    void keepsThePageThatStatesTheFigures() {
        var page =
                new StringBuilder(
                        """
                        # Linkage: what the score is made of

                        Generated from the code.

                        Two mentions are compared field by field. Each answer has two figures: **m**, how often two mentions of
                        the same person give it, and **u**, how often two mentions of different people give it by chance. Its
                        weight is log2(m/u) in bits; weights and the prior add up, and the sum is a match probability (I. P.
                        Fellegi and A. B. Sunter, "A Theory for Record Linkage", 1969). Words of names are compared by
                        Jaro-Winkler likeness (W. E. Winkler, 1990): alike means at least 0.92.

                        The figures are starting values of our own, set from what chance alone would give and from how often people
                        change or share such a thing. They are not estimated from case data and need calibrating. Fields are taken
                        to be independent, which overstates certainty when several follow from one another: so each kind counts
                        once, however many values are shared. A score proposes; only a person judges.

                        """);
        page.append("Prior, before anything is compared: 1 in ")
                .append(Math.round(1 / Likeness.PRIOR))
                .append(". A pair is proposed from a match probability of ")
                .append(Likeness.WORTH_A_LOOK)
                .append(". A value that more than ")
                .append(Linker.CAP)
                .append(
                        " mentions hold proposes nobody.\n\n| compared | answer | m | u | weight |\n|---|---|---|---|---|\n");
        for (var exact : Likeness.EXACT) {
            row(page, exact.title(), new Level("The same", exact.m(), exact.u()));
            if (exact.absenceCounts()) {
                row(page, exact.title(), new Level("None the same", 1 - exact.m(), 1 - exact.u()));
            }
        }
        for (var level :
                List.of(Likeness.SAME_SESSION_LEVEL, Likeness.NEAR_LEVEL, Likeness.FAR_LEVEL)) {
            row(page, "Network address", level);
        }
        for (var comparison : List.of(People.name(), People.dateOfBirth(), People.postcode())) {
            comparison.levels().forEach(level -> row(page, comparison.name(), level));
        }
        Golden.assertKept("docs/linkage.md", page.toString());
    }

    private static void row(StringBuilder page, String compared, Level level) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.8f | %+.2f |\n",
                        compared,
                        level.label(),
                        level.m(),
                        level.u(),
                        level.weight()));
    }
}
