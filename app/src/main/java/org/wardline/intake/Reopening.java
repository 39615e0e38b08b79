package org.wardline.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;

/**
 * Opens referrals again that were found insufficient, when new facts come. It decides nothing: the referral goes back to
 * those not yet assessed, and a person looks again. Call within a command.
 */
@Component
class Reopening {
    /** A value that more identifiers carry than this, such as a carrier's address, is no new fact about anybody. */
    private static final int CAP = 50;

    private final DecisionStore decisions;
    private final Commands commands;

    Reopening(DecisionStore decisions, Commands commands) {
        this.decisions = decisions;
        this.commands = commands;
    }

    /** The sender has sent the report again with other content. */
    void newVersion(Receipt receipt, ReferralId first) {
        open(
                receipt,
                decisions.insufficientVersions(first),
                "The sender sent a new version of this report");
    }

    /** Details of one of its files have come. */
    void newFile(Receipt receipt, ReferralId first) {
        open(
                receipt,
                decisions.insufficientVersions(first),
                "Details of one of its files came after it");
    }

    /** A referral has come that shares an identifier with others. */
    void shared(Receipt receipt, ReferralId received) {
        open(
                receipt,
                decisions.insufficientSharing(received, receipt.heldBy(), CAP),
                "A referral that came later shares an identifier with this one");
    }

    private void open(Receipt receipt, List<DecisionStore.Closed> closed, String why) {
        for (var one : closed) {
            commands.run(
                            Action.REOPEN_REFERRAL,
                            On.one("referral", one.referral(), one.heldBy()),
                            why,
                            () ->
                                    Decision.done(
                                            decisions.move(
                                                    new Receipt(
                                                            one.heldBy(),
                                                            receipt.at(),
                                                            receipt.by()),
                                                    new DecisionStore.Move(
                                                            one.referral(),
                                                            ReferralOutcome.INSUFFICIENT,
                                                            ReferralOutcome.RECEIVED,
                                                            true,
                                                            why),
                                                    one.version())))
                    .orThrow();
        }
    }
}
