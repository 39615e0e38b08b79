package org.wardline.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/**
 * The front door of restrictions on request: what is kept about a subject is used only for what it is kept for unless an
 * officer records why more is lawful, because the person asked for it (Data Protection Act 2018 s.47). It is said wherever something is decided about the
 * subject, and binds whatever is known to be the same person until a supervisor lifts it.
 */
@Component
public class RestrictedSubjects {
    private static final String KIND = "subject";

    /** What triggers name as the broken constraint when they refuse something for want of a reason. */
    private static final String HELD_UP = "restricted_on_request";

    private final RestrictedSubjectStore store;
    private final Subjects subjects;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    RestrictedSubjects(
            RestrictedSubjectStore store,
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
     * That a subject is restricted.
     *
     * @param request reference of the request that it answers
     * @param lifting how it ended; null while it binds
     */
    public record Restriction(String request, Instant at, @Nullable Lifting lifting) {}

    /**
     * That a restriction was lifted.
     *
     * @param told when and how the person was told before, or why they did not have to be
     */
    public record Lifting(
            OfficerId by, Instant at, Sensitive<String> why, Sensitive<String> told) {}

    /**
     * Restricts what is kept about a subject.
     *
     * @param request reference of the request that it answers
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> restrict(SubjectId subject, String request) {
        var heldBy =
                subjects.heldBy(subject)
                        .orElseThrow(() ->
                                new ServiceException(ErrorCode.NOT_FOUND)
                                        .with(LogKey.SUBJECT_ID, subject));
        return commands.run(
                Action.RESTRICT_SUBJECT,
                On.one(KIND, subject, heldBy),
                null,
                () -> {
                    store.add(
                            ids.next(),
                            heldBy,
                            subject,
                            new Restriction(request, clock.instant(), null),
                            actors.required().officer().id());
                    return Decision.done(subject);
                });
    }

    /**
     * Lifts a restriction. It stays on record with who lifted it, when and why.
     *
     * @return refused when none binds on that request, or when it does not say why and how the person was told
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> lift(LiftSubjectRestriction command) {
        var subject = command.subject();
        var heldBy =
                subjects.heldBy(subject)
                        .orElseThrow(() ->
                                commands.nothingShown(
                                                Action.LIFT_SUBJECT_RESTRICTION,
                                                On.one(KIND, subject))
                                        .with(LogKey.SUBJECT_ID, subject));
        return commands.run(
                Action.LIFT_SUBJECT_RESTRICTION,
                On.one(KIND, subject, heldBy),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    if (store.of(subject).stream()
                            .noneMatch(each -> binds(each, command.request()))) {
                        refusals.add(SubjectRefusal.NO_RESTRICTION);
                    }
                    if (command.why().value().isBlank()) {
                        refusals.add(SubjectRefusal.WHY_LIFTED_MISSING);
                    }
                    if (command.told().value().isBlank()) {
                        refusals.add(SubjectRefusal.TOLD_MISSING);
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    var lifted =
                            store.lift(
                                    subject,
                                    command.request(),
                                    new Lifting(
                                            actors.required().officer().id(),
                                            clock.instant(),
                                            command.why(),
                                            command.told()));
                    // Somebody else may have been quicker since it was looked at.
                    return lifted
                            ? Decision.done(subject)
                            : Decision.refused(SubjectRefusal.NO_RESTRICTION);
                });
    }

    /**
     * Goes on with what a restriction holds up. Of one that the actor cannot see only the database knows: what it refuses
     * then is refused here. Call within a command, which undoes what was begun.
     *
     * @param refusal that a reason is needed, in the words of the module that asks
     */
    public static <T> Decision<T> goOn(Refusal refusal, Supplier<Decision<T>> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException e) {
            if (e.getMostSpecificCause() instanceof PSQLException refused
                    && refused.getServerErrorMessage() != null
                    && HELD_UP.equals(refused.getServerErrorMessage().getConstraint())) {
                return Decision.refused(refusal);
            }
            throw e;
        }
    }

