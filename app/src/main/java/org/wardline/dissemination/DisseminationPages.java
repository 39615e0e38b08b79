package org.wardline.dissemination;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.intelligence.ApprovedPackage;
import org.wardline.intelligence.Intelligence;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.subjects.RestrictedSubjects;

/** Puts together what the pages of disseminations show. */
@Component
class DisseminationPages {
    private final Dissemination dissemination;
    private final TelephoneReleases releases;
    private final Remedies remedies;
    private final Annexes annexes;
    private final ErasureNotices notices;
    private final RestrictedSubjects restrictions;
    private final DisseminationStore store;
    private final Intelligence intelligence;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final Accounts accounts;
    private final Forces forces;
    private final OperationClock clock;

    DisseminationPages(
            Dissemination dissemination,
            TelephoneReleases releases,
            Remedies remedies,
            Annexes annexes,
            ErasureNotices notices,
            RestrictedSubjects restrictions,
            DisseminationStore store,
            Intelligence intelligence,
            Commands commands,
            Actors actors,
            Groups groups,
            Accounts accounts,
            Forces forces,
            OperationClock clock) {
        this.dissemination = dissemination;
        this.releases = releases;
        this.remedies = remedies;
        this.annexes = annexes;
        this.notices = notices;
        this.restrictions = restrictions;
        this.store = store;
        this.intelligence = intelligence;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.accounts = accounts;
        this.forces = forces;
        this.clock = clock;
    }

    Optional<SendPage> send(PackageId id, SendPage.@Nullable Typed typed) {
        commands.require(Action.DISSEMINATE, On.one("package", id));
        var found = commands.read(() -> intelligence.approved(id));
        var on =
                found.map(each -> On.one("package", id, each.heldBy()))
                        .orElse(On.one("package", id));
        return commands.look(
                Action.VIEW_PACKAGE, on, () -> found.map(approved -> sendPage(approved, typed)));
    }

    private SendPage sendPage(ApprovedPackage approved, SendPage.@Nullable Typed typed) {
        var id = approved.id();
        var entered =
                typed == null
                        ? SendPage.Typed.of(Map.of("force", approved.responsibleForce()))
                        : typed;
        return new SendPage(
                id,
                approved.reference(),
                approved.version(),
                name(approved.responsibleForce()),
                forceChoices(),
                new SealedCopy(approved.copy()).addressesMayLeave(),
                restrictions.binding(approved.subject()),
                dissemination.matchesOf(id).stream()
                        .map(match ->
                                new SendPage.Match(
                                        match.keyKind().toLowerCase(Locale.ROOT).replace('_', ' '),
                                        match.other().who(),
                                        match.other().how(),
                                        match.decided()))
                        .toList(),
                lines(dissemination.sentOf(id), Set.of()),
                releases.toldOf(approved.reference()),
                annexes.offered(id).stream()
                        .map(each ->
                                new SendPage.Offered(
                                        each.id().toString(), each.title(), each.statement()))
                        .toList(),
                entered);
    }

    InboxPage inbox() {
        var open = dissemination.inbox();
        var finished = dissemination.finished();
        var all = Stream.concat(open.stream(), finished.stream()).toList();
        var restricted = commands.read(() -> store.restrictedAmong(all));
        return new InboxPage(
                releases.unwritten(),
                lines(notices.open(all), restricted),
                lines(open, restricted),
                lines(finished, restricted));
    }

    private List<InboxLine> lines(List<InboxRow> rows, Set<DisseminationId> restricted) {
        return rows.stream()
                .map(row ->
                        new InboxLine(
                                row,
                                name(row.force()),
                                overdue(row.state(), row.actBy()),
                                restricted.contains(row.id())))
                .toList();
    }

    private boolean overdue(DisseminationState state, Instant actBy) {
        return switch (state) {
            case SENT, ACKNOWLEDGED -> actBy.isBefore(clock.instant());
            case ACCEPTED, RETURNED, TRANSFERRED, CLOSED, RECALLED -> false;
        };
    }

