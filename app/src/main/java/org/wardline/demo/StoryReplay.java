package org.wardline.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.DecideMatch;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.InterestKey;
import org.wardline.deconfliction.MatchId;
import org.wardline.deconfliction.MatchState;
import org.wardline.dissemination.AcknowledgeRecall;
import org.wardline.dissemination.ExoneratePerson;
import org.wardline.dissemination.Handover;
import org.wardline.dissemination.PutRight;
import org.wardline.dissemination.RecallDissemination;
import org.wardline.dissemination.ReleaseByTelephone;
import org.wardline.dissemination.Remedies;
import org.wardline.dissemination.RemedyKind;
import org.wardline.dissemination.TelephoneReleases;
import org.wardline.investigation.RestrictPerson;
import org.wardline.investigation.Restricting;
import org.wardline.kernel.Sensitive;
import org.wardline.operations.Operations;

/** What is seldom done, replayed through the front doors: releases by telephone, recalls, matches. */
@Component
class StoryReplay {
    /** A match that nobody has decided about yet. */
    private static final int FIRST_VERSION = 1;

    private final TelephoneReleases telephone;
    private final Handover handover;
    private final Remedies remedies;
    private final Restricting restricting;
    private final Deconfliction deconfliction;
    private final Operations operations;

    StoryReplay(
            TelephoneReleases telephone,
            Handover handover,
            Remedies remedies,
            Restricting restricting,
            Deconfliction deconfliction,
            Operations operations) {
        this.telephone = telephone;
        this.handover = handover;
        this.remedies = remedies;
        this.restricting = restricting;
        this.deconfliction = deconfliction;
        this.operations = operations;
    }

    void telephone(Casework held, Decided decided) {
        telephone
                .release(
                        new ReleaseByTelephone(
                                held.draft(),
                                decided.need("force"),
                                decided.need("spoken to"),
                                decided.need("said"),
                                decided.need("why now")))
                .orThrow();
    }

    void recall(Casework held, Decided decided) {
        var id = held.dissemination();
        handover.recall(new RecallDissemination(id, decided.need("why"), held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void answerRecall(Casework held, Decided decided) {
        var id = held.dissemination();
        handover.acknowledgeRecall(
                        new AcknowledgeRecall(
                                id,
                                decided.need("acted on").equals("yes"),
                                decided.need("note"),
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void putRight(Casework held, Decided decided) {
        remedies.putRight(
                        new PutRight(
                                held.dissemination(),
                                RemedyKind.valueOf(decided.need("kind")),
                                decided.need("told"),
                                ""))
                .orThrow();
    }

    void exonerate(Casework held, Decided decided) {
        remedies.exonerate(
                        new ExoneratePerson(
                                held.dissemination(), decided.need("who"), decided.need("why")))
                .orThrow();
    }

    void restrict(Casework held, Decided decided) {
        var id = held.investigation();
        restricting
                .restrict(
                        new RestrictPerson(
                                id, held.person(), decided.need("why"), held.version(id)))
                .orThrow();
        held.changed(id);
    }

    /** What one side does about a match: of a force's own case, or of an operation's interest. */
    void decideMatch(Casework held, Decided decided) {
        if (decided.with().containsKey("of")) {
            var operation = operations.named(decided.about()).orElseThrow();
            decide(decided.need("of"), operation.id().value(), decided);
        } else {
            decide("investigation", held.investigation().value(), decided);
        }
    }

    /** A covert operation registers what it is after; nobody outside it learns of that. */
    void covertInterest(Casework held, Decided decided) {
        var operation = operations.named(decided.about()).orElseThrow();
        deconfliction
                .register(
                        new Deconfliction.RegisterInterest(
                                "operation",
                                operation.id().value(),
                                operation.group(),
                                List.of(
                                        new InterestKey(
                                                decided.need("kind"),
                                                Sensitive.of(decided.need("value")))),
                                new Deconfliction.Contact(
                                        "Deconfliction officer of the operation",
                                        Sensitive.of(decided.need("desk"))),
                                true))
                .orThrow();
        held.changed(operation.id());
    }

    /** The deconfliction service looks for what covert operations alone may see. */
    void lookForSilent() {
        deconfliction.findSilentMatches();
    }

    private void decide(String ownerKind, UUID owner, Decided decided) {
        for (var match : deconfliction.matchesOf(ownerKind, owner)) {
            decide(match.id(), decided);
        }
    }

    private void decide(MatchId match, Decided decided) {
        deconfliction
                .decide(
                        new DecideMatch(
                                match,
                                MatchState.valueOf(decided.need("to")),
                                Sensitive.of(decided.need("why")),
                                FIRST_VERSION))
                .orThrow();
    }
}
