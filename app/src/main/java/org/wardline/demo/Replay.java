package org.wardline.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;
import org.wardline.governance.AuditLog;
import org.wardline.governance.Officer;
import org.wardline.investigation.WorkKind;

/**
 * Replays a list of decisions: each at its own moment, in its officer's name, through the same front door as a click on
 * a page, with its own audit entry. A decision that is refused stops the replay: the list is wrong then.
 */
@Component
class Replay {
    private static final String SERVICE = "service.intake";

    private final OperationClock clock;
    private final Actors actors;
    private final Accounts accounts;
    private final AuditLog audit;
    private final DeskReplay desk;
    private final PackageReplay packages;
    private final OperationReplay operation;
    private final ForceReplay force;

    Replay(
            OperationClock clock,
            Actors actors,
            Accounts accounts,
            AuditLog audit,
            DeskReplay desk,
            PackageReplay packages,
            OperationReplay operation,
            ForceReplay force) {
        this.clock = clock;
        this.actors = actors;
        this.accounts = accounts;
        this.audit = audit;
        this.desk = desk;
        this.packages = packages;
        this.operation = operation;
        this.force = force;
    }

    /** Replays the list, telling after each decision how many are done. */
    void run(Path folder, List<Decided> decisions, Demonstration.Progress progress) {
        var cases = new HashMap<String, Casework>();
        var officers = new HashMap<String, Officer>();
        var done = 0;
        for (var decided : decisions) {
            var held = cases.computeIfAbsent(decided.about(), _ -> new Casework());
            Callable<Boolean> work = () -> carryOut(folder, held, decided);
            clock.at(decided.at(), () -> inName(decided.by(), officers, work));
            done++;
            if (done % 50 == 0) {
                audit.seal();
            }
            progress.done(done, decisions.size());
        }
        audit.seal();
    }

    private @Nullable Boolean inName(
            String username, Map<String, Officer> officers, Callable<Boolean> work)
            throws Exception {
        if (username.equals(SERVICE)) {
            return work.call();
        }
        var officer =
                officers.computeIfAbsent(username, name -> accounts.named(name).orElseThrow());
        return actors.as(actors.atConsole(officer, "Operation Lantern Row"), work);
    }

    private boolean carryOut(Path folder, Casework held, Decided decided) {
        switch (decided.step()) {
            case RECEIVE -> desk.receive(folder, decided);
            case ENTER_BY_HAND -> desk.enterByHand(decided);
            case DECIDE -> desk.decide(decided);
            case DEVELOP -> desk.develop(held, decided);
            case JUDGE -> desk.judge(held, decided);
            case REQUEST -> desk.request(held, decided);
            case AUTHORISE -> desk.authorise(held, decided);
            case ANSWER -> desk.answer(held, decided);
            case CHECK_ANSWER -> desk.check(held, decided);
            case TIE_ADDRESS -> desk.tie(held, decided);
            case GRADE -> desk.grade(held, decided);
            case DRAFT -> packages.draft(held, decided);
            case CHECK_PACKAGE -> packages.check(held);
            case APPROVE -> packages.approve(held);
            case SEND -> packages.send(held, decided);
            case ACKNOWLEDGE -> force.acknowledge(held);
            case ACCEPT -> force.accept(held);
            case RETURN -> force.giveBack(held, decided);
            case TRANSFER -> force.transfer(held, decided);
            case INVESTIGATE -> force.investigate(held, decided);
            case WELFARE_PLAN ->
                    force.work(held, decided, WorkKind.WELFARE_PLAN, 1, decided.need("plan"));
            case SEARCH_PREMISES ->
                    force.work(
                            held,
                            decided,
                            WorkKind.PREMISES_SEARCHED,
                            Integer.parseInt(decided.need("premises")),
                            "Under warrant");
            case INTERVIEW ->
                    force.work(
                            held,
                            decided,
                            WorkKind.VOLUNTARY_INTERVIEW,
                            1,
                            "Under caution, with a solicitor");
            case EXAMINE_DEVICES ->
                    force.work(
                            held,
                            decided,
                            WorkKind.DEVICES_EXAMINED,
                            Integer.parseInt(decided.need("devices")),
                            "Examined in the laboratory");
            case ARREST -> force.arrest(held, decided);
            case BAIL -> force.bail(held, decided);
            case RELEASE -> force.release(held, decided);
            case CHARGE -> force.charge(held, decided);
            case NO_FURTHER_ACTION -> force.outcome(held, decided);
            case RECORD_CHILD -> force.recordChild(held, decided);
            case TELL_SERVICES -> force.tell(held, decided);
            case PROTECT -> force.protect(held, decided);
            case OPEN_OPERATION -> operation.open(decided);
            case BRIEF_IN -> operation.briefIn(decided);
            case END_COVERT_STATUS -> operation.endCovertStatus(decided);
            case DRAFT_ANNOUNCEMENT -> operation.draftAnnouncement(decided);
            case APPROVE_ANNOUNCEMENT -> operation.approveAnnouncement();
        }
        return true;
    }
}
