package org.wardline.subjects;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** The front door of exonerations: who was wrongly taken for a subject, said wherever the subject is shown. */
@Component
public class Exonerations {
    private static final String KIND = "subject";

    private final ExonerationStore store;
    private final Subjects subjects;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Exonerations(
            ExonerationStore store,
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
     * Exonerates somebody. It stays for good: a later doubt is a new judgement, not a change of this.
     *
     * @return refused when it does not say who and why
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> exonerate(Exonerate command) {
        var heldBy =
                subjects.heldBy(command.subject())
                        .orElseThrow(() ->
                                new ServiceException(ErrorCode.NOT_FOUND)
                                        .with(LogKey.SUBJECT_ID, command.subject()));
        return commands.run(
                Action.EXONERATE,
                On.one(KIND, command.subject(), heldBy),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    if (command.who().value().isBlank()) {
                        refusals.add(SubjectRefusal.WHO_MISSING);
                    }
                    if (command.why().value().isBlank()) {
                        refusals.add(SubjectRefusal.WHY_MISSING);
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    store.add(
                            ids.next(),
                            heldBy,
                            command.subject(),
                            new Exoneration(
                                    command.who(),
                                    command.why(),
                                    actors.required().officer().id(),
                                    clock.instant()));
                    return Decision.done(command.subject());
                });
    }

    /** Who is exonerated in connection with a subject, oldest first, as far as the actor may see the subject. */
    public List<Exoneration> of(SubjectId subject) {
        return commands.read(() -> store.of(subject));
    }

    /** The SQL of exonerations. */
    @Component
    static class ExonerationStore {
        private final JdbcClient jdbc;

        ExonerationStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void add(UUID id, GroupId heldBy, SubjectId subject, Exoneration made) {
            jdbc.sql(
                            """
                            insert into subjects.exoneration
                                   (id, held_by, subject_id, who, why, exonerated_by, exonerated_at)
                            values (:id, :heldBy, :subject, :who, :why, :by, :at)
                            """)
                    .param("id", id)
                    .param("heldBy", heldBy.value())
                    .param("subject", subject.value())
                    .param("who", made.who().value())
                    .param("why", made.why().value())
                    .param("by", made.by().value())
                    .param("at", made.at().atOffset(ZoneOffset.UTC))
                    .update();
        }

        List<Exoneration> of(SubjectId subject) {
            return jdbc.sql(
                            """
                            select who, why, exonerated_by, exonerated_at
                              from subjects.exoneration
                             where subject_id = :subject
                             order by exonerated_at, id
                             limit 100
                            """)
                    .param("subject", subject.value())
                    .query((row, _) ->
                            new Exoneration(
                                    Sensitive.of(row.getString("who")),
                                    Sensitive.of(row.getString("why")),
                                    new OfficerId(row.getObject("exonerated_by", UUID.class)),
                                    row.getObject("exonerated_at", OffsetDateTime.class)
                                            .toInstant()))
                    .list();
        }
    }
}
