package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardline.kernel.Refusal;

class RoleRulesTests {

    @Test
    void refusesASuspectBelowTheAgeOfCriminalResponsibility() {
        assertThat(suspect(9, Law.ENGLAND_AND_WALES, true))
                .containsExactly(InvestigationRefusal.BELOW_AGE_OF_RESPONSIBILITY);
        assertThat(suspect(9, Law.NORTHERN_IRELAND, true))
                .containsExactly(InvestigationRefusal.BELOW_AGE_OF_RESPONSIBILITY);
        assertThat(suspect(11, Law.SCOTLAND, true))
                .containsExactly(InvestigationRefusal.BELOW_AGE_OF_RESPONSIBILITY);
        assertThat(suspect(12, Law.SCOTLAND, true)).isEmpty();
        assertThat(suspect(10, Law.ENGLAND_AND_WALES, true)).isEmpty();
    }

    @Test
    void needsASupervisorsReasonForASuspectUnderEighteen() {
        assertThat(suspect(17, Law.ENGLAND_AND_WALES, false))
                .containsExactly(InvestigationRefusal.CHILD_SUSPECT_NEEDS_SUPERVISOR);
        assertThat(RoleRules.refusals(PersonRole.SUSPECT, 17, Law.ENGLAND_AND_WALES, true, " "))
                .containsExactly(InvestigationRefusal.CHILD_SUSPECT_NEEDS_REASON);
        assertThat(suspect(18, Law.ENGLAND_AND_WALES, false)).isEmpty();
    }

    @Test
    void needsAnAgeForASuspectButForNobodyElse() {
        assertThat(suspect(null, Law.ENGLAND_AND_WALES, true))
                .containsExactly(InvestigationRefusal.AGE_NEEDED_FOR_SUSPECT);
        assertThat(RoleRules.refusals(PersonRole.VICTIM, null, Law.ENGLAND_AND_WALES, false, ""))
                .isEmpty();
        assertThat(RoleRules.refusals(PersonRole.PERSON_INVOLVED, 9, Law.SCOTLAND, false, ""))
                .isEmpty();
    }

    @Test
    void comesOfAgeOnTheBirthday() {
        var born = LocalDate.parse("2008-11-24");
        assertThat(PersonRow.age(born, null, LocalDate.parse("2026-11-23"))).isEqualTo(17);
        assertThat(PersonRow.age(born, null, LocalDate.parse("2026-11-24"))).isEqualTo(18);
    }

    private static List<Refusal> suspect(@Nullable Integer age, Law law, boolean supervisor) {
        return RoleRules.refusals(PersonRole.SUSPECT, age, law, supervisor, "Sole actor, warned");
    }
}
