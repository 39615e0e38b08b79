package org.wardline.resolution;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.On;
import org.wardline.intake.HeldMention;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;

/** Ties subjects to addresses, and says by which way each address was reached. */
@Component
public class Addresses {
    private final AddressStore store;
    private final Subjects subjects;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Addresses(
            AddressStore store,
            Subjects subjects,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.subjects = subjects;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Says what ties this subject, and not another occupant, to the address that a checked lead gave.
     *
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> tie(SubjectId subject, LeadId lead, Sensitive<String> words) {
        return onSubject(
                Action.ANSWER_LEAD,
                subject,
                heldBy -> {
                    var faults = new ArrayList<Refusal>();
                    var answer = confirmed(subject, lead, faults);
                    if (words.value().isBlank()) {
                        faults.add(ResolutionRefusal.TIE_MISSING);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    store.tie(
                            ids.next(),
                            heldBy,
                            standing(subject),
                            new AddressStore.Tie(answer.getFirst().reply(), words.value()),
                            clock.instant(),
                            actors.required().officer().id());
                    return Decision.done(subject);
                });
    }

    /** A supervisor lets the address of one checked lead stand without a second event. */
    public Decision<SubjectId> except(SubjectId subject, LeadId lead, Sensitive<String> why) {
        return onSubject(
                Action.EXCEPT_RESOLUTION,
                subject,
                heldBy -> {
                    var faults = new ArrayList<Refusal>();
                    var answers = confirmed(subject, lead, faults);
                    var me = actors.required().officer();
                    for (var answer : answers) {
                        if (answer.requester().equals(me.id())) {
                            faults.add(ResolutionRefusal.CHECKER_ASKED);
                        }
                        if (answer.answerer().equals(me.id())) {
                            faults.add(ResolutionRefusal.CHECKER_ANSWERED);
                        }
                    }
                    if (why.value().isBlank()) {
                        faults.add(ResolutionRefusal.WHY_MISSING);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var answer = answers.getFirst();
                    store.except(
                            ids.next(),
                            heldBy,
                            standing(subject),
                            answer,
                            new AddressStore.Allowed(answer.reply(), me.name(), why.value()),
                            clock.instant(),
                            me.id());
                    return Decision.done(subject);
                });
    }

    /** Records an address from a named register, with the day it was looked up. */
    public Decision<SubjectId> register(RegisterAddress command) {
        return onSubject(
                Action.ANSWER_LEAD,
                command.subject(),
                heldBy -> {
                    var faults = faults(command);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var kept =
                            new RegisterAddress(
                                    standing(command.subject()),
                                    command.register(),
                                    command.checkedOn(),
                                    command.occupant(),
                                    command.address(),
                                    Sensitive.of(Homes.postcode(command.postcode().value())),
                                    command.tie());
                    store.register(
                            ids.next(),
                            heldBy,
                            kept,
                            clock.instant(),
                            actors.required().officer().id());
                    return Decision.done(command.subject());
                });
    }

    private List<Refusal> faults(RegisterAddress command) {
        var faults = new ArrayList<Refusal>();
        if (command.register().isBlank()
                || command.occupant().value().isBlank()
                || command.address().value().isBlank()
                || command.postcode().value().isBlank()) {
            faults.add(ResolutionRefusal.REGISTER_INCOMPLETE);
        }
        if (command.tie().value().isBlank()) {
            faults.add(ResolutionRefusal.TIE_MISSING);
        }
        var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        if (command.checkedOn().isAfter(today)) {
            faults.add(ResolutionRefusal.REGISTER_IN_FUTURE);
        }
        return faults;
    }

    /** Addresses reached for a subject, best established first. Call within a command or a read. */
    List<StatedAddress> of(SubjectId subject) {
        var standing = subjects.standing(subject);
        if (standing.isEmpty()) {
            return List.of();
        }
        var both = List.of(subject, standing.get());
        var answers = store.confirmed(mentions(subject));
        var replies = answers.stream().map(AddressStore.Confirmed::reply).toList();
        var ties = store.ties(replies, both);
        var exceptions = store.exceptions(replies, both);
        var stated = new ArrayList<StatedAddress>();
        for (var home : Homes.byHome(answers).values()) {
            stated.add(stated(home, ties, exceptions));
        }
        stated.addAll(store.registered(both));
        // Stable: within those that may leave, and those that may not, the order they were reached
        // in.
        stated.sort(Comparator.comparing(address -> !address.mayLeave()));
        return stated;
    }

    private static StatedAddress stated(
            List<AddressStore.Confirmed> home,
            List<AddressStore.Tie> ties,
            List<AddressStore.Allowed> exceptions) {
        var here = home.stream().map(AddressStore.Confirmed::reply).toList();
        var tie =
                ties.stream()
                        .filter(each -> here.contains(each.reply()))
                        .findFirst()
                        .map(AddressStore.Tie::words);
        var exception = exceptions.stream().filter(each -> here.contains(each.reply())).findFirst();
        var enough = Homes.suffices(home);
        StatedAddress.AddressWay way =
                !enough && exception.isPresent()
                        ? new StatedAddress.AddressWay.SupervisorException(
                                exception.get().supervisorName())
                        : new StatedAddress.AddressWay.Events(home.size());
        var latest = home.getLast().answer();
        return new StatedAddress(
                Sensitive.of(latest.subscriber()),
                Sensitive.of(latest.address()),
                Sensitive.of(latest.postcode()),
                way,
                Sensitive.of(tie.orElse("")),
                tie.isPresent() && (enough || exception.isPresent()));
    }

    private List<AddressStore.Confirmed> confirmed(
            SubjectId subject, LeadId lead, List<Refusal> faults) {
        var found =
                store.confirmed(mentions(subject)).stream()
                        .filter(answer -> answer.lead().equals(lead))
                        .toList();
        if (found.isEmpty()) {
            faults.add(ResolutionRefusal.NOT_CHECKED);
        }
        return found;
    }

    private List<MentionId> mentions(SubjectId subject) {
        return subjects.mentionsOf(subject).stream().map(HeldMention::id).toList();
    }

    private SubjectId standing(SubjectId subject) {
        return subjects.standing(subject)
                .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
    }

    private Decision<SubjectId> onSubject(
            Action action, SubjectId subject, Function<GroupId, Decision<SubjectId>> work) {
        var heldBy = subjects.heldBy(subject);
        var on =
                heldBy.map(group -> On.one("subject", subject, group))
                        .orElse(On.one("subject", subject));
        return commands.run(
                action,
                on,
                null,
                () ->
                        work.apply(
                                heldBy.orElseThrow(
                                        () -> new ServiceException(ErrorCode.NOT_FOUND))));
    }
}
