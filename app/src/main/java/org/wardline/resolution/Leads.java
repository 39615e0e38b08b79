package org.wardline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.Intake;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.References;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/**
 * Follows network events to an answer. The event is copied from the source into the request by the program: retyped
 * addresses, times and zones have sent officers to innocent people's doors.
 */
@Component
public class Leads {
    private static final int TRIES = 8;

    private final LeadStore leads;
    private final ReplyStore replies;
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Leads(
            LeadStore leads,
            ReplyStore replies,
            Intake intake,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.leads = leads;
        this.replies = replies;
        this.intake = intake;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Takes up a network event.
     *
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such event
     */
    public Decision<LeadId> open(OpenLead command) {
        var mention =
                commands.read(() -> intake.mentions(List.of(command.mention()))).stream()
                        .findFirst();
        var on =
                mention.map(held -> On.one("mention", held.id(), held.heldBy()))
                        .orElse(On.one("mention", command.mention()));
        return commands.run(
                Action.OPEN_LEAD,
                on,
                command.kind().name(),
                () -> open(command, mention.orElseThrow(Leads::notFound)));
    }

    private Decision<LeadId> open(OpenLead command, HeldMention mention) {
        var event =
                mention.identifiers().stream()
                        .filter(held -> held.id().equals(command.event()))
                        .findFirst()
                        .orElseThrow(Leads::notFound);
        var seen = event.seen();
        var at = seen == null ? null : seen.at();
        if (event.kind() != IdentifierKind.IP_EVENT || at == null || event.normalised() == null) {
            return Decision.refused(ResolutionRefusal.NOT_A_NETWORK_EVENT);
        }
        if (leads.following(event.id(), command.kind()).isPresent()) {
            return Decision.refused(ResolutionRefusal.ALREADY_OPEN);
        }
        for (var i = 0; i < TRIES; i++) {
            var id = new LeadId(ids.next());
            var lead =
                    new LeadStore.Lead(
                            id,
                            mention.heldBy(),
                            References.of('L', id.value()),
                            mention.id(),
                            event.id(),
                            command.kind(),
                            LeadState.OPEN,
                            at,
                            Retention.lastHope(at),
                            clock.instant(),
                            me(),
                            1);
            if (leads.add(lead)) {
                return Decision.done(id);
            }
        }
        throw new IllegalStateException("No free reference for a lead was found");
    }

    /** Asks who had the address at that time. */
    public Decision<LeadId> request(RequestResolution command) {
        return onLead(
                Action.REQUEST_RESOLUTION,
                command.lead(),
                command.version(),
                lead -> {
                    var faults = new ArrayList<Refusal>();
                    mayGo(lead, LeadState.REQUESTED, faults);
                    if (command.authority().isBlank() || command.reference().isBlank()) {
                        faults.add(ResolutionRefusal.AUTHORITY_MISSING);
                    }
                    if (command.why().isBlank()) {
                        faults.add(ResolutionRefusal.WHY_MISSING);
                    }
                    if (lead.expiresAt().isBefore(clock.instant())) {
                        faults.add(ResolutionRefusal.RECORDS_EXPIRED);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    leads.ask(
                            lead.heldBy(),
                            new LeadStore.Request(
                                    ids.next(),
                                    lead.id(),
                                    leads.requests(lead.id()).size() + 1,
                                    source(lead),
                                    command.authority(),
                                    command.reference(),
                                    command.why(),
                                    clock.instant(),
                                    me()));
                    return move(lead, LeadState.REQUESTED);
                });
    }

    /** The event as it stands in the source today. */
    LeadStore.Event source(LeadStore.Lead lead) {
        var event =
                intake.mentions(List.of(lead.mention())).stream()
                        .flatMap(mention -> mention.identifiers().stream())
                        .filter(held -> held.id().equals(lead.event()))
                        .findFirst()
                        .orElseThrow(Leads::notFound);
        return event(event);
    }

    private static LeadStore.Event event(HeldIdentifier event) {
        var address = Objects.requireNonNull(event.normalised(), "An event with no address");
        var seen = Objects.requireNonNull(event.seen(), "An event never seen");
        var at = Objects.requireNonNull(seen.at(), "An event without a time");
        var rawTime = seen.rawTime();
        return new LeadStore.Event(
                address.value(),
                event.raw().value(),
                at,
                rawTime == null ? at.toString() : rawTime,
                seen.port(),
                event.sourcePath());
    }

    /** Records what the authorising body or the holder of the records said, short of an answer. */
    public Decision<LeadId> reply(RecordReply command) {
        return onLead(
                Action.ANSWER_LEAD,
                command.lead(),
                command.version(),
                lead -> {
                    var faults = new ArrayList<Refusal>();
                    mayGo(lead, command.said().state(), faults);
                    if (command.note().isBlank()) {
                        faults.add(ResolutionRefusal.WHY_MISSING);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    record(lead, command.said().state(), command.note(), null);
                    return move(lead, command.said().state());
                });
    }

    /** Records the answer beside the request. */
    public Decision<LeadId> answer(AnswerLead command) {
        return onLead(
                Action.ANSWER_LEAD,
                command.lead(),
                command.version(),
                lead -> {
                    var faults = new ArrayList<Refusal>();
                    mayGo(lead, LeadState.ANSWERED, faults);
                    var parts =
                            List.of(
                                    command.subscriber(),
                                    command.address(),
                                    command.postcode(),
                                    command.repeatedAddress(),
                                    command.repeatedTime());
                    if (parts.stream().anyMatch(part -> part.value().isBlank())) {
                        faults.add(ResolutionRefusal.ANSWER_INCOMPLETE);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var answer =
                            new ReplyStore.Answer(
                                    command.subscriber().value().strip(),
                                    command.address().value().strip(),
                                    Homes.postcode(command.postcode().value()),
                                    command.repeatedAddress().value().strip(),
                                    command.repeatedTime().value().strip());
                    record(lead, LeadState.ANSWERED, null, answer);
                    return move(lead, LeadState.ANSWERED);
                });
    }

    private void record(
            LeadStore.Lead lead,
            LeadState said,
            @Nullable String note,
            ReplyStore.@Nullable Answer answer) {
        var request = leads.requests(lead.id()).getFirst();
        replies.add(
                lead.heldBy(),
                new ReplyStore.Reply(
                        ids.next(),
                        lead.id(),
                        request.id(),
                        said,
                        note,
                        answer,
                        clock.instant(),
                        me()));
    }

    /** A second person confirms the answer, or sends the lead back to be asked again. */
    public Decision<LeadId> check(CheckResolution command) {
        return onLead(
                Action.CHECK_RESOLUTION,
                command.lead(),
                command.version(),
                lead -> {
                    var to = command.confirmed() ? LeadState.CHECKED : LeadState.REWORK;
                    if (lead.state() != LeadState.ANSWERED) {
                        return Decision.refused(ResolutionRefusal.NOT_FROM_HERE);
                    }
                    var answered = replies.answer(lead.id()).orElseThrow(Leads::notFound);
                    var request =
                            leads.requests(lead.id()).stream()
                                    .filter(asked -> asked.id().equals(answered.request()))
                                    .findFirst()
                                    .orElseThrow(Leads::notFound);
                    var faults = faultsOfChecking(command, request, answered);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    replies.check(
                            ids.next(),
                            lead.heldBy(),
                            lead.id(),
                            new ReplyStore.SecondCheck(
                                    answered.id(),
                                    request.by(),
                                    answered.by(),
                                    me(),
                                    command.confirmed(),
                                    command.why(),
                                    clock.instant()));
                    return move(lead, to);
                });
    }

    private List<Refusal> faultsOfChecking(
            CheckResolution command, LeadStore.Request request, ReplyStore.Reply answered) {
        var faults = new ArrayList<Refusal>();
        if (request.by().equals(me())) {
            faults.add(ResolutionRefusal.CHECKER_ASKED);
        }
        if (answered.by().equals(me())) {
            faults.add(ResolutionRefusal.CHECKER_ANSWERED);
        }
        if (command.why().isBlank()) {
            faults.add(ResolutionRefusal.WHY_MISSING);
        }
        var answer = answered.answer();
        if (command.confirmed()
                && (answer == null
                        || !Homes.sameNetworkAddress(answer.repeatedAddress(), request.event()))) {
            faults.add(ResolutionRefusal.ANSWER_IS_ABOUT_ANOTHER_ADDRESS);
        }
        return faults;
    }

    /** Records that the longest time for which records are kept has run out. */
    public Decision<LeadId> expire(LeadId lead, int version) {
        return onLead(
                Action.OPEN_LEAD,
                lead,
                version,
                found -> {
                    var faults = new ArrayList<Refusal>();
                    mayGo(found, LeadState.EXPIRED, faults);
                    if (!found.expiresAt().isBefore(clock.instant())) {
                        faults.add(ResolutionRefusal.NOT_YET_EXPIRED);
                    }
                    return faults.isEmpty()
                            ? move(found, LeadState.EXPIRED)
                            : Decision.refused(faults);
                });
    }

    private Decision<LeadId> onLead(
            Action action,
            LeadId id,
            int version,
            Function<LeadStore.Lead, Decision<LeadId>> work) {
        var found = commands.read(() -> leads.find(id));
        var on = found.map(lead -> On.one("lead", id, lead.heldBy())).orElse(On.one("lead", id));
        return commands.run(
                action,
                on,
                null,
                () -> {
                    var lead = found.orElseThrow(Leads::notFound);
                    if (lead.version() != version) {
                        throw stale(id);
                    }
                    return work.apply(lead);
                });
    }

    private Decision<LeadId> move(LeadStore.Lead lead, LeadState to) {
        if (!lead.state().next().contains(to)) {
            throw new IllegalStateException("A lead cannot go there from here");
        }
        if (!leads.move(lead.id(), to, lead.version())) {
            throw stale(lead.id());
        }
        return Decision.done(lead.id());
    }

    private static void mayGo(LeadStore.Lead lead, LeadState to, List<Refusal> faults) {
        if (!lead.state().next().contains(to)) {
            faults.add(ResolutionRefusal.NOT_FROM_HERE);
        }
    }

    private OfficerId me() {
        return actors.required().officer().id();
    }

    private static ServiceException stale(LeadId id) {
        return new ServiceException(ErrorCode.STALE).with(LogKey.LEAD_ID, id);
    }

    private static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
