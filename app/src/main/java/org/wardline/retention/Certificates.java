package org.wardline.retention;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.retention.RetentionPeople.Person;
import org.wardline.subjects.SubjectId;

/** Shows and gives out certificates of erasure. Each look is audited. */
@Component
class Certificates {
    private final RetentionPeople people;
    private final CertificateStore store;
    private final RetentionSchedule schedule;
    private final Forces forces;
    private final Commands commands;

    Certificates(
            RetentionPeople people,
            CertificateStore store,
            RetentionSchedule schedule,
            Forces forces,
            Commands commands) {
        this.people = people;
        this.store = store;
        this.schedule = schedule;
        this.forces = forces;
        this.commands = commands;
    }

    /** The certificate as a page. */
    Optional<CertificatePage> page(SubjectId subject) {
        return look(
                Action.VIEW_RETENTION,
                subject,
                person ->
                        new CertificatePage(
                                person.id().value(),
                                person.reference(),
                                store.of(person.id())
                                        .map(kept -> erasure(person.id(), kept))
                                        .orElse(null)));
    }

    /** The certificate as a file, JSON; it says so when there is none. */
    Optional<String> file(SubjectId subject) {
        return look(
                Action.TAKE_CERTIFICATE,
                subject,
                person ->
                        store.of(person.id())
                                .map(Certificate.Sealed::file)
                                .orElse("{\"certificate\":null,\"sha256\":null}\n"));
    }

    private <T> Optional<T> look(Action action, SubjectId subject, Function<Person, T> shown) {
        var found = commands.read(() -> people.find(subject));
        var on =
                found.map(person -> On.one(Retention.KIND, person.id(), person.heldBy()))
                        .orElse(On.one(Retention.KIND, subject));
        return commands.look(action, on, () -> found.map(shown));
    }

    private CertificatePage.Erasure erasure(SubjectId subject, Certificate.Sealed kept) {
        var certificate = kept.read();
        return new CertificatePage.Erasure(
                basis(certificate.basis()),
                certificate.decidedBy(),
                certificate.decidedAt(),
                certificate.confirmedBy(),
                certificate.erasedAt(),
                certificate.rows().stream()
                        .map(each -> new CertificatePage.Rows(each.table(), each.number()))
                        .toList(),
                certificate.originals().stream().map(Certificates::original).toList(),
                store.copies(subject).stream()
                        .map(each ->
                                new CertificatePage.Copies(
                                        name(each.force()), each.number(), each.acknowledged()))
                        .toList(),
                kept.digest());
    }

    private static CertificatePage.Original original(Certificate.Original each) {
        return new CertificatePage.Original(
                each.sha256(), each.size(), each.sender(), each.receivedAt(), each.fate().title());
    }

    /** A category of the schedule is said with its source; a request with its reference. */
    private String basis(String basis) {
        for (var category : RetentionCategory.values()) {
            if (category.name().equals(basis)) {
                return "Review schedule, "
                        + category.title().toLowerCase(Locale.ROOT)
                        + ". "
                        + schedule.of(category).source();
            }
        }
        return basis;
    }

    private String name(String slug) {
        return forces.named(slug).map(Force::shortName).orElse(slug);
    }
}
