package org.wardline.investigation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.dissemination.AcceptedPackage;
import org.wardline.dissemination.Dissemination;
import org.wardline.dissemination.DisseminationId;
import org.wardline.governance.Action;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.References;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;

/** The front door of a force's cases: opening them, and who is in them. What is done in them: {@link Enforcement}. */
@Component
public class Investigation {
    private final CaseStore store;
    private final CaseWork work;
    private final Groups groups;
    private final Dissemination dissemination;
    private final Deconfliction deconfliction;

    Investigation(
            CaseStore store,
            CaseWork work,
            Groups groups,
            Dissemination dissemination,
            Deconfliction deconfliction) {
        this.store = store;
        this.work = work;
        this.groups = groups;
        this.dissemination = dissemination;
        this.deconfliction = deconfliction;
    }

    /** Opens a case on a dissemination that the force has accepted. */
    public Decision<InvestigationId> open(DisseminationId accepted) {
        var found = dissemination.accepted(accepted);
        if (found.isEmpty()) {
            return work.commands()
                    .run(
                            Action.OPEN_INVESTIGATION,
                            On.many(CaseWork.KIND),
                            null,
                            () -> Decision.refused(InvestigationRefusal.NOT_ACCEPTED));
        }
        return openOn(found.get());
    }

    /** Opens a case on what was accepted. */
    Decision<InvestigationId> openOn(AcceptedPackage accepted) {
        var id = new InvestigationId(work.ids().next());
        return work.commands()
                .run(
                        Action.OPEN_INVESTIGATION,
                        On.one(CaseWork.KIND, id, accepted.recipientGroup()),
                        null,
                        () -> {
                            var made =
                                    caseRow(id, accepted.recipientGroup(), accepted.force(), null);
                            store.add(made);
                            store.addOrigin(work.ids().next(), made, origin(accepted));
                            return Decision.done(id);
                        });
    }

    /** Opens a case on what the force itself received, and registers its interests for deconfliction. */
    public Decision<InvestigationId> open(OpenOwnReferral command) {
        var id = new InvestigationId(work.ids().next());
        var force = work.force();
        var circle = work.commands().read(() -> groups.force(force)).orElseThrow();
        return work.commands()
                .run(
                        Action.OPEN_INVESTIGATION,
                        On.one(CaseWork.KIND, id, circle),
                        null,
                        () -> {
                            var refusals = refusals(command);
                            if (!refusals.isEmpty()) {
                                return Decision.refused(refusals);
                            }
                            store.add(caseRow(id, circle, force, command.text().strip()));
                            if (command.interests().isEmpty()) {
                                return Decision.done(id);
                            }
                            return deconfliction
                                    .register(
                                            new Deconfliction.RegisterInterest(
                                                    CaseWork.KIND,
                                                    id.value(),
                                                    circle,
                                                    command.interests(),
                                                    new Deconfliction.Contact(
                                                            command.contact(),
                                                            Sensitive.of(command.number())),
                                                    false))
                                    .map(_ -> id);
                        });
    }

    private static List<Refusal> refusals(OpenOwnReferral command) {
        var refusals = new ArrayList<Refusal>();
        if (command.text().isBlank()) {
            refusals.add(InvestigationRefusal.REFERRAL_TEXT_MISSING);
        }
        if (!command.interests().isEmpty()
                && (command.contact().isBlank() || command.number().isBlank())) {
            refusals.add(InvestigationRefusal.CONTACT_MISSING);
        }
        return refusals;
    }

