package org.wardline.results;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.investigation.AddPerson;
import org.wardline.investigation.ArrestPerson;
import org.wardline.investigation.Enforcement;
import org.wardline.investigation.Investigation;
import org.wardline.investigation.PersonRole;
import org.wardline.operations.OpenOperation;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;
import org.wardline.safeguarding.AgeBand;
import org.wardline.safeguarding.ProtectChild;
import org.wardline.safeguarding.ProtectiveAction;
import org.wardline.safeguarding.RecordChild;
import org.wardline.safeguarding.Risk;
import org.wardline.safeguarding.Safeguarding;
import org.wardline.safeguarding.TellChildrensServices;

/** Operations with something to count, made through the same front doors as any. */
@Component
class TestFigures {
    private static final String OFFENCE = "086/02";

    private final TestOfficers officers;
    private final TestDisseminations disseminations;
    private final Operations operations;
    private final Investigation investigation;
    private final Enforcement enforcement;
    private final Safeguarding safeguarding;
    private final OperationClock clock;

    TestFigures(
            TestOfficers officers,
            TestDisseminations disseminations,
            Operations operations,
            Investigation investigation,
            Enforcement enforcement,
            Safeguarding safeguarding,
            OperationClock clock) {
        this.officers = officers;
        this.disseminations = disseminations;
        this.operations = operations;
        this.investigation = investigation;
        this.enforcement = enforcement;
        this.safeguarding = safeguarding;
        this.clock = clock;
    }

    /** A press officer. */
    Officer press() {
        return officers.officer("national.press", null, Role.PRESS_OFFICER);
    }

    /** An operation of two forces that is announced in an hour, with the press officer briefed in. */
    OperationId open(String slug) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return officers.as(
                officers.coordinator(),
                () -> {
                    var id =
                            operations
                                    .open(
                                            new OpenOperation(
                                                    slug,
                                                    "Operation " + slug,
                                                    "To protect children",
                                                    today.minusDays(10),
                                                    today.plusDays(10),
                                                    clock.instant().plus(Duration.ofHours(1)),
                                                    List.of("dorset", "hampshire")))
                                    .orThrow();
                    operations.briefIn(id, press().username()).orThrow();
                    return id;
                });
    }

    /** Ends covert status, and lifts the embargo a minute ago. */
    void announce(OperationId id) {
        officers.as(
                officers.coordinator(),
                () -> {
                    operations.endCovertStatus(id, "It is announced today").orThrow();
                    return operations.setEmbargo(id, clock.instant().minusSeconds(60), 2).orThrow();
                });
    }

    /** An arrest by a force, on a package about the subject. */
    void arrest(String force, UUID subject, OperationId operation, boolean registered) {
        var sent = disseminations.accepted(force, subject, operation.value());
        officers.as(
                officers.forceOfficer(force),
                () -> {
                    var id = investigation.open(sent).orThrow();
                    var person =
                            investigation
                                    .add(
                                            new AddPerson(
                                                    id,
                                                    sent,
                                                    "Occupant 1",
                                                    null,
                                                    40,
                                                    PersonRole.SUSPECT,
                                                    "",
                                                    1))
                                    .orThrow();
                    return enforcement
                            .arrest(
                                    new ArrestPerson(
                                            id,
                                            person,
                                            OFFENCE,
                                            clock.instant(),
                                            registered,
                                            "",
                                            "",
                                            "Child in the home tonight",
                                            2))
                            .orThrow();
                });
    }

    /** A child protected by a force; {@code told} says whether children's services were told. */
    void safeguard(String force, OperationId operation, boolean told) {
        var recordedIn = disseminations.accepted(force, UUID.randomUUID(), operation.value());
        var at = clock.instant();
        officers.as(
                officers.forceOfficer(force),
                () -> {
                    var child =
                            safeguarding
                                    .record(
                                            new RecordChild(
                                                    recordedIn.value(),
                                                    "Child 1",
                                                    AgeBand.FROM_5_TO_9,
                                                    null,
                                                    Risk.IMMEDIATE_OR_SERIOUS,
                                                    null,
                                                    at))
                                    .orThrow();
                    if (told) {
                        safeguarding
                                .tell(
                                        new TellChildrensServices(
                                                child, "Southampton", "", "PC 7741", at, "", 1))
                                .orThrow();
                    }
                    return safeguarding
                            .protect(
                                    new ProtectChild(
                                            child,
                                            ProtectiveAction.ADULT_LEFT_HOME,
                                            "Southampton",
                                            "PC 7741",
                                            at,
                                            "",
                                            told ? 2 : 1))
                            .orThrow();
                });
    }
}
