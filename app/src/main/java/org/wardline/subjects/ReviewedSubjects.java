package org.wardline.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;

/** The front door for reviews of how long subjects are kept. */
@Component
public class ReviewedSubjects {
    private final ReviewedSubjectStore store;
    private final Commands commands;

    ReviewedSubjects(ReviewedSubjectStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** A subject that the actor may see; of one that was merged, the one that stands for it. */
    public Optional<ReviewedSubject> find(SubjectId subject) {
        return commands.read(() -> store.find(subject));
    }

    /**
     * The subject with a reference, or the one that stands for it; empty when the actor may see none.
     *
     * @param reference in capitals
     */
    public Optional<SubjectId> named(String reference) {
        return commands.read(
                () -> store.named(reference).flatMap(store::find).map(ReviewedSubject::id));
    }

    /**
     * Subjects about which nothing was received after a moment, or in connection with which somebody was exonerated: the
     * longest quiet first.
     */
    public List<ReviewedSubject> quietSince(Instant moment, int limit) {
        return commands.read(() -> store.quietSince(moment, limit));
    }

    /** The SQL of reviewed subjects. */
    @Component
    static class ReviewedSubjectStore {
        private final SubjectStore subjects;
        private final JdbcClient jdbc;

        ReviewedSubjectStore(SubjectStore subjects, JdbcClient jdbc) {
            this.subjects = subjects;
            this.jdbc = jdbc;
        }

        Optional<ReviewedSubject> find(SubjectId subject) {
            return subjects.standing(subject)
                    .flatMap(standing ->
                            jdbc.sql(
                                            """
                                            select s.id, s.held_by, s.reference, max(m.received_at) as newest,
                                                   (select max(e.exonerated_at) from subjects.exoneration e
                                                     where e.subject_id = s.id) as exonerated_at
                                              from subjects.subject s
                                              join subjects.assignment a on a.subject_id = s.id and a.until_at is null
                                              join intake.mention_received m on m.mention_id = a.mention_id
                                             where s.id = :subject
                                             group by s.id, s.held_by, s.reference
                                            """)
                                    .param("subject", standing.id().value())
                                    .query((row, _) -> reviewed(row))
                                    .optional());
        }

        Optional<SubjectId> named(String reference) {
            return jdbc.sql("select id from subjects.subject where reference = :reference")
                    .param("reference", reference)
                    .query((row, _) -> new SubjectId(row.getObject("id", UUID.class)))
                    .optional();
        }

        List<ReviewedSubject> quietSince(Instant moment, int limit) {
            return jdbc.sql(
                            """
                            select q.id, q.held_by, q.reference, q.newest, q.exonerated_at
                              from (select s.id, s.held_by, s.reference, max(m.received_at) as newest,
                                           (select max(e.exonerated_at) from subjects.exoneration e
                                             where e.subject_id = s.id) as exonerated_at
                                      from subjects.subject s
                                      join subjects.assignment a on a.subject_id = s.id and a.until_at is null
                                      join intake.mention_received m on m.mention_id = a.mention_id
                                     where s.merged_into is null
                                     group by s.id, s.held_by, s.reference) q
                             where q.newest <= :moment or q.exonerated_at is not null
                             order by q.exonerated_at nulls last, q.newest, q.id
                             limit :limit
                            """)
                    .param("moment", moment.atOffset(ZoneOffset.UTC))
                    .param("limit", limit)
                    .query((row, _) -> reviewed(row))
                    .list();
        }

        private static ReviewedSubject reviewed(ResultSet row) throws SQLException {
            var exonerated = row.getObject("exonerated_at", OffsetDateTime.class);
            return new ReviewedSubject(
                    new SubjectId(row.getObject("id", UUID.class)),
                    new GroupId(row.getObject("held_by", UUID.class)),
                    row.getString("reference"),
                    row.getObject("newest", OffsetDateTime.class).toInstant(),
                    exonerated == null ? null : exonerated.toInstant());
        }
    }
}