    Optional<DisseminationPage> look(DisseminationId id) {
        var row = commands.read(() -> store.find(id));
        var heldBy = row.map(this::side).orElseGet(() -> commands.read(groups::national));
        return commands.look(
                Action.VIEW_DISSEMINATION,
                On.one(Dissemination.KIND, id, heldBy),
                () -> row.map(this::page));
    }

    /** The side on which the actor sees it: recipient, the force that passed it on, or the desk that sent it first. */
    private GroupId side(Dispatch row) {
        if (ownForce(row)) {
            return row.recipientGroup();
        }
        return actors.required().officer().forceSlug() == null ? row.originGroup() : row.heldBy();
    }

    private DisseminationPage page(Dispatch row) {
        var copy = new SealedCopy(row.parcel().copy());
        var lines = copy.lines();
        var history = store.history(row.id());
        var owed = remedies.of(row.id());
        return new DisseminationPage(
                row.id(),
                row.reference(),
                row.parcel().packageReference(),
                row.parcel().packageVersion(),
                name(row.force()),
                Sensitive.of(row.parcel().purpose()),
                row.parcel().actBy(),
                row.parcel().noOvertBefore(),
                row.parcel().restrictedReason(),
                store.restrictedSince(row.id()).orElse(null),
                overdue(row.state(), row.parcel().actBy()),
                row.state(),
                officer(row.sentBy()),
                row.sentAt(),
                row.actedOn(),
                lines,
                HexFormat.of().formatHex(copy.digest()),
                handling(lines),
                annexes.of(row.id()).stream().map(this::annex).toList(),
                history.stream().map(this::history).toList(),
                store.check(row.id()).map(this::check).orElse(null),
                store.passedOn(row.id()),
                owed.stream().map(each -> remedy(each, row)).toList(),
                exonerated(history),
                notices.about(row).orElse(null),
                may(row, owed),
                new DisseminationPage.Choices(
                        forceChoices(),
                        choices(ReturnReason.values(), ReturnReason::title),
                        choices(ClosingOutcome.values(), ClosingOutcome::title),
                        open(owed, row)),
                row.version());
    }

    private DisseminationPage.AnnexLine annex(Annexes.Annex annex) {
        var copy = new SealedCopy(annex.copy());
        return new DisseminationPage.AnnexLine(
                copy.lines(),
                HexFormat.of().formatHex(copy.digest()),
                annex.why(),
                officer(annex.includedBy()));
    }

    private DisseminationPage.RemedyLine remedy(Remedy each, Dispatch row) {
        var done = each.done();
        return new DisseminationPage.RemedyLine(
                each.kind().title(),
                switch (each.kind().owedBy()) {
                    case SENDER -> "National desk";
                    case RECIPIENT -> name(row.force());
                },
                each.dueAt(),
                each.overdue(clock.instant()),
                done == null ? null : officer(done.by()),
                done == null ? null : done.at(),
                done == null ? null : done.told());
    }

    /** What the officer's side can say is done: not what has a form of its own. */
    private Map<String, String> open(List<Remedy> owed, Dispatch row) {
        var open = new LinkedHashMap<String, String>();
        owed.stream()
                .filter(each -> each.done() == null && !each.kind().byItself())
                .filter(each -> ours(each.kind(), row))
                .forEach(each -> open.put(each.kind().name(), each.kind().title()));
        return open;
    }

    private boolean ours(RemedyKind kind, Dispatch row) {
        return switch (kind.owedBy()) {
            case SENDER -> actors.required().officer().forceSlug() == null;
            case RECIPIENT -> ownForce(row);
        };
    }

