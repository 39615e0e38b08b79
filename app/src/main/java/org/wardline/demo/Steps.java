package org.wardline.demo;

import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardline.investigation.Authoriser;
import org.wardline.investigation.WorkKind;

/** Which front door each step of a list of decisions goes through. */
@Component
class Steps {
    private final DeskReplay desk;
    private final PackageReplay packages;
    private final OperationReplay operation;
    private final ForceReplay force;
    private final StoryReplay stories;

    Steps(
            DeskReplay desk,
            PackageReplay packages,
            OperationReplay operation,
            ForceReplay force,
            StoryReplay stories) {
        this.desk = desk;
        this.packages = packages;
        this.operation = operation;
        this.force = force;
        this.stories = stories;
    }

    /**
     * Carries a decision out, as whoever acts.
     *
     * @param work what they have in hand of each case
     */
    void carryOut(Path folder, Function<String, Casework> work, Decided decided) {
        var held = work.apply(decided.about());
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
            case OPEN_OWN -> force.openOwn(held, decided);
            case RECORD_REPORTED -> force.recordReported(held, decided);
            case SCREEN_OUT -> force.screenOut(held, decided);
            case ALLOW_EARLY -> force.allowEarly(held, decided);
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
            case BAIL ->
                    force.bail(
                            held,
                            decided,
                            Authoriser.CUSTODY_OFFICER,
                            "Custody officer of the day");
            case EXTEND_BAIL -> force.bail(held, decided, Authoriser.INSPECTOR, "Duty inspector");
            case RELEASE -> force.release(held, decided);
            case CHARGE -> force.charge(held, decided);
            case NO_FURTHER_ACTION -> force.outcome(held, decided);
            case RECORD_CHILD -> force.recordChild(held, decided);
            case TELL_SERVICES -> force.tell(held, decided);
            case ACCEPT_CHILD -> force.acceptChild(held, decided);
            case PROTECT -> force.protect(held, decided);
            case OPEN_OPERATION -> operation.open(decided);
            case BRIEF_IN -> operation.briefIn(decided);
            case END_COVERT_STATUS -> operation.endCovertStatus(decided);
            case DRAFT_ANNOUNCEMENT -> operation.draftAnnouncement(decided);
            case APPROVE_ANNOUNCEMENT -> operation.approveAnnouncement();
            case MOVE_PHASE -> operation.movePhase(held, decided);
            case TELEPHONE -> stories.telephone(held, decided);
            case RECALL -> stories.recall(held, decided);
            case ANSWER_RECALL -> stories.answerRecall(held, decided);
            case PUT_RIGHT -> stories.putRight(held, decided);
            case EXONERATE -> stories.exonerate(held, decided);
            case RESTRICT -> stories.restrict(held, decided);
            case SAME_CHILD -> force.sameChild(held, work.apply(decided.need("as case")), decided);
            case DECIDE_MATCH -> stories.decideMatch(held, decided);
            case COVERT_INTEREST -> stories.covertInterest(held, decided);
            case LOOK_FOR_SILENT -> stories.lookForSilent();
        }
    }
}
