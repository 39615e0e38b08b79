package org.wardline.subjects;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
import org.wardline.kernel.ServiceException;

/**
 * The front door of restrictions: what is kept about a subject is used for nothing beyond what it is kept for, because the
 * person asked for it (Data Protection Act 2018 s.47). It is said wherever the subject is shown.
 */
@Component
public class RestrictedSubjects {
    private static final String KIND = "subject";

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
     */
    public record Restriction(String request, Instant at) {}

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
                            new Restriction(request, clock.instant()),
                            actors.required().officer().id());
                    return Decision.done(subject);
                });
    }

    /** RestrictedSubjects of a subject, oldest first, as far as the actor may see the subject. */
    public List<Restriction> of(SubjectId subject) {
        return commands.read(() -> store.of(subject));
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

        List<Restriction> of(SubjectId subject) {
            return jdbc.sql(
                            """
                            select request_reference, restricted_at
                              from subjects.restriction
                             where subject_id = :subject
                             order by restricted_at, id
                             limit 100
                            """)
                    .param("subject", subject.value())
                    .query((row, _) ->
                            new Restriction(
                                    row.getString("request_reference"),
                                    row.getObject("restricted_at", OffsetDateTime.class)
                                            .toInstant()))
                    .list();
        }
    }
}
