package org.wardline.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.GroupId;
import org.wardline.investigation.ClearPeriods;
import org.wardline.retention.RetentionFact.Kind;
import org.wardline.subjects.ReviewedSubject;
import org.wardline.subjects.ReviewedSubjects;
import org.wardline.subjects.SubjectId;

/** Puts together what the modules know of a person, for a review. Call within a command or a look. */
@Component
class RetentionPeople {

    /** A person with everything a review goes by; facts, decisions and holds with the newest first. */
    record Person(
            SubjectId id,
            GroupId heldBy,
            String reference,
            List<RetentionFact> facts,
            RetentionStanding standing,
            List<RetentionStore.Review> reviews,
            List<RetentionStore.Hold> holds) {

        /** The decision that holds. */
        Optional<RetentionStore.Review> decision() {
            return reviews.stream().findFirst();
        }

        boolean awaitsSecond() {
            return decision().filter(RetentionStore.Review::awaitsSecond).isPresent();
        }

        boolean confirmed() {
            return reviews.stream().anyMatch(RetentionStore.Review::confirmed);
        }

        Optional<RetentionStore.Hold> holdOn(LocalDate day) {
            return holds.stream().filter(hold -> hold.bindsOn(day)).findFirst();
        }

        @Override
        public String toString() {
            return "Person[" + id.value() + "]";
        }
    }

    private final ReviewedSubjects subjects;
    private final ClearPeriods clearPeriods;
    private final RetentionStore store;
    private final RetentionSchedule schedule;
    private final OperationClock clock;

    RetentionPeople(
            ReviewedSubjects subjects,
            ClearPeriods clearPeriods,
            RetentionStore store,
            RetentionSchedule schedule,
            OperationClock clock) {
        this.subjects = subjects;
        this.clearPeriods = clearPeriods;
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The day it is, UK time. */
    LocalDate today() {
        return RetentionStanding.day(clock.instant());
    }

    Optional<Person> find(SubjectId subject) {
        return subjects.find(subject).map(found -> people(List.of(found)).getFirst());
    }

    /** Whose review falls due by a day, the longest overdue first; nobody whose deletion is confirmed. */
    List<Person> dueBy(LocalDate day, int limit) {
        var quiet =
                schedule.latestReportDueOn(day)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC);
        return people(subjects.quietSince(quiet, limit)).stream()
                .filter(person -> !person.confirmed())
                .filter(person -> !person.standing().reviewOn().isAfter(day))
                .sorted(
                        Comparator.comparing((Person person) -> person.standing().reviewOn())
                                .thenComparing(Person::reference))
                .toList();
    }

    /** Who asked for their own deletion, which waits for a second supervisor; the longest waiting first. */
    List<Person> askedFor(int limit) {
        return store.askedFor(limit).stream().flatMap(id -> find(id).stream()).toList();
    }

    private List<Person> people(Collection<ReviewedSubject> found) {
        var ids = found.stream().map(ReviewedSubject::id).toList();
        var begun =
                clearPeriods.of(ids.stream().map(SubjectId::value).toList()).stream()
                        .collect(Collectors.groupingBy(ClearPeriods.Begun::subject));
        var reviews = bySubject(store.reviews(ids), RetentionStore.Review::subject);
        var holds = bySubject(store.holds(ids), RetentionStore.Hold::subject);
        return found.stream()
                .map(subject ->
                        person(
                                subject,
                                facts(subject, begun),
                                reviews.getOrDefault(subject.id(), List.of()),
                                holds.getOrDefault(subject.id(), List.of())))
                .toList();
    }

    private Person person(
            ReviewedSubject subject,
            List<RetentionFact> facts,
            List<RetentionStore.Review> reviews,
            List<RetentionStore.Hold> holds) {
        var retained =
                reviews.stream()
                        .filter(review -> review.decided() == ReviewSubject.Decided.RETAIN)
                        .findFirst()
                        .map(RetentionPeople::retained)
                        .orElse(null);
        return new Person(
                subject.id(),
                subject.heldBy(),
                subject.reference(),
                facts,
                RetentionStanding.of(facts, schedule, retained),
                reviews,
                holds);
    }

    private static RetentionStanding.Retained retained(RetentionStore.Review review) {
        var until = review.until();
        if (until == null) {
            throw new IllegalStateException("A decision to keep has no day");
        }
        return new RetentionStanding.Retained(until, review.at());
    }

    private static List<RetentionFact> facts(
            ReviewedSubject subject, Map<UUID, List<ClearPeriods.Begun>> begun) {
        var facts = new ArrayList<RetentionFact>();
        facts.add(new RetentionFact(Kind.REPORTED, subject.newestReport()));
        begun.getOrDefault(subject.id().value(), List.of())
                .forEach(each -> facts.add(new RetentionFact(kind(each.kind()), each.at())));
        Instant exonerated = subject.exoneratedAt();
        if (exonerated != null) {
            facts.add(new RetentionFact(Kind.EXONERATED, exonerated));
        }
        facts.sort(Comparator.comparing(RetentionFact::at).reversed());
        return List.copyOf(facts);
    }

    private static Kind kind(ClearPeriods.Kind kind) {
        return switch (kind) {
            case ARREST, VOLUNTARY_INTERVIEW -> Kind.ARRESTED;
            case CHARGED -> Kind.CHARGED;
            case CONVICTED -> Kind.CONVICTED;
        };
    }

    private static <T> Map<SubjectId, List<T>> bySubject(
            List<T> rows, Function<T, SubjectId> subject) {
        return rows.stream().collect(Collectors.groupingBy(subject));
    }
}
