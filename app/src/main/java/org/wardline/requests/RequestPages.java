package org.wardline.requests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Sensitive;
import org.wardline.requests.RequestStore.Kept;
import org.wardline.subjects.SubjectId;

/** Puts together what the pages about requests show. Each look is audited. */
@Component
class RequestPages {
    private final Requests requests;
    private final Answers answers;
    private final RequestStore store;
    private final AnswerStore given;
    private final Accounts accounts;
    private final Commands commands;
    private final Actors actors;

    RequestPages(
            Requests requests,
            Answers answers,
            RequestStore store,
            AnswerStore given,
            Accounts accounts,
            Commands commands,
            Actors actors) {
        this.requests = requests;
        this.answers = answers;
        this.store = store;
        this.given = given;
        this.accounts = accounts;
        this.commands = commands;
        this.actors = actors;
    }

    Optional<RequestListPage> list() {
        return commands.look(
                Action.VIEW_REQUEST,
                On.many(Requests.KIND),
                () -> {
                    var all = store.all();
                    return Optional.of(
                            new RequestListPage(
                                    all.stream()
                                            .filter(each -> each.answeredAt() == null)
                                            .map(this::row)
                                            .toList(),
                                    all.stream()
                                            .filter(each -> each.answeredAt() != null)
                                            .map(this::row)
                                            .toList()));
                });
    }

    private RequestListPage.Row row(Kept request) {
        var clock = request.clock();
        var open = request.answeredAt() == null;
        return new RequestListPage.Row(
                request.id().value(),
                request.reference(),
                request.kind().title(),
                request.receivedOn(),
                clock.answerBy(),
                open ? clock.said(requests.today()) : "",
                open && clock.overdue(requests.today()),
                request.answeredAt());
    }

    Optional<RequestPage> request(RequestId id) {
        var found = commands.read(() -> store.find(id));
        var on =
                found.map(request -> On.one(Requests.KIND, id, request.heldBy()))
                        .orElse(On.one(Requests.KIND, id));
        return commands.look(Action.VIEW_REQUEST, on, () -> found.map(this::page));
    }

    private RequestPage page(Kept request) {
        var row = row(request);
        var waiting =
                request.answeredAt() == null
                        ? answers.waiting(request)
                        : Optional.<AnswerStore.Proposal>empty();
        return new RequestPage(
                row.id(),
                row.reference(),
                row.kind(),
                request.way().title(),
                row.receivedOn(),
                row.answerBy(),
                row.left(),
                row.overdue(),
                who(request),
                request.asks(),
                request.identityAskedOn(),
                identity(request.identity()),
                name(request.recordedBy()),
                request.recordedAt(),
                store.ties(request.id()).stream().map(this::tie).toList(),
                answers.covert(request).isPresent(),
                waiting.map(each -> proposal(request, each)).orElse(null),
                request.answeredAt(),
                given.given(request.id()).map(RequestPages::letter).orElse(List.of()),
                waiting.isPresent() && actors.required().officer().may(Action.ANSWER_REQUEST));
    }

    private static List<RequestPage.Particular> who(Kept request) {
        var who = request.who();
        return Stream.of(
                        new RequestPage.Particular("Name", who.name()),
                        new RequestPage.Particular("E-mail", who.email()),
                        new RequestPage.Particular("Telephone", who.phone()),
                        new RequestPage.Particular("Address", who.address()),
                        new RequestPage.Particular("Postcode", who.postcode()))
                .filter(each -> !each.value().value().isBlank())
                .toList();
    }

    private RequestPage.@Nullable Identity identity(RequestStore.@Nullable Identity certain) {
        return certain == null
                ? null
                : new RequestPage.Identity(certain.how(), certain.on(), name(certain.by()));
    }

    private RequestPage.Tie tie(RequestStore.Tie tie) {
        SubjectId subject = tie.subject();
        return new RequestPage.Tie(
                tie.reference(),
                subject == null ? null : subject.value(),
                name(tie.by()),
                tie.at());
    }

    private RequestPage.Proposal proposal(Kept request, AnswerStore.Proposal made) {
        var ground = made.ground();
        return new RequestPage.Proposal(
                made.outcome().title(),
                ground == null ? null : ground.title(),
                made.necessity(),
                Answers.letter(request, made).stream().map(Sensitive::of).toList(),
                name(made.by()),
                made.at());
    }

    private static List<Sensitive<String>> letter(AnswerStore.Answer answer) {
        return Stream.of(answer.letter().value().split("\n\n", -1)).map(Sensitive::of).toList();
    }

    private String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("Somebody");
    }
}