    private static boolean binds(Restriction each, String request) {
        return each.lifting() == null && each.request().equals(request);
    }

    /**
     * Restrictions of a subject and of every other that stands for the same person now, lifted ones too, oldest first, as
     * far as the actor may see them.
     */
    public List<Restriction> of(SubjectId subject) {
        return commands.read(() -> store.of(subject));
    }

    /** Those that bind. */
    public List<Restriction> binding(SubjectId subject) {
        return of(subject).stream().filter(each -> each.lifting() == null).toList();
    }

    /** Which of these subjects are restricted, as far as the actor may see that. */
    public Set<SubjectId> among(Collection<SubjectId> several) {
        return commands.read(() -> store.among(several));
    }

    /** The SQL of restrictions. */
    @Component
    static class RestrictedSubjectStore {
        private final JdbcClient jdbc;

        RestrictedSubjectStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void add(UUID id, GroupId heldBy, SubjectId subject, Restriction made, OfficerId by) {
            jdbc.sql(
                            """
                            insert into subjects.restriction
                                   (id, held_by, subject_id, request_reference, restricted_by, restricted_at)
                            values (:id, :heldBy, :subject, :request, :by, :at)
                            """)
                    .param("id", id)
                    .param("heldBy", heldBy.value())
                    .param("subject", subject.value())
                    .param("request", made.request())
                    .param("by", by.value())
                    .param("at", made.at().atOffset(ZoneOffset.UTC))
                    .update();
        }

        /** Of everybody who is known to be the same person. */
        List<Restriction> of(SubjectId subject) {
            return jdbc
                    .sql(
                            """
                            select request_reference, restricted_at, lifted_by, lifted_at, lifted_why, lifted_told
                              from subjects.restrictions_of(:subject)
                             order by restricted_at, id
                             limit 100
                            """)
                    .param("subject", subject.value())
                    .query((row, _) ->
                            new Restriction(
                                    row.getString("request_reference"),
                                    moment(row, "restricted_at"),
                                    lifting(row)))
                    .list()
                    .stream()
                    // Halves that were parted and joined again have one each that says the same.
                    .distinct()
                    .toList();
        }

        Set<SubjectId> among(Collection<SubjectId> several) {
            return new HashSet<>(
                    jdbc.sql(
                                    """
                                    select s.id from unnest(:several::uuid[]) s (id) where subjects.restricted(s.id)
                                    """)
                            .param(
                                    "several",
                                    several.stream().map(SubjectId::value).toArray(UUID[]::new))
                            .query((row, _) -> new SubjectId(row.getObject("id", UUID.class)))
                            .list());
        }

        /** False when none binds on that request any more. */
        boolean lift(SubjectId subject, String request, Lifting lifting) {
            return jdbc.sql(
                                    """
                                    update subjects.restriction
                                       set lifted_by = :by, lifted_at = :at, lifted_why = :why, lifted_told = :told
                                     where id in (select r.id from subjects.restrictions_of(:subject) r)
                                       and request_reference = :request and lifted_at is null
                                    """)
                            .param("by", lifting.by().value())
                            .param("at", lifting.at().atOffset(ZoneOffset.UTC))
                            .param("why", lifting.why().value().strip())
                            .param("told", lifting.told().value().strip())
                            .param("subject", subject.value())
                            .param("request", request)
                            .update()
                    > 0;
        }

        private static @Nullable Lifting lifting(ResultSet row) throws SQLException {
            var by = row.getObject("lifted_by", UUID.class);
            return by == null
                    ? null
                    : new Lifting(
                            new OfficerId(by),
                            moment(row, "lifted_at"),
                            Sensitive.of(row.getString("lifted_why")),
                            Sensitive.of(row.getString("lifted_told")));
        }

        private static Instant moment(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }
}
