package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierId;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.MentionId;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;
import org.wardline.kernel.Sensitive;
import org.wardline.linkage.Frequencies;

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
                List.of(identifiers),
                null,
                null);
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

    private static Working working(HeldMention one, HeldMention other) {
        return Likeness.among(Frequencies.UNKNOWN).of(one, other);
    }

    private static List<String> said(HeldMention one, HeldMention other) {
        return working(one, other).lines().stream()
                .map(line -> line.comparison() + ": " + line.answer())
                .toList();
    }

    private static double evidence(HeldMention one, HeldMention other) {
        return working(one, other).lines().stream().mapToDouble(Working.Line::weight).sum();
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

        var working = working(one, other);

        assertThat(said(one, other))
                .containsExactly(
                        "E-mail address: The same",
                        "First name: Swapped with the surname",
                        "Surname: Swapped with the first name");
        // log2 of 1/99999 and of 0.64/0.000000069
        assertThat(working.priorWeight()).isCloseTo(-16.61, within(0.001));
        assertThat(working.lines().getFirst().weight()).isCloseTo(23.145, within(0.001));
        assertThat(working.weight())
                .isCloseTo(working.priorWeight() + evidence(one, other), within(1e-9));
        assertThat(working.probability()).isGreaterThan(0.999);
        assertThat(Working.parse(working.json())).isEqualTo(working);
        assertThat(working.json()).doesNotContain("example", "WEXLAMITHRA", "wexlamithra");
    }

    @Test
    void tellsAndDrawsTheWorkingThatWasKept() {
        var working =
                Working.parse(
                        """
                        {"prior": 0.00001, "priorWeight": -16.6096, "weight": 5.322, "probability": 0.9756,
                         "lines": [{"comparison": "Old name of it", "answer": "The same", "m": 0.4, "u": 0.0000001,
                                    "weight": 21.9316}]}
                        """);
        var view = WorkingView.of(working, new UUID(7, 7));
        assertThat(view.sentences())
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("Old name of it: The same."));
        assertThat(view.picture()).startsWith("<svg").contains("Old name of it", "+21.9 bits");
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
        assertThat(evidence(one, far)).isZero();
        assertThat(working(one, far).probability()).isLessThan(Likeness.WORTH_A_LOOK);
        assertThat(evidence(one, reported(seen("198.18.4.7", null, null)))).isZero();
    }

    @Test
    void comparesPartialNamesWhateverTheirOrder() {
        assertThat(
                        said(
                                reported(held(IdentifierKind.NAME, "BILL WEXLAMITHRA", null)),
                                reported(held(IdentifierKind.NAME, "WILLIAM WEXLAMITHRRA", null))))
                .containsExactly(
                        "First name: A familiar form of the same name",
                        "Surname: One letter different");
        assertThat(
                        said(
                                reported(held(IdentifierKind.NAME, "M WEXLAMITHRA", null)),
                                reported(held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null))))
                .containsExactly("First name: An initial that fits", "Surname: The same");
    }

    @Test
    void comparesTheTwoNamesThatAgreeBest() {
        var several =
                reported(
                        held(IdentifierKind.NAME, "SAM OLDERNAME", null),
                        held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null));
        assertThat(said(several, reported(held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null))))
                .containsExactly("First name: The same", "Surname: The same");
    }

    @Test
    void letsAnAgeSpeakOnlyWhereADateOfBirthIsMissing() {
        var dated = reported(held(IdentifierKind.DATE_OF_BIRTH, "1928-03-07", null));
        var aged = aged("41");
        assertThat(said(dated, aged)).containsExactly("Age: Ages that fit");
        assertThat(said(dated, aged("19"))).containsExactly("Age: Ages that do not fit");
        assertThat(said(dated, dated)).containsExactly("Date of birth: The same");
        assertThat(said(dated, aged("about forty"))).isEmpty();
    }

    /** Somebody of that age when the epoch began. */
    private HeldMention aged(String age) {
        return new HeldMention(
                new MentionId(new UUID(2, next++)),
                new ReferralId(new UUID(3, next)),
                DESK,
                MentionRole.REPORTED_PERSON,
                Instant.EPOCH,
                List.of(),
                Sensitive.of(age),
                Sensitive.of("Quillmere"));
    }

    @Test
    void weighsACommonNameLessThanARareOne() {
        var one = reported(held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null));
        var other = reported(held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null));
        var surname = MentionKeys.counted("surname", "wexlamithra").digest();
        var filled = Map.of("given", 5000L, "surname", 5000L);
        var rare = Likeness.among(new Rarity(Map.of(surname, 2L), filled)).of(one, other);
        var common = Likeness.among(new Rarity(Map.of(surname, 900L), filled)).of(one, other);
        assertThat(rare.weight()).isGreaterThan(common.weight() + 1);
        var alone = Likeness.among(new Rarity(Map.of(surname, 2L), Map.of("surname", 2L)));
        assertThat(alone.of(one, other).weight())
                .isCloseTo(working(one, other).weight(), within(0.01));
    }

    @Test
    void makesKeysOfReportedPersonsOnly() {
        var name = held(IdentifierKind.NAME, "MIRTH WEXLAMITHRA", null);
        var born = held(IdentifierKind.DATE_OF_BIRTH, "1981-03-07", null);
        var misspelt = held(IdentifierKind.NAME, "MERTH WEXLAMITHRRA", null);
        var keys = MentionKeys.meeting(reported(name, born));
        assertThat(MentionKeys.meeting(reported(misspelt, born))).containsAnyElementsOf(keys);
        assertThat(keys.toString()).doesNotContainIgnoringCase("wexlam");
        for (var role : List.of(MentionRole.VICTIM, MentionRole.INTENDED_RECIPIENT)) {
            assertThat(MentionKeys.meeting(mention(role, name, born))).isEmpty();
            assertThat(MentionKeys.counted(mention(role, name, born))).isEmpty();
        }
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
        for (var alone :
                List.of(
                        held(IdentifierKind.FILE_HASH, "md5:ab", null),
                        held(IdentifierKind.DATE_OF_BIRTH, "1981-03-07", null))) {
            assertThat(working(reported(alone), reported(alone)).probability())
                    .as("%s", alone.kind())
                    .isLessThan(Likeness.WORTH_A_LOOK);
        }
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
}
