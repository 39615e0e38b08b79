package org.wardline.intelligence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.InterestId;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.triage.Priority;

/**
 * Moving packages from state to state: quality check, approval, withdrawal, a new version. Every command throws
 * {@code NOT_FOUND} when the actor can see no such package and {@code STALE} when somebody changed it since.
 */
@Component
public class Approvals {
    private static final String KIND = "package";

    private final PackageStore store;
    private final ContentStore content;
    private final SubjectFacts facts;
    private final Copying copying;
    private final Deconfliction deconfliction;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;
    private final String deskNumber;

    Approvals(
            PackageStore store,
            ContentStore content,
            SubjectFacts facts,
            Copying copying,
            Deconfliction deconfliction,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids,
            @Value("${wardline.desk-contact:By the national duty desk's own line}")
                    String deskNumber) {
        this.store = store;
        this.content = content;
        this.facts = facts;
        this.copying = copying;
        this.deconfliction = deconfliction;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
        this.deskNumber = deskNumber;
    }

    /**
     * A second person stands for a draft's quality.
     *
     * @return every reason why it cannot be checked, what is missing for approval among them
     */
    public Decision<PackageId> check(CheckPackage command) {
        return move(
                Action.CHECK_PACKAGE,
                command.ofPackage(),
                command.version(),
                row -> {
                    var pen = pen();
                    var faults = new ArrayList<Refusal>();
                    if (row.standing() instanceof IntelligencePackage.Draft draft) {
                        addReasons(faults, draft.check(pen.by(), pen.at()));
                    } else {
                        faults.add(PackageRefusal.NOT_FROM_HERE);
                    }
                    if (!command.accurate()
                            || !command.complete()
                            || !command.reliable()
                            || !command.upToDate()) {
                        faults.add(PackageRefusal.QUALITY_NOT_CONFIRMED);
                    }
                    faults.addAll(Ceiling.faults(List.of(command.remarks())));
                    faults.addAll(missing(row, priority(row)));
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    required(store.check(row, pen.by(), pen.at(), command.remarks()), row);
                    record(row, PackageState.CHECKED, null, pen);
                    return Decision.done(row.id());
                });
    }

