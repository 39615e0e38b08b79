package org.wardline.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Days;
import org.wardline.retention.RetentionPeople.Person;
import org.wardline.subjects.SubjectId;

/** Puts together what the pages about retention show. Each look is audited. */
@Component
class RetentionPages {
    private static final int LOOKED_AT = 500;
    private static final int TOLD_BEFORE_DAYS = 90;

    private final RetentionPeople people;
    private final RetentionSchedule schedule;
    private final Accounts accounts;
    private final Commands commands;
    private final Actors actors;

    RetentionPages(
            RetentionPeople people,
            RetentionSchedule schedule,
            Accounts accounts,
            Commands commands,
            Actors actors) {
        this.people = people;
        this.schedule = schedule;
        this.accounts = accounts;
        this.commands = commands;
        this.actors = actors;
    }

    /** Whose review falls due. */
    Optional<RetentionPage> due() {
        return commands.look(
                Action.VIEW_RETENTION, On.many(Retention.KIND), () -> Optional.of(list()));
    }

    private RetentionPage list() {
        var today = people.today();
        var soon = people.dueBy(today.plusDays(TOLD_BEFORE_DAYS), LOOKED_AT);
        return new RetentionPage(
                people.askedFor(LOOKED_AT).stream().map(this::row).toList(),
                soon.stream()
                        .filter(person -> !person.standing().reviewOn().isAfter(today))
                        .map(this::row)
                        .toList(),
                soon.stream()
                        .filter(person -> person.standing().reviewOn().isAfter(today))
                        .map(this::row)
                        .toList(),
                Arrays.stream(RetentionCategory.values()).map(schedule::of).toList(),
                LOOKED_AT);
    }

    private RetentionPage.Row row(Person person) {
        var standing = person.standing();
        return new RetentionPage.Row(
                person.id().value(),
                person.reference(),
                standing.category().title(),
                standing.clearSince(),
                standing.reviewOn(),
                state(person));
    }

    private String state(Person person) {
        var hold = person.holdOn(people.today());
        if (hold.isPresent()) {
            return "Legal hold until " + Days.said(hold.get().until());
        }
        return person.awaitsSecond() ? "Deletion waits for a second supervisor" : "";
    }

    /** How long one person is kept. */
    Optional<RetentionPersonPage> person(SubjectId subject) {
        var found = commands.read(() -> people.find(subject));
        var on =
                found.map(person -> On.one(Retention.KIND, person.id(), person.heldBy()))
                        .orElse(On.one(Retention.KIND, subject));
        return commands.look(Action.VIEW_RETENTION, on, () -> found.map(this::page));
    }

    private RetentionPersonPage page(Person person) {
        var standing = person.standing();
        var line = schedule.of(standing.category());
        var held = person.holdOn(people.today()).isPresent();
        var clear = !standing.clearUntil().isAfter(people.today());
        return new RetentionPersonPage(
                person.id().value(),
                person.reference(),
                standing.category().title(),
                standing.clearSince(),
                standing.clearUntil(),
                standing.reviewOn(),
                people.today().plus(line.again()),
                line.source(),
                line.certainty(),
                person.facts().stream()
                        .map(fact -> new RetentionPersonPage.Fact(fact.kind().title(), fact.at()))
                        .toList(),
                reviews(person),
                person.holds().stream().map(this::hold).toList(),
                clear && !held && !person.awaitsSecond(),
                person.awaitsSecond(),
                (clear || onRequest(person))
                        && !held
                        && person.awaitsSecond()
                        && !decidedByMe(person),
                person.confirmed(),
                held);
    }

    private List<RetentionPersonPage.Review> reviews(Person person) {
        return person.reviews().stream()
                .map(review ->
                        new RetentionPersonPage.Review(
                                review.at(),
                                name(review.by()),
                                review.decided().title(),
                                review.until(),
                                review.why(),
                                nameOrNull(review.confirmedBy()),
                                review.confirmedAt()))
                .toList();
    }

    private RetentionPersonPage.Hold hold(RetentionStore.Hold hold) {
        return new RetentionPersonPage.Hold(
                hold.at(),
                name(hold.by()),
                hold.until(),
                hold.why(),
                nameOrNull(hold.liftedBy()),
                hold.liftedAt(),
                hold.liftedWhy());
    }

    private static boolean onRequest(Person person) {
        return person.decision().filter(review -> review.request() != null).isPresent();
    }

    private boolean decidedByMe(Person person) {
        return person.decision()
                .filter(review -> review.by().equals(actors.required().officer().id()))
                .isPresent();
    }

    private @Nullable String nameOrNull(@Nullable OfficerId officer) {
        return officer == null ? null : name(officer);
    }

    private String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("Somebody");
    }
}
