package org.wardline.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.InterestKey;
import org.wardline.dissemination.Handover;
import org.wardline.dissemination.ReturnDissemination;
import org.wardline.dissemination.ReturnReason;
import org.wardline.dissemination.TransferDissemination;
import org.wardline.investigation.AddPerson;
import org.wardline.investigation.AllowEarlyAction;
import org.wardline.investigation.ArrestPerson;
import org.wardline.investigation.Authoriser;
import org.wardline.investigation.BailStep;
import org.wardline.investigation.ChargePerson;
import org.wardline.investigation.ChargeWay;
import org.wardline.investigation.EarlyAction;
import org.wardline.investigation.Enforcement;
import org.wardline.investigation.GrantBail;
import org.wardline.investigation.Investigation;
import org.wardline.investigation.OpenOwnReferral;
import org.wardline.investigation.PersonRole;
import org.wardline.investigation.RecordOutcome;
import org.wardline.investigation.RecordWork;
import org.wardline.investigation.ReleaseUnderInvestigation;
import org.wardline.investigation.ScreenOut;
import org.wardline.investigation.Screening;
import org.wardline.investigation.WorkKind;
import org.wardline.kernel.Sensitive;
import org.wardline.safeguarding.AgeBand;
import org.wardline.safeguarding.AssertSameChild;
import org.wardline.safeguarding.ProtectChild;
import org.wardline.safeguarding.ProtectiveAction;
import org.wardline.safeguarding.RecordChild;
import org.wardline.safeguarding.Risk;
import org.wardline.safeguarding.Safeguarding;
import org.wardline.safeguarding.TellChildrensServices;

/** What a force's officers do with what reaches them, replayed through the front doors. */
@Component
class ForceReplay {
    private final Handover handover;
    private final Investigation investigation;
    private final Enforcement enforcement;
    private final Screening screening;
    private final EarlyAction early;
    private final Safeguarding safeguarding;

    ForceReplay(
            Handover handover,
            Investigation investigation,
            Enforcement enforcement,
            Screening screening,
            EarlyAction early,
            Safeguarding safeguarding) {
        this.handover = handover;
        this.investigation = investigation;
        this.enforcement = enforcement;
        this.screening = screening;
        this.early = early;
        this.safeguarding = safeguarding;
    }

    void acknowledge(Casework held) {
        var id = held.dissemination();
        handover.acknowledge(id, held.version(id)).orThrow();
        held.changed(id);
    }

    void accept(Casework held) {
        var id = held.dissemination();
        handover.accept(id, held.version(id)).orThrow();
        held.changed(id);
    }

