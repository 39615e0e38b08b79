package org.wardline.governance;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * The way every command and every look at a record goes: the policy is asked, the work is done in one transaction, and
 * its audit entry, refusals included, commits with it. A refused command leaves nothing behind but that entry.
 */
@Component
public class Commands {
    private final Actors actors;
    private final Groups groups;
    private final Audit audit;
    private final TransactionTemplate whole;
    private final TransactionTemplate step;
    private final TransactionTemplate apart;

    Commands(Actors actors, Groups groups, Audit audit, PlatformTransactionManager transactions) {
        this.actors = actors;
        this.groups = groups;
        this.audit = audit;
        this.whole = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Carries out a command.
     *
     * @param why the officer's reason, or null where the action speaks for itself; no personal data
     * @return what the work decided, or a {@link PolicyRefusal}
     */
    public <T> Decision<T> run(
            Action action, On on, @Nullable String why, Supplier<Decision<T>> work) {
        var denial = denied(action, on);
        if (denial.isPresent()) {
            return Decision.refused(told(denial.get()));
        }
        try {
            return whole.execute(_ -> audited(action, on, why, work));
        } catch (RuntimeException e) {
            recordFailure(action, on, why, e);
            throw e;
        }
    }

    private <T> Decision<T> audited(
            Action action, On on, @Nullable String why, Supplier<Decision<T>> work) {
        var decision =
                step.execute(status -> {
                    var made = work.get();
                    if (made instanceof Decision.Refused<T>) {
                        status.setRollbackOnly();
                    }
                    return made;
                });
        switch (decision) {
            case Decision.Done<T> _ -> audit.record(action, on, Audit.Outcome.DONE, why);
            case Decision.Refused<T>(var reasons) ->
                    audit.record(action, on, Audit.Outcome.REFUSED, Audit.names(reasons));
        }
        return decision;
    }

    /**
     * Looks at a record. Empty when there is none that the actor may see, or when the role may not look; the audit log
     * knows which, the caller does not.
     */
    public <T> Optional<T> look(Action action, On on, Supplier<Optional<T>> reading) {
        return look(action, on, null, reading);
    }

    /**
     * The same for a stated reason.
     *
     * @param why stands in the entry; null where the action speaks for itself; no personal data
     */
    public <T> Optional<T> look(
            Action action, On on, @Nullable String why, Supplier<Optional<T>> reading) {
        if (denied(action, on).isPresent()) {
            return Optional.empty();
        }
        return whole.execute(_ -> {
            var found = reading.get();
            if (found.isPresent()) {
                audit.record(action, on, Audit.Outcome.DONE, why);
            } else {
                audit.record(action, on, Audit.Outcome.REFUSED, Denial.NOTHING_SHOWN.name());
            }
            return found;
        });
    }

    /** Asks the policy; a refusal is recorded with its reason, which goes no further. */
    private Optional<Denial> denied(Action action, On on) {
        var actor = actors.required();
        // A thing that no circle holds is decided by role and purpose: no need to ask for circles.
        Set<GroupId> circles = on.heldBy() == null ? Set.of() : read(groups::ofActor);
        var asking = new Policy.Asking(actor.officer(), circles, actor.purpose());
        return switch (Policy.decide(asking, action, Policy.Held.of(on))) {
            case PolicyDecision.Permitted _ -> Optional.empty();
            case PolicyDecision.Refused(var reason) -> {
                apart.executeWithoutResult(
                        _ -> audit.record(action, on, Audit.Outcome.DENIED, reason.name()));
                yield Optional.of(reason);
            }
        };
    }

    /** What the officer is told. A circle is spoken of only where the officer could see the thing to name it. */
    private static PolicyRefusal told(Denial reason) {
        return switch (reason) {
            case NO_PURPOSE, NOT_THE_ROLE -> PolicyRefusal.NOT_PERMITTED;
            case NOT_IN_THE_CIRCLE, RESTRICTED, NOTHING_SHOWN -> PolicyRefusal.NOT_YOUR_CIRCLE;
        };
    }

    /**
     * Before a form is shown: whether the policy lets the actor do what the form is for. A refusal is recorded.
     *
     * @throws ServiceException {@code NOT_PERMITTED} when it does not
     */
    public void require(Action action, On on) {
        if (denied(action, on).isPresent()) {
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
    }

    /**
     * What a command answers that finds nothing where it should act. That somebody asked is recorded; whether there is
     * none or it is held by others is not told apart.
     */
    public ServiceException nothingShown(Action action, On on) {
        apart.executeWithoutResult(
                _ -> audit.record(action, on, Audit.Outcome.REFUSED, Denial.NOTHING_SHOWN.name()));
        return new ServiceException(ErrorCode.NOT_FOUND);
    }

    /** Reads without an entry of its own: lists and look-ups inside a command that is audited, or that show no person. */
    public <T extends @Nullable Object> T read(Supplier<T> reading) {
        return whole.execute(_ -> reading.get());
    }

    private void recordFailure(
            Action action, On on, @Nullable String why, RuntimeException failure) {
        try {
            apart.executeWithoutResult(_ -> audit.record(action, on, Audit.Outcome.FAILED, why));
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