    private static List<Sensitive<String>> exonerated(List<DisseminationStore.Event> history) {
        return history.stream()
                .filter(event -> event.happened() == Happened.PERSON_EXONERATED)
                .map(DisseminationStore.Event::note)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Handling conditions go to the top of every copy, so that nobody has to find them in it. */
    private static List<String> handling(List<CopyLine> lines) {
        return lines.stream()
                .filter(line -> line.title().toLowerCase(Locale.ROOT).contains("handling"))
                .map(CopyLine::value)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private DisseminationPage.HistoryLine history(DisseminationStore.Event event) {
        var code = event.code();
        return new DisseminationPage.HistoryLine(
                event.happened().title(),
                event.at(),
                officer(event.by()),
                code == null ? null : detail(event.happened(), code),
                event.note());
    }

    private String detail(Happened happened, String code) {
        return switch (happened) {
            case RETURNED -> ReturnReason.valueOf(code).title();
            case CLOSED -> ClosingOutcome.valueOf(code).title();
            case TRANSFERRED -> name(code);
            case RECALL_ACKNOWLEDGED ->
                    code.equals("ACTED_ON") ? "Had been acted on" : "Had not been acted on";
            case SENT, ACKNOWLEDGED, ACCEPTED, RECALLED, PERSON_EXONERATED -> code;
        };
    }

    private DisseminationPage.CheckLine check(DisseminationStore.Check check) {
        return new DisseminationPage.CheckLine(
                check.matchesFound(),
                check.matchesUndecided(),
                Sensitive.ofNullable(check.undecidedReason()),
                Sensitive.ofNullable(check.otherForceReason()));
    }

    private DisseminationPage.May may(Dispatch row, List<Remedy> owed) {
        var officer = actors.required().officer();
        var recipient = ownForce(row);
        var answered = row.actedOn() != null;
        return new DisseminationPage.May(
                may(officer, Action.ACKNOWLEDGE, recipient, row, DisseminationState.ACKNOWLEDGED),
                may(
                        officer,
                        Action.ACCEPT_DISSEMINATION,
                        recipient,
                        row,
                        DisseminationState.ACCEPTED),
                may(
                        officer,
                        Action.RETURN_DISSEMINATION,
                        recipient,
                        row,
                        DisseminationState.RETURNED),
                may(
                        officer,
                        Action.TRANSFER_DISSEMINATION,
                        recipient,
                        row,
                        DisseminationState.TRANSFERRED),
                may(officer, Action.CLOSE_DISSEMINATION, recipient, row, DisseminationState.CLOSED),
                may(officer, Action.RECALL_DISSEMINATION, true, row, DisseminationState.RECALLED),
                recipient
                        && officer.may(Action.ACKNOWLEDGE)
                        && row.state() == DisseminationState.RECALLED
                        && !answered,
                officer.may(Action.PUT_RIGHT) && !open(owed, row).isEmpty(),
                officer.may(Action.EXONERATE) && row.state() == DisseminationState.RECALLED,
                recipient
                        && officer.may(Action.OPEN_INVESTIGATION)
                        && row.state() == DisseminationState.ACCEPTED);
    }

    private static boolean may(
            Officer officer,
            Action action,
            boolean concerned,
            Dispatch row,
            DisseminationState wanted) {
        return concerned && officer.may(action) && row.mayBecome(wanted);
    }

    private boolean ownForce(Dispatch row) {
        return row.force().equals(actors.required().officer().forceSlug());
    }

    private Map<String, String> forceChoices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Choose a force");
        forces.all().forEach(each -> choices.put(each.slug(), each.shortName()));
        return choices;
    }

    private static <E extends Enum<E>> Map<String, String> choices(
            E[] values, Function<E, String> title) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(each -> choices.put(each.name(), title.apply(each)));
        return choices;
    }

    private String name(String slug) {
        return forces.named(slug).map(Force::shortName).orElse(slug);
    }

    private String officer(OfficerId id) {
        return accounts.colleague(id).map(Officer::name).orElse("An officer");
    }
}