    void giveBack(Casework held, Decided decided) {
        var id = held.dissemination();
        handover.giveBack(
                        new ReturnDissemination(
                                id,
                                ReturnReason.valueOf(decided.need("reason")),
                                decided.need("why"),
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void transfer(Casework held, Decided decided) {
        var id = held.dissemination();
        held.dissemination(
                handover.transfer(
                                new TransferDissemination(
                                        id,
                                        decided.need("force"),
                                        decided.need("why"),
                                        held.version(id)))
                        .orThrow());
    }

    void investigate(Casework held, Decided decided) {
        var id = investigation.open(held.dissemination()).orThrow();
        held.investigation(id);
        held.person(
                investigation
                        .add(
                                new AddPerson(
                                        id,
                                        held.dissemination(),
                                        decided.need("name"),
                                        null,
                                        Integer.valueOf(decided.need("age")),
                                        PersonRole.SUSPECT,
                                        "Named by the package and tied to the address",
                                        held.version(id)))
                        .orThrow());
        held.changed(id);
    }

    void work(Casework held, Decided decided, WorkKind kind, int amount, String note) {
        var id = held.investigation();
        enforcement
                .record(
                        new RecordWork(
                                id,
                                kind,
                                kind == WorkKind.VOLUNTARY_INTERVIEW ? held.person() : null,
                                decided.at(),
                                amount,
                                "",
                                note,
                                "",
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void arrest(Casework held, Decided decided) {
        var id = held.investigation();
        held.arrest(
                enforcement
                        .arrest(
                                new ArrestPerson(
                                        id,
                                        held.person(),
                                        decided.need("offence"),
                                        decided.at(),
                                        Boolean.parseBoolean(decided.need("registered")),
                                        "At home",
                                        "",
                                        "",
                                        held.version(id)))
                        .orThrow());
        held.changed(id);
    }

    /** What the force received itself: a case with no package. */
    void openOwn(Casework held, Decided decided) {
        var phone = decided.with().get("phone");
        held.investigation(
                investigation
                        .open(
                                phone == null
                                        ? new OpenOwnReferral(
                                                decided.need("text"), List.of(), "", "")
                                        : new OpenOwnReferral(
                                                decided.need("text"),
                                                List.of(
                                                        new InterestKey(
                                                                "PHONE", Sensitive.of(phone))),
                                                "Online abuse team",
                                                decided.need("desk")))
                        .orThrow());
    }

    /** Whom an own referral is about: a role, and no more, until somebody has looked into it. */
    void recordReported(Casework held, Decided decided) {
        var id = held.investigation();
        held.person(
                investigation
                        .add(
                                new AddPerson(
                                        id,
                                        null,
                                        decided.need("who"),
                                        null,
                                        null,
                                        PersonRole.REPORTED_PERSON,
                                        "",
                                        held.version(id)))
                        .orThrow());
        held.changed(id);
    }

    void screenOut(Casework held, Decided decided) {
        var id = held.investigation();
        screening.screenOut(new ScreenOut(id, decided.need("why"), held.version(id))).orThrow();
        held.changed(id);
    }

    /** A supervisor cannot wait for the moment that the package names. */
    void allowEarly(Casework held, Decided decided) {
        var id = held.investigation();
        early.allow(new AllowEarlyAction(id, decided.need("why"), held.version(id))).orThrow();
        held.changed(id);
    }

    void bail(Casework held, Decided decided, Authoriser authorisedBy, String authoriser) {
        var id = held.investigation();
        var until = decided.with().get("until");
        enforcement
                .bail(
                        new GrantBail(
                                id,
                                held.arrest(),
                                BailStep.valueOf(decided.need("step")),
                                decided.at(),
                                until == null ? null : LocalDate.parse(until),
                                authorisedBy,
                                authoriser,
                                "No unsupervised contact with anyone under 18",
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void release(Casework held, Decided decided) {
        var id = held.investigation();
        enforcement
                .release(
                        new ReleaseUnderInvestigation(
                                id,
                                held.arrest(),
                                decided.at(),
                                "Devices to be examined",
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void charge(Casework held, Decided decided) {
        var id = held.investigation();
        enforcement
                .charge(
                        new ChargePerson(
                                id,
                                held.person(),
                                decided.need("offence"),
                                ChargeWay.valueOf(decided.need("way")),
                                decided.at(),
                                "On the advice of the prosecutor",
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void outcome(Casework held, Decided decided) {
        var id = held.investigation();
        enforcement
                .outcome(
                        new RecordOutcome(
                                id,
                                held.person(),
                                decided.need("outcome"),
                                decided.at(),
                                decided.need("why"),
                                held.version(id)))
                .orThrow();
        held.changed(id);
    }

    void recordChild(Casework held, Decided decided) {
        var age = Integer.parseInt(decided.need("age"));
        var label = decided.need("child");
        var child =
                safeguarding
                        .record(
                                new RecordChild(
                                        held.investigation().value(),
                                        label,
                                        AgeBand.of(age),
                                        age,
                                        Risk.valueOf(decided.need("risk")),
                                        decided.need("services"),
                                        decided.at()))
                        .orThrow();
        held.child(label, child);
        safeguarding.summariesOf(held.investigation().value()).stream()
                .filter(each -> each.id().equals(child))
                .forEach(each -> held.spoken(label, each.reference()));
    }

    /** The child is one that another force has told this one of, by the reference read out. */
    void sameChild(Casework held, Casework others, Decided decided) {
        var child = held.child(decided.need("child"));
        safeguarding
                .assertSame(
                        new AssertSameChild(
                                child,
                                others.spoken(decided.need("as child")),
                                decided.need("why"),
                                held.version(child)))
                .orThrow();
        held.changed(child);
    }

    void tell(Casework held, Decided decided) {
        var child = held.child(decided.need("child"));
        safeguarding
                .tell(
                        new TellChildrensServices(
                                child,
                                decided.need("services"),
                                decided.need("reference"),
                                "Safeguarding lead",
                                decided.at(),
                                "By telephone, then in writing",
                                held.version(child)))
                .orThrow();
        held.changed(child);
    }

    void acceptChild(Casework held, Decided decided) {
        var child = held.child(decided.need("child"));
        held.changed(safeguarding.accept(child, held.version(child)).orThrow());
    }

    void protect(Casework held, Decided decided) {
        var child = held.child(decided.need("child"));
        safeguarding
                .protect(
                        new ProtectChild(
                                child,
                                ProtectiveAction.STRATEGY_DISCUSSION,
                                decided.need("services"),
                                "Safeguarding lead",
                                decided.at(),
                                "Plan agreed with children's services",
                                held.version(child)))
                .orThrow();
        held.changed(child);
    }
}