    /** Takes another accepted dissemination into a case. */
    public Decision<InvestigationId> takeIn(TakeIn command) {
        var accepted = dissemination.accepted(command.dissemination());
        return work.change(
                Action.OPEN_INVESTIGATION,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (accepted.isEmpty()) {
                        refusals.add(InvestigationRefusal.NOT_ACCEPTED);
                    }
                    if (store.origins(row.id()).stream()
                            .anyMatch(origin ->
                                    origin.dissemination().equals(command.dissemination()))) {
                        refusals.add(InvestigationRefusal.ALREADY_TAKEN_IN);
                    }
                    return () -> {
                        store.addOrigin(work.ids().next(), row, origin(accepted.orElseThrow()));
                        return row.id();
                    };
                });
    }

    /**
     * Records a person in a case, with a role.
     *
     * @return identifier of the person in the case
     */
    public Decision<UUID> add(AddPerson command) {
        var id = work.ids().next();
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (command.name().isBlank()) {
                        refusals.add(InvestigationRefusal.NAME_MISSING);
                    }
                    var age = age(command.bornOn(), command.believedAge());
                    refusals.addAll(
                            RoleRules.refusals(
                                    command.role(),
                                    age,
                                    row.law(),
                                    work.supervisor(),
                                    command.reason()));
                    var subject = subject(row, command.aboutPackage(), refusals);
                    return () -> {
                        var role = given(command.role());
                        store.addPerson(
                                row,
                                new PersonRow(
                                        id,
                                        row.id(),
                                        subject,
                                        Sensitive.of(command.name().strip()),
                                        Sensitive.ofNullable(command.bornOn()),
                                        command.believedAge(),
                                        work.actor(),
                                        work.clock().instant(),
                                        false,
                                        role));
                        giveRole(row, id, role, age, command.reason());
                        return id;
                    };
                });
    }

    private @Nullable UUID subject(
            CaseRow row, @Nullable DisseminationId aboutPackage, List<Refusal> refusals) {
        if (aboutPackage == null) {
            return null;
        }
        var origin =
                store.origins(row.id()).stream()
                        .filter(each -> each.dissemination().equals(aboutPackage))
                        .findFirst();
        if (origin.isEmpty()) {
            refusals.add(InvestigationRefusal.PACKAGE_NOT_OF_CASE);
            return null;
        }
        var subject = origin.get().subject();
        if (store.people(row.id()).stream().anyMatch(each -> subject.equals(each.subject()))) {
            refusals.add(InvestigationRefusal.PACKAGE_PERSON_ALREADY_THERE);
        }
        return subject;
    }

    /** Gives a person in a case another role; the ones before stay on record. */
    public Decision<UUID> setRole(SetRole command) {
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    var person =
                            store.people(row.id()).stream()
                                    .filter(each -> each.id().equals(command.person()))
                                    .findFirst();
                    if (person.isEmpty()) {
                        refusals.add(InvestigationRefusal.PERSON_MISSING);
                    }
                    var age = person.map(this::age).orElse(null);
                    refusals.addAll(
                            RoleRules.refusals(
                                    command.role(),
                                    age,
                                    row.law(),
                                    work.supervisor(),
                                    command.reason()));
                    return () -> {
                        giveRole(
                                row,
                                command.person(),
                                given(command.role()),
                                age,
                                command.reason());
                        return command.person();
                    };
                });
    }

    /**
     * The cases of the actor's force, newest first.
     *
     * @throws org.wardline.kernel.ServiceException {@code NOT_PERMITTED} for officers of no force
     */
    public List<InvestigationSummary> cases() {
        var force = work.force();
        return work.commands()
                .look(
                        Action.VIEW_INVESTIGATION,
                        On.many(CaseWork.KIND),
                        () -> groups.ofForce(force).map(store::newest))
                .orElse(List.of());
    }

    /** The force's cases that work on a dissemination already. */
    public List<InvestigationSummary> workingOn(DisseminationId id) {
        return work.commands().read(() -> store.workingOn(id));
    }

    private CaseRow caseRow(
            InvestigationId id, GroupId circle, String force, @Nullable String ownReferral) {
        return new CaseRow(
                id,
                References.of('I', id.value()),
                circle,
                force,
                Law.ofForce(force),
                Sensitive.ofNullable(ownReferral),
                work.actor(),
                work.clock().instant(),
                1);
    }

    private CaseRow.Origin origin(AcceptedPackage accepted) {
        return new CaseRow.Origin(
                accepted.id(),
                accepted.reference(),
                accepted.subject(),
                accepted.operation(),
                accepted.noOvertBefore(),
                work.actor(),
                work.clock().instant());
    }

    private void giveRole(
            CaseRow row, UUID person, PersonRole role, @Nullable Integer age, String reason) {
        store.addRole(
                row,
                new CaseStore.RoleGiven(
                        work.ids().next(),
                        person,
                        role,
                        age,
                        reason.isBlank() ? null : Sensitive.of(reason.strip()),
                        work.actor(),
                        work.clock().instant().atOffset(ZoneOffset.UTC)));
    }

    private @Nullable Integer age(PersonRow person) {
        var born = person.bornOn();
        return age(born == null ? null : born.value(), person.believedAge());
    }

    private @Nullable Integer age(@Nullable LocalDate bornOn, @Nullable Integer believedAge) {
        return PersonRow.age(bornOn, believedAge, BailClock.day(work.clock().instant()));
    }

    private static PersonRole given(@Nullable PersonRole role) {
        return Optional.ofNullable(role).orElseThrow();
    }
}