    /** A checked package goes back to its authors. */
    public Decision<PackageId> sendBack(PackageId ofPackage, Sensitive<String> why, int version) {
        return move(
                Action.CHECK_PACKAGE,
                ofPackage,
                version,
                row -> {
                    var faults = reasonFaults(why);
                    if (!(row.standing() instanceof IntelligencePackage.Checked)) {
                        faults.add(PackageRefusal.NOT_FROM_HERE);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    required(store.sendBack(row), row);
                    record(row, PackageState.DRAFT, why, pen());
                    return Decision.done(row.id());
                });
    }

    /**
     * A supervisor who is no author lets a checked package leave: its copy is sealed, the version before it is
     * superseded, and what the desk is after is registered for deconfliction.
     *
     * @param lawful why that is lawful although the subject is restricted on request; null where it is not
     * @return every reason why it may not leave
     */
    public Decision<PackageId> approve(
            PackageId ofPackage, @Nullable Sensitive<String> lawful, int version) {
        return goOn(
                Action.APPROVE_PACKAGE,
                ofPackage,
                version,
                row -> {
                    var pen = pen();
                    var priority = priority(row);
                    var faults = new ArrayList<Refusal>();
                    switch (row.standing()) {
                        case IntelligencePackage.Checked checked ->
                                addReasons(faults, checked.approve(pen.by(), pen.at()));
                        case IntelligencePackage.Draft draft -> {
                            faults.add(PackageRefusal.NOT_CHECKED);
                            if (draft.authors().contains(pen.by())) {
                                faults.add(PackageRefusal.APPROVER_IS_AUTHOR);
                            }
                        }
                        case IntelligencePackage.Approved _, IntelligencePackage.Closed _ ->
                                faults.add(PackageRefusal.NOT_FROM_HERE);
                    }
                    faults.addAll(missing(row, priority));
                    faults.addAll(facts.faultsOfGoingOn(row.subject(), lawful));
                    if (!faults.isEmpty() || priority == null) {
                        return Decision.refused(faults);
                    }
                    return seal(row, priority, lawful, pen);
                });
    }

    /** Approves a package whose subject is not restricted on request. */
    public Decision<PackageId> approve(PackageId ofPackage, int version) {
        return approve(ofPackage, null, version);
    }

    private Decision<PackageId> seal(
            PackageRow row,
            Priority priority,
            @Nullable Sensitive<String> lawful,
            ContentStore.Pen pen) {
        for (var before : store.versions(row.first())) {
            if (before.state() == PackageState.APPROVED) {
                required(store.close(before, PackageState.SUPERSEDED), before);
                record(before, PackageState.SUPERSEDED, null, pen);
                deconfliction.end(KIND, before.id().value()).orThrow();
            }
        }
        var says = content.of(row.id());
        var copy = copying.copy(row, says, priority, pen.by(), pen.at());
        var approval = new PackageRow.Approval(pen.by(), pen.at(), priority.actBy(), copy);
        required(store.approve(row, approval, PackageCopy.digest(copy)), row);
        store.addEvent(
                row.id(),
                row.heldBy(),
                new PackageStore.Event(
                        row.state(), PackageState.APPROVED, null, lawful, pen.at(), pen.by()));
        return register(row, says).map(_ -> row.id());
    }

    private Decision<InterestId> register(PackageRow row, PackageContent says) {
        return deconfliction.register(
                new Deconfliction.RegisterInterest(
                        KIND,
                        row.id().value(),
                        row.heldBy(),
                        facts.interest(row.subject(), says.addresses()),
                        new Deconfliction.Contact("National desk", Sensitive.of(deskNumber)),
                        false));
    }

    /** Takes a version out of use. Its interests end; what was sent stays with those who have it until recalled. */
    public Decision<PackageId> withdraw(PackageId ofPackage, Sensitive<String> why, int version) {
        return move(
                Action.WITHDRAW_PACKAGE,
                ofPackage,
                version,
                row -> {
                    var faults = reasonFaults(why);
                    if (!row.state().next().contains(PackageState.WITHDRAWN)) {
                        faults.add(PackageRefusal.NOT_FROM_HERE);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    required(store.close(row, PackageState.WITHDRAWN), row);
                    record(row, PackageState.WITHDRAWN, why, pen());
                    if (row.state() == PackageState.APPROVED) {
                        deconfliction.end(KIND, row.id().value()).orThrow();
                    }
                    return Decision.done(row.id());
                });
    }

    /**
     * Begins a new version of an approved package, with the same content to change. The approved one stands until the
     * new one is approved.
     *
     * @param why what has changed
     * @param lawful why it is lawful to go on although the subject is restricted on request; null where it is not
     * @return the new version
     */
    public Decision<PackageId> revise(
            PackageId ofPackage,
            Sensitive<String> why,
            @Nullable Sensitive<String> lawful,
            int version) {
        return goOn(
                Action.DRAFT_PACKAGE,
                ofPackage,
                version,
                row -> {
                    var faults = reasonFaults(why);
                    if (row.state() != PackageState.APPROVED) {
                        faults.add(PackageRefusal.NOT_FROM_HERE);
                    } else if (store.versions(row.first()).stream().anyMatch(Approvals::open)) {
                        faults.add(PackageRefusal.OPEN_VERSION_EXISTS);
                    }
                    faults.addAll(facts.faultsOfGoingOn(row.subject(), lawful));
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var pen = pen();
                    var next = new PackageId(ids.next());
                    store.beginNext(next, row, pen.at(), pen.by());
                    store.addEvent(
                            next,
                            row.heldBy(),
                            new PackageStore.Event(
                                    null, PackageState.DRAFT, why, lawful, pen.at(), pen.by()));
                    copyContent(row, store.find(next).orElseThrow(), pen);
                    return Decision.done(next);
                });
    }

    /** Begins a new version about a subject that is not restricted on request. */
    public Decision<PackageId> revise(PackageId ofPackage, Sensitive<String> why, int version) {
        return revise(ofPackage, why, null, version);
    }

    private static boolean open(PackageRow row) {
        return row.state() == PackageState.DRAFT || row.state() == PackageState.CHECKED;
    }

    private void copyContent(PackageRow from, PackageRow to, ContentStore.Pen pen) {
        var says = content.of(from.id());
        for (var item : says.items()) {
            content.addItem(
                    to,
                    new PackageContent.Item(
                            ids.next(),
                            item.kind(),
                            item.statement(),
                            item.source(),
                            item.grade(),
                            item.conditions()),
                    pen);
        }
        says.checks().forEach((kind, check) -> content.addCheck(to, kind, check, pen));
        says.material()
                .forEach((category, amount) -> content.addMaterial(to, category, amount, pen));
        for (var address : says.addresses()) {
            content.addAddress(
                    to,
                    new PackageContent.Address(
                            ids.next(),
                            address.occupant(),
                            address.address(),
                            address.postcode(),
                            address.way(),
                            address.tie()),
                    pen);
        }
    }

    private List<Refusal> missing(PackageRow row, @Nullable Priority priority) {
        return Completeness.faults(
                row, content.of(row.id()), facts.addresses(row.subject()), priority != null);
    }

    private @Nullable Priority priority(PackageRow row) {
        return facts.priority(row.subject()).orElse(null);
    }

    private static List<Refusal> reasonFaults(Sensitive<String> why) {
        var faults = new ArrayList<>(Ceiling.faults(List.of(why)));
        if (why.value().isBlank()) {
            faults.add(PackageRefusal.NO_REASON);
        }
        return faults;
    }

    private static void addReasons(List<Refusal> faults, Decision<?> decision) {
        switch (decision) {
            case Decision.Done<?> _ -> {}
            case Decision.Refused<?>(var reasons) -> faults.addAll(reasons);
        }
    }

    /** A move that a restriction on request holds up, one that the officer does not see as well. */
    private Decision<PackageId> goOn(
            Action action,
            PackageId id,
            int version,
            Function<PackageRow, Decision<PackageId>> work) {
        return move(
                action,
                id,
                version,
                row ->
                        RestrictedSubjects.goOn(
                                PackageRefusal.RESTRICTED_NEEDS_REASON, () -> work.apply(row)));
    }

    private Decision<PackageId> move(
            Action action,
            PackageId id,
            int version,
            Function<PackageRow, Decision<PackageId>> work) {
        return commands.run(
                action,
                on(id),
                null,
                () -> {
                    var row =
                            store.find(id)
                                    .orElseThrow(() ->
                                            new ServiceException(ErrorCode.NOT_FOUND)
                                                    .with(LogKey.PACKAGE_ID, id));
                    required(row.version() == version, row);
                    return work.apply(row);
                });
    }

    private void record(
            PackageRow row,
            PackageState to,
            @Nullable Sensitive<String> why,
            ContentStore.Pen pen) {
        store.addEvent(
                row.id(),
                row.heldBy(),
                new PackageStore.Event(row.state(), to, why, null, pen.at(), pen.by()));
    }

    private static void required(boolean moved, PackageRow row) {
        if (!moved) {
            throw new ServiceException(ErrorCode.STALE).with(LogKey.PACKAGE_ID, row.id());
        }
    }

    private ContentStore.Pen pen() {
        return new ContentStore.Pen(actors.required().officer().id(), clock.instant());
    }

    private On on(PackageId id) {
        return commands.read(() ->
                store.find(id).map(row -> On.one(KIND, id, row.heldBy())).orElse(On.one(KIND, id)));
    }
}
