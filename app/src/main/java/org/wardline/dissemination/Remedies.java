package org.wardline.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.Exonerate;
import org.wardline.subjects.Exonerations;
import org.wardline.subjects.SubjectId;

/**
 * The front door of what a recall must put right. Once the recipient says that it had acted, supervisors of both sides are
 * alerted, children's services and whoever acquired the data have to be told, and the person is exonerated wherever shown.
 */
@Component
public class Remedies {
    private final RemedyStore store;
    private final DisseminationStore disseminations;
    private final Exonerations exonerations;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final OperationClock clock;
    private final Ids ids;

    Remedies(
            RemedyStore store,
            DisseminationStore disseminations,
            Exonerations exonerations,
            Commands commands,
            Actors actors,
            Groups groups,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.disseminations = disseminations;
        this.exonerations = exonerations;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.clock = clock;
        this.ids = ids;
    }

    /** Raises all that both sides owe from now. Call within the command that says it was acted on. */
    void raise(Dispatch recalled, Instant at) {
        for (var kind : RemedyKind.values()) {
            var owedBy =
                    switch (kind.owedBy()) {
                        case SENDER -> recalled.originGroup();
                        case RECIPIENT -> recalled.recipientGroup();
                    };
            store.raise(
                    new Remedy(
                            ids.next(),
                            recalled.id(),
                            owedBy,
                            kind,
                            at,
                            at.plus(kind.within()),
                            null),
                    recalled);
        }
    }

    /** One thing is done, by the side that owes it. */
    public Decision<DisseminationId> putRight(PutRight command) {
        var row = found(Action.PUT_RIGHT, command.id());
        return commands.run(
                Action.PUT_RIGHT,
                On.one(Dissemination.KIND, row.id(), side(row)),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    var kind = command.kind();
                    if (kind == null || kind.byItself()) {
                        return Decision.refused(DisseminationRefusal.REMEDY_MISSING);
                    }
                    if (kind.tells() && command.told().isBlank()) {
                        refusals.add(DisseminationRefusal.TOLD_MISSING);
                    }
                    if (!owes(row, kind)) {
                        refusals.add(DisseminationRefusal.REMEDY_NOT_YOURS);
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    return done(row.id(), kind, command.told(), command.note())
                            ? Decision.done(row.id())
                            : Decision.refused(DisseminationRefusal.REMEDY_DONE);
                });
    }

    /** Whether the actor's side owes it: the desk as sender, a force as recipient; not a force as both. */
    private boolean owes(Dispatch row, RemedyKind kind) {
        return switch (kind.owedBy()) {
            case SENDER -> actors.required().officer().forceSlug() == null;
            case RECIPIENT -> ownForce(row);
        };
    }

    /**
     * Exonerates somebody who was wrongly suspected: on the subject, and in the history of everything that was sent about
     * the same person, so that every recipient sees it.
     */
    public Decision<DisseminationId> exonerate(ExoneratePerson command) {
        var row = found(Action.EXONERATE, command.id());
        return commands.run(
                Action.EXONERATE,
                On.one(Dissemination.KIND, row.id(), row.originGroup()),
                null,
                () -> {
                    if (row.state() != DisseminationState.RECALLED) {
                        return Decision.refused(DisseminationRefusal.NOT_IN_THIS_STATE);
                    }
                    var subject = new SubjectId(row.parcel().subject());
                    var said =
                            exonerations.exonerate(
                                    new Exonerate(
                                            subject,
                                            Sensitive.of(command.who().strip()),
                                            Sensitive.of(command.why().strip())));
                    return said.map(_ -> {
                        for (var each : store.about(subject.value())) {
                            tell(found(Action.EXONERATE, each), command);
                            done(each, RemedyKind.PERSON_EXONERATED, "", "");
                        }
                        store.tellHidden(row.id());
                        return row.id();
                    });
                });
    }

    private void tell(Dispatch about, ExoneratePerson command) {
        disseminations.addEvent(
                about,
                new DisseminationStore.Event(
                        ids.next(),
                        Happened.PERSON_EXONERATED,
                        clock.instant(),
                        actors.required().officer().id(),
                        null,
                        Sensitive.of(command.who().strip() + ". " + command.why().strip())));
    }

    /** The record of who was wrongly suspected is restricted by the force. Call within the command that restricts it. */
    public void restricted(Collection<DisseminationId> of) {
        of.forEach(each -> done(each, RemedyKind.RECORD_RESTRICTED, "", ""));
    }

    /** Whether what a force was given has been recalled. */
    public boolean recalled(DisseminationId id) {
        return commands.read(() -> disseminations.find(id))
                .map(row -> row.state() == DisseminationState.RECALLED)
                .orElse(false);
    }

    /**
     * What is told of people about whom the actor's circle was sent something: who is exonerated, and why. Nothing of others.
     *
     * @param subjects opaque identifiers, as disseminations carry them
     */
    public Map<UUID, Sensitive<String>> exonerated(Collection<UUID> subjects) {
        var told = new LinkedHashMap<UUID, Sensitive<String>>();
        commands.read(() -> store.cleared(subjects))
                .forEach(each -> told.put(each.subject(), each.note()));
        return told;
    }

    /** What the actor's circle still has to put right, soonest first. */
    public List<Owed> owed() {
        var now = clock.instant();
        return commands.read(() ->
                store.owedBy(ownCircles()).stream()
                        .map(each ->
                                new Owed(
                                        each.dissemination(),
                                        found(Action.VIEW_DISSEMINATION, each.dissemination())
                                                .reference(),
                                        each.kind().title(),
                                        each.dueAt(),
                                        each.overdue(now)))
                        .toList());
    }

    /**
     * Something that still has to be put right.
     *
     * @param reference of the dissemination that was recalled
     */
    public record Owed(
            DisseminationId dissemination,
            String reference,
            String title,
            Instant dueAt,
            boolean overdue) {

        /** The page where it is put right. */
        public String path() {
            return "/disseminations/" + dissemination.value();
        }
    }

    /** All of one recall, as both sides see it. Call within a look. */
    List<Remedy> of(DisseminationId id) {
        return store.of(id);
    }

    /** What was recalled, newest first. Call within a look. */
    List<Dispatch> recalls() {
        return store.recalled().stream()
                .map(each -> found(Action.VIEW_DISSEMINATION, each))
                .toList();
    }

    private boolean done(DisseminationId of, RemedyKind kind, String told, String note) {
        return store.done(
                of,
                kind,
                new Remedy.Done(
                        actors.required().officer().id(),
                        clock.instant(),
                        orNull(told),
                        orNull(note)));
    }

    private Set<GroupId> ownCircles() {
        var slug = actors.required().officer().forceSlug();
        return slug == null
                ? groups.ofDesk()
                : groups.ofForce(slug)
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_PERMITTED));
    }

    private GroupId side(Dispatch row) {
        return ownForce(row) ? row.recipientGroup() : row.originGroup();
    }

    private boolean ownForce(Dispatch row) {
        return row.force().equals(actors.required().officer().forceSlug());
    }

    private Dispatch found(Action action, DisseminationId id) {
        Optional<Dispatch> row = commands.read(() -> disseminations.find(id));
        return row.orElseThrow(() ->
                commands.nothingShown(action, On.one(Dissemination.KIND, id))
                        .with(LogKey.DISSEMINATION_ID, id));
    }

    private static @Nullable Sensitive<String> orNull(String text) {
        return text.isBlank() ? null : Sensitive.of(text.strip());
    }
}
