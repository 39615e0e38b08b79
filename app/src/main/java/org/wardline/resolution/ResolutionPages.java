package org.wardline.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.subjects.Exoneration;
import org.wardline.subjects.Exonerations;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;

/** Puts together what the pages about leads and addresses show. Each look is audited. */
@Component
class ResolutionPages {
    private final LeadStore store;
    private final ReplyStore replies;
    private final Leads leads;
    private final Addresses addresses;
    private final Subjects subjects;
    private final Exonerations exonerations;
    private final RestrictedSubjects restrictions;
    private final Accounts accounts;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;

    ResolutionPages(
            LeadStore store,
            ReplyStore replies,
            Leads leads,
            Addresses addresses,
            Subjects subjects,
            Exonerations exonerations,
            RestrictedSubjects restrictions,
            Accounts accounts,
            Commands commands,
            Actors actors,
            OperationClock clock) {
        this.store = store;
        this.replies = replies;
        this.leads = leads;
        this.addresses = addresses;
        this.subjects = subjects;
        this.exonerations = exonerations;
        this.restrictions = restrictions;
        this.accounts = accounts;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
    }

    Optional<SubjectLeadsPage> subject(SubjectId asked) {
        var standing = subjects.standing(asked);
        var id = standing.orElse(asked);
        var on =
                standing.flatMap(subjects::heldBy)
                        .map(group -> On.one("subject", id, group))
                        .orElse(On.one("subject", id));
        return commands.look(
                Action.VIEW_RESOLUTION,
                on,
                () -> subjects.reference(id).map(reference -> page(id, reference)));
    }

    private SubjectLeadsPage page(SubjectId subject, String reference) {
        var mentions = subjects.mentionsOf(subject);
        var followed = store.of(mentions.stream().map(HeldMention::id).toList());
        var events = new ArrayList<SubjectLeadsPage.Event>();
        for (var mention : mentions) {
            mention.identifiers().stream()
                    .filter(held -> held.kind() == IdentifierKind.IP_EVENT)
                    .forEach(held -> events.add(event(mention, held, followed)));
        }
        return new SubjectLeadsPage(
                subject.value(),
                reference,
                exonerations.of(subject).stream().map(Exoneration::words).toList(),
                restrictions.binding(subject),
                events,
                addresses.of(subject).stream().map(ResolutionPages::address).toList(),
                followed.stream()
                        .filter(lead -> lead.state() == LeadState.CHECKED)
                        .map(lead ->
                                new SubjectLeadsPage.Answered(lead.id().value(), lead.reference()))
                        .toList(),
                actors.required().officer().may(Action.EXCEPT_RESOLUTION));
    }

    private SubjectLeadsPage.Event event(
            HeldMention mention, HeldIdentifier held, List<LeadStore.Lead> followed) {
        var seen = held.seen();
        Instant until = Resolution.lastHope(held).orElse(null);
        return new SubjectLeadsPage.Event(
                mention.id().value(),
                held.id().value(),
                held.raw().value(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.rawTime(),
                seen == null ? null : seen.port(),
                until,
                until != null && until.isBefore(clock.instant()),
                followed.stream()
                        .filter(lead -> lead.event().equals(held.id()))
                        .map(lead ->
                                new SubjectLeadsPage.Followed(
                                        lead.id().value(),
                                        lead.reference(),
                                        lead.kind().title(),
                                        lead.state().title()))
                        .toList());
    }

    private static SubjectLeadsPage.Address address(StatedAddress stated) {
        return new SubjectLeadsPage.Address(
                stated.occupant().value(),
                stated.address().value(),
                stated.postcode().value(),
                switch (stated.way()) {
                    case StatedAddress.AddressWay.Events(var checked) ->
                            "Network events answered and checked: " + checked;
                    case StatedAddress.AddressWay.SupervisorException(var supervisor) ->
                            "Exception by " + supervisor;
                    case StatedAddress.AddressWay.Register(var name, var day) ->
                            name + ", looked up on " + day;
                },
                stated.tie().value(),
                stated.mayLeave());
    }

    Optional<LeadPage> lead(LeadId id) {
        var found = commands.read(() -> store.find(id));
        var on = found.map(lead -> On.one("lead", id, lead.heldBy())).orElse(On.one("lead", id));
        return commands.look(Action.VIEW_RESOLUTION, on, () -> found.map(this::page));
    }

    private LeadPage page(LeadStore.Lead lead) {
        var request = store.requests(lead.id()).stream().findFirst();
        var answer =
                replies.answer(lead.id())
                        .filter(reply ->
                                request.isPresent() && reply.request().equals(request.get().id()));
        var history = replies.replies(lead.id());
        return new LeadPage(
                lead.id().value(),
                lead.reference(),
                lead.version(),
                lead.kind().title(),
                lead.state().title(),
                lead.expiresAt(),
                subjects.subjectOf(lead.mention()).map(SubjectId::value).orElse(null),
                event(leads.source(lead)),
                request.map(this::asked).orElse(null),
                answer.map(reply -> answer(reply, request.orElseThrow())).orElse(null),
                answer.map(this::checked).orElse(null),
                history.stream().map(this::reply).toList(),
                next(lead, request, answer));
    }

    private LeadPage.Reply reply(ReplyStore.Reply reply) {
        var answer = reply.answer();
        return new LeadPage.Reply(
                reply.said().title(),
                reply.note(),
                answer == null ? null : answer.repeatedAddress(),
                answer == null ? null : checked(reply),
                name(reply.by()),
                reply.at());
    }

    private LeadPage.@Nullable Checked checked(ReplyStore.Reply answered) {
        return replies.check(answered.id())
                .map(check ->
                        new LeadPage.Checked(
                                check.confirmed(), check.why(), name(check.checker()), check.at()))
                .orElse(null);
    }

    private LeadPage.Next next(
            LeadStore.Lead lead,
            Optional<LeadStore.Request> request,
            Optional<ReplyStore.Reply> answer) {
        var me = actors.required().officer().id();
        var own =
                request.map(asked -> asked.by().equals(me)).orElse(false)
                        || answer.map(reply -> reply.by().equals(me)).orElse(false);
        var gone = lead.expiresAt().isBefore(clock.instant());
        var next = lead.state().next();
        return new LeadPage.Next(
                next.contains(LeadState.REQUESTED) && !gone,
                lead.state() == LeadState.REQUESTED,
                lead.state() == LeadState.AUTHORISED,
                lead.state() == LeadState.ANSWERED && !own,
                gone && next.contains(LeadState.EXPIRED));
    }

    private static LeadPage.Event event(LeadStore.Event event) {
        return new LeadPage.Event(
                event.address(),
                event.addressRaw(),
                event.seenAt(),
                event.timeRaw(),
                event.port(),
                event.sourcePath());
    }

    private LeadPage.Asked asked(LeadStore.Request request) {
        return new LeadPage.Asked(
                event(request.event()),
                request.number(),
                request.authority(),
                request.reference(),
                request.why(),
                name(request.by()),
                request.at());
    }

    private LeadPage.Answer answer(ReplyStore.Reply reply, LeadStore.Request request) {
        var answer = reply.answer();
        if (answer == null) {
            throw new IllegalStateException("An answer says nothing");
        }
        return new LeadPage.Answer(
                answer.subscriber(),
                answer.address(),
                answer.postcode(),
                answer.repeatedAddress(),
                answer.repeatedTime(),
                !Homes.sameNetworkAddress(answer.repeatedAddress(), request.event()),
                name(reply.by()),
                reply.at());
    }

    private String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("Somebody");
    }
}
