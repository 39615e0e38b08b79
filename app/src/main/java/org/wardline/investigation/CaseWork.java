package org.wardline.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/** The one way a case is changed: found, judged by the rules, its version taken, the work done. */
@Component
class CaseWork {
    static final String KIND = "investigation";

    private final CaseStore store;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    CaseWork(CaseStore store, Commands commands, Actors actors, OperationClock clock, Ids ids) {
        this.store = store;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Changes a case.
     *
     * @param work adds every reason against to the list, or answers what is to be done when there is none
     */
    <T> Decision<T> change(
            Action action,
            InvestigationId id,
            int version,
            BiFunction<CaseRow, List<Refusal>, Work<T>> work) {
        var row = found(action, id);
        return commands.run(
                action,
                On.one(KIND, id, row.heldBy()),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    var planned = work.apply(row, refusals);
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    if (!store.advance(id, version)) {
                        throw new ServiceException(ErrorCode.STALE)
                                .with(LogKey.INVESTIGATION_ID, id);
                    }
                    return Decision.done(planned.carryOut());
                });
    }

    /** What is done once no rule stands against it. */
    @FunctionalInterface
    interface Work<T> {
        T carryOut();
    }

    private CaseRow found(Action action, InvestigationId id) {
        return commands.read(() -> store.find(id))
                .orElseThrow(() ->
                        commands.nothingShown(action, On.one(KIND, id))
                                .with(LogKey.INVESTIGATION_ID, id));
    }

    Commands commands() {
        return commands;
    }

    OperationClock clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    OfficerId actor() {
        return actors.required().officer().id();
    }

    boolean supervisor() {
        return actors.required().officer().is(Role.FORCE_SUPERVISOR);
    }

    /**
     * The acting officer's force.
     *
     * @throws ServiceException {@code NOT_PERMITTED} for officers of no force
     */
    String force() {
        var slug = actors.required().officer().forceSlug();
        if (slug == null) {
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
        return slug;
    }
}
