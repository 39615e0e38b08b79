package org.wardline.dissemination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.OfficerId;
import org.wardline.intelligence.ApprovedPackage;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/** Disseminations for tests: a package as its approval leaves it, sent and taken further through the front doors. */
@Component
public class TestDisseminations {
    static final String COPY =
            """
            {"marking":"OFFICIAL-SENSITIVE","addresses":[{"lines":"1 Example Row, SO15 2CI","way":"Resolved from two events"}],\
            "items":[{"statement":"An account was used from this address.","grade":"B2","handling":"C: no further use without the sender"}]}\
            """;

    private final TestOfficers officers;
    private final Dissemination dissemination;
    private final Handover handover;
    private final Commands commands;
    private final Groups groups;
    private final OperationClock clock;

    TestDisseminations(
            TestOfficers officers,
            Dissemination dissemination,
            Handover handover,
            Commands commands,
            Groups groups,
            OperationClock clock) {
        this.officers = officers;
        this.dissemination = dissemination;
        this.handover = handover;
        this.commands = commands;
        this.groups = groups;
        this.clock = clock;
    }

    /** A package approved by the national desk. */
    ApprovedPackage approved(
            String responsibleForce, UUID subject, @Nullable UUID operation, String copy) {
        return officers.as(
                officers.nationalSupervisor(),
                () ->
                        new ApprovedPackage(
                                new PackageId(UUID.randomUUID()),
                                "P-7K3QX",
                                1,
                                new SubjectId(subject),
                                commands.read(groups::national),
                                operation == null ? null : operation.toString(),
                                responsibleForce,
                                officers.national().id(),
                                new OfficerId(UUID.randomUUID()),
                                actBy(),
                                Sensitive.of(copy)));
    }

    private Instant actBy() {
        return clock.instant().plus(Duration.ofDays(2));
    }

    /** Sent to a force and not yet looked at. */
    public DisseminationId sent(String force, UUID subject, @Nullable UUID operation) {
        var approved = approved(force, subject, operation, COPY);
        return officers.as(
                officers.nationalSupervisor(),
                () ->
                        dissemination
                                .sendApproved(
                                        approved,
                                        new SendPackage(
                                                approved.id(), force, "Investigate and protect", 1),
                                        List.of())
                                .orThrow());
    }

    /** Sent to a force and accepted by it. */
    public DisseminationId accepted(String force, UUID subject, @Nullable UUID operation) {
        var id = sent(force, subject, operation);
        return officers.as(
                officers.forceOfficer(force),
                () -> {
                    handover.acknowledge(id, 1).orThrow();
                    return handover.accept(id, 2).orThrow();
                });
    }
}
