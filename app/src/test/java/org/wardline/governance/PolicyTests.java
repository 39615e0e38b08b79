package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wardline.governance.Policy.Asking;
import org.wardline.governance.Policy.Held;

class PolicyTests {
    private static final List<GroupId> CIRCLES =
            List.of(circle(1), circle(2), circle(3), circle(4), circle(5));

    private static GroupId circle(int number) {
        return new GroupId(new UUID(0, number));
    }

    private static Asking asking(Set<Role> roles, Set<GroupId> circles, String purpose) {
        var officer = new Officer(new OfficerId(new UUID(1, 1)), "one", "One", false, null, roles);
        return new Asking(officer, circles, purpose);
    }

    private static boolean permitted(Asking asking, Action action, Held held) {
        return Policy.decide(asking, action, held) instanceof PolicyDecision.Permitted;
    }

    private static Denial reason(Asking asking, Action action, Held held) {
        return switch (Policy.decide(asking, action, held)) {
            case PolicyDecision.Permitted _ -> throw new AssertionError("It was permitted");
            case PolicyDecision.Refused(var reason) -> reason;
        };
    }

    @Provide
    Arbitrary<Asking> anybody() {
        return Combinators.combine(
                        Arbitraries.of(Role.class).set(),
                        Arbitraries.of(CIRCLES).set(),
                        Arbitraries.of("Casework", "", " "))
                .as(PolicyTests::asking);
    }

    @Provide
    Arbitrary<Held> anything() {
        return Combinators.combine(Arbitraries.of(CIRCLES).set(), Arbitraries.of(true, false))
                .as(Held::new);
    }

    @Property(seed = "20261126")
    void isPermittedOnlyWithPurposeRoleAndCircle(
            @ForAll("anybody") Asking asking,
            @ForAll Action action,
            @ForAll("anything") Held held) {
        var within = asking.circles().stream().anyMatch(held.by()::contains);
        var supervisor = asking.officer().roles().contains(Role.FORCE_SUPERVISOR);
        var rows = held.by().isEmpty() || (within && (!held.restricted() || supervisor));
        assertThat(permitted(asking, action, held))
                .isEqualTo(
                        !asking.purpose().isBlank()
                                && asking.officer().roles().stream()
                                        .anyMatch(action.roles()::contains)
                                && rows);
    }

    @Property(seed = "20261126")
    void moreRolesOrCirclesNeverTakeAway(
            @ForAll("anybody") Asking asking,
            @ForAll("anybody") Asking more,
            @ForAll Action action,
            @ForAll("anything") Held held) {
        var roles = new HashSet<>(asking.officer().roles());
        roles.addAll(more.officer().roles());
        var circles = new HashSet<>(asking.circles());
        circles.addAll(more.circles());
        if (permitted(asking, action, held)) {
            assertThat(permitted(asking(roles, circles, asking.purpose()), action, held)).isTrue();
        }
    }

    @Property(seed = "20261126")
    void nothingOfAnotherCircleIsShown(
            @ForAll("anybody") Asking asking, @ForAll("anything") Held held) {
        var foreign = new HashSet<>(held.by());
        foreign.removeAll(asking.circles());
        assertThat(Policy.shows(asking, new Held(foreign, held.restricted()))).isFalse();
    }

    @Test
    void theFirstReasonIsTheOneGiven() {
        var held = new Held(Set.of(circle(1)), true);
        var nobody = asking(Set.of(), Set.of(), "");
        assertThat(reason(nobody, Action.VIEW_INVESTIGATION, held)).isEqualTo(Denial.NO_PURPOSE);
        assertThat(
                        reason(
                                asking(Set.of(Role.AUDITOR), Set.of(circle(1)), "Casework"),
                                Action.VIEW_INVESTIGATION,
                                held))
                .isEqualTo(Denial.NOT_THE_ROLE);
        assertThat(
                        reason(
                                asking(Set.of(Role.FORCE_OFFICER), Set.of(circle(2)), "Casework"),
                                Action.VIEW_INVESTIGATION,
                                held))
                .isEqualTo(Denial.NOT_IN_THE_CIRCLE);
        assertThat(
                        reason(
                                asking(Set.of(Role.FORCE_OFFICER), Set.of(circle(1)), "Casework"),
                                Action.VIEW_INVESTIGATION,
                                held))
                .isEqualTo(Denial.RESTRICTED);
    }

    @Test
    void anAdministratorKeepsAccountsAndNothingElse() {
        var administrator = asking(Set.of(Role.ADMINISTRATOR), Set.of(), "Accounts");
        var open =
                Arrays.stream(Action.values())
                        .filter(action -> permitted(administrator, action, Held.BY_NONE))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
        assertThat(open)
                .containsExactlyInAnyOrder(
                        Action.ADD_OFFICER,
                        Action.CHANGE_OFFICER,
                        Action.CONFIRM_OFFICER,
                        Action.VIEW_OFFICERS,
                        Action.READ_PUBLISHED);
    }

    @Test
    void everyActionIsOpenToSomebody() {
        assertThat(Action.values()).allMatch(action -> !action.roles().isEmpty());
    }
}
