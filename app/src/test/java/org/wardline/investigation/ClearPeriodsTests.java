package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Officer;

/** What the desk learns of a force's case for its reviews, and who else learns nothing. */
@WardlineTest
class ClearPeriodsTests {
    @Autowired TestCases cases;
    @Autowired TestOfficers officers;
    @Autowired TestDisseminations disseminations;
    @Autowired Investigation investigation;
    @Autowired ClearPeriods clearPeriods;
    @Autowired OperationClock clock;

    private List<ClearPeriods.Begun> of(Officer officer, UUID subject) {
        return officers.as(officer, () -> clearPeriods.of(List.of(subject)));
    }

    @Test
    void tellsTheDesksSupervisorOfArrestAndChargeAndNobodyElse() {
        var subject = UUID.randomUUID();
        var accepted = disseminations.accepted(TestCases.FORCE, subject, null);
        var id = officers.as(cases.officer(), () -> investigation.open(accepted).orThrow());
        var person = cases.suspect(id, accepted, 41, 1);
        assertThat(of(officers.nationalSupervisor(), subject)).isEmpty();

        cases.arrest(id, person, clock.instant(), "He was about to leave", 2).orThrow();
        cases.charge(id, person, ChargeWay.CHARGE, 3).orThrow();

        assertThat(of(officers.nationalSupervisor(), subject))
                .extracting(ClearPeriods.Begun::kind)
                .containsExactly(ClearPeriods.Kind.ARREST, ClearPeriods.Kind.CHARGED);
        assertThat(of(officers.nationalSupervisor(), UUID.randomUUID())).isEmpty();
        for (var officer :
                List.of(
                        officers.national(),
                        officers.coordinator(),
                        officers.forceSupervisor("kent"),
                        officers.forceSupervisor(TestCases.FORCE))) {
            assertThat(of(officer, subject)).isEmpty();
        }
    }
}
