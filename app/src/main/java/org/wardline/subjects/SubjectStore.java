package org.wardline.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.MentionId;

/** The SQL of subjects and of which mentions stand under them. */
@Component
class SubjectStore {

    /** A subject as kept. */
    record Subject(
            SubjectId id,
            GroupId heldBy,
            String reference,
            MentionId openedFor,
            Instant openedAt,
            OfficerId openedBy,
            String why,
            @Nullable SubjectId mergedInto) {
        @Override
        public String toString() {
            return "Subject[" + id.value() + "]";
        }
    }

    private static final String SUBJECT =
            """
            select id, held_by, reference, opened_for, opened_at, opened_by, why, merged_into
              from subjects.subject
            """;

    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of clusters at a time: two judgements at once could each miss what the other joins. */
    void lockClusters() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('wardline.subjects', 0))")
                .query((_, _) -> true)
                .single();
    }

    /** Adds a subject; false when its reference is taken, also by one that the actor may not see. */
    boolean add(Subject subject) {
        return jdbc.sql(
                                """
                                insert into subjects.subject
                                       (id, held_by, reference, opened_for, opened_at, opened_by, why)
                                values (:id, :heldBy, :reference, :openedFor, :openedAt, :openedBy, :why)
                                on conflict (reference) do nothing
                                """)
                        .param("id", subject.id().value())
                        .param("heldBy", subject.heldBy().value())
                        .param("reference", subject.reference())
                        .param("openedFor", subject.openedFor().value())
                        .param("openedAt", subject.openedAt().atOffset(ZoneOffset.UTC))
                        .param("openedBy", subject.openedBy().value())
                        .param("why", subject.why())
                        .update()
                == 1;
    }

    Optional<Subject> find(SubjectId id) {
        return jdbc.sql(SUBJECT + " where id = :id")
                .param("id", id.value())
                .query((row, _) -> subject(row))
                .optional();
    }

    Map<SubjectId, String> references(Collection<SubjectId> subjects) {
        var found = new HashMap<SubjectId, String>();
        jdbc.sql("select id, reference from subjects.subject where id = any(:ids)")
                .param("ids", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new SubjectId(row.getObject("id", UUID.class)),
                            row.getString("reference"));
                });
        return found;
    }

    /** The subject that stands for this one now, through any merges. */
    Optional<Subject> standing(SubjectId id) {
        return jdbc.sql(
                        """
                        with recursive path as (
                            select s.id, s.merged_into, 0 as depth from subjects.subject s where s.id = :id
                            union all
                            select s.id, s.merged_into, p.depth + 1
                              from path p join subjects.subject s on s.id = p.merged_into
                             where p.depth < 50
                        )
                        select s.id, s.held_by, s.reference, s.opened_for, s.opened_at, s.opened_by, s.why,
                               s.merged_into
                          from path p join subjects.subject s on s.id = p.id
                         where p.merged_into is null
                        """)
                .param("id", id.value())
                .query((row, _) -> subject(row))
                .optional();
    }

    /** Subjects whose first mention is one of these, oldest first, merged ones too. */
    List<Subject> homedAt(Collection<MentionId> mentions) {
        return jdbc.sql(
                        SUBJECT
                                + " where opened_for = any(:mentions) order by opened_at, id limit 1000")
                .param("mentions", array(mentions))
                .query((row, _) -> subject(row))
                .list();
    }

    void mergeInto(SubjectId subject, @Nullable SubjectId survivor) {
        jdbc.sql(
                        """
                        update subjects.subject
                           set merged_into = :survivor::uuid, version = version + 1
                         where id = :id and merged_into is distinct from :survivor::uuid
                        """)
                .param("id", subject.value())
                .param("survivor", survivor == null ? null : survivor.value())
                .update();
    }

    Optional<SubjectId> subjectOf(MentionId mention) {
        return jdbc.sql(
                        """
                        select subject_id from subjects.assignment
                         where mention_id = :mention and until_at is null
                        """)
                .param("mention", mention.value())
                .query((row, _) -> new SubjectId(row.getObject("subject_id", UUID.class)))
                .optional();
    }

    List<MentionId> mentionsOf(SubjectId subject) {
        return jdbc.sql(
                        """
                        select mention_id from subjects.assignment
                         where subject_id = :subject and until_at is null
                         order by from_at, mention_id
                         limit 10000
                        """)
                .param("subject", subject.value())
                .query((row, _) -> new MentionId(row.getObject("mention_id", UUID.class)))
                .list();
    }

    void assign(UUID id, GroupId heldBy, MentionId mention, SubjectId subject, Instant at) {
        jdbc.sql(
                        """
                        insert into subjects.assignment (id, held_by, mention_id, subject_id, from_at)
                        values (:id, :heldBy, :mention, :subject, :at)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("mention", mention.value())
                .param("subject", subject.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void endAssignment(MentionId mention, Instant at) {
        jdbc.sql(
                        """
                        update subjects.assignment set until_at = greatest(from_at, :at::timestamptz)
                         where mention_id = :mention and until_at is null
                        """)
                .param("mention", mention.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static UUID[] array(Collection<MentionId> mentions) {
        return mentions.stream().map(MentionId::value).toArray(UUID[]::new);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var merged = row.getObject("merged_into", UUID.class);
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("reference"),
                new MentionId(row.getObject("opened_for", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                new OfficerId(row.getObject("opened_by", UUID.class)),
                row.getString("why"),
                merged == null ? null : new SubjectId(merged));
    }
}
