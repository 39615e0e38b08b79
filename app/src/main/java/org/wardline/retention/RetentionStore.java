package org.wardline.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.subjects.SubjectId;

/** The SQL of reviews, deletions and legal holds. */
@Component
class RetentionStore {

    /**
     * A decision, with its second person where there is one.
     *
     * @param until day of the next review; null for a deletion
     * @param request reference of the request that it answers; null when the schedule asked for it
     */
    record Review(
            UUID id,
            GroupId heldBy,
            SubjectId subject,
            RetentionCategory category,
            ReviewSubject.Decided decided,
            String why,
            @Nullable LocalDate until,
            OfficerId by,
            Instant at,
            @Nullable OfficerId confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String request) {

        /** The same, because the person asked for it. */
        Review onRequest(String reference) {
            return new Review(
                    id,
                    heldBy,
                    subject,
                    category,
                    decided,
                    why,
                    until,
                    by,
                    at,
                    confirmedBy,
                    confirmedAt,
                    reference);
        }

        boolean awaitsSecond() {
            return decided == ReviewSubject.Decided.DELETE && confirmedBy == null;
        }

        boolean confirmed() {
            return confirmedBy != null;
        }

        @Override
        public String toString() {
            return "Review[" + id + ", " + decided + "]";
        }
    }

    /** A legal hold, lifted or not. */
    record Hold(
            UUID id,
            GroupId heldBy,
            SubjectId subject,
            String why,
            LocalDate until,
            OfficerId by,
            Instant at,
            @Nullable OfficerId liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedWhy) {

        boolean bindsOn(LocalDate day) {
            return liftedAt == null && !day.isAfter(until);
        }

        @Override
        public String toString() {
            return "Hold[" + id + "]";
        }
    }

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decisions about one person wait for each other, as the database's own triggers do. */
    void lock(SubjectId subject) {
        jdbc.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('wardline.retention ' || :subject::text, 0))
                        """)
                .param("subject", subject.value())
                .query((_, _) -> true)
                .single();
    }

    void add(Review made) {
        jdbc.sql(
                        """
                        insert into retention.review
                               (id, held_by, subject_id, category, decided, why, retain_until, decided_by, decided_at,
                                request_reference)
                        values (:id, :heldBy, :subject, :category, :decided, :why, :until, :by, :at, :request)
                        """)
                .param("id", made.id())
                .param("heldBy", made.heldBy().value())
                .param("subject", made.subject().value())
                .param("category", made.category().name())
                .param("decided", made.decided().name())
                .param("why", made.why())
                .param("until", made.until())
                .param("by", made.by().value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("request", made.request())
                .update();
    }

    void confirm(UUID id, Review of, OfficerId by, Instant at) {
        jdbc.sql(
                        """
                        insert into retention.deletion
                               (id, held_by, review_id, subject_id, decided, decider, confirmed_by, confirmed_at)
                        values (:id, :heldBy, :review, :subject, :decided, :decider, :by, :at)
                        """)
                .param("id", id)
                .param("heldBy", of.heldBy().value())
                .param("review", of.id())
                .param("subject", of.subject().value())
                .param("decided", of.decided().name())
                .param("decider", of.by().value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Hold placed) {
        jdbc.sql(
                        """
                        insert into retention.hold (id, held_by, subject_id, why, until_day, placed_by, placed_at)
                        values (:id, :heldBy, :subject, :why, :until, :by, :at)
                        """)
                .param("id", placed.id())
                .param("heldBy", placed.heldBy().value())
                .param("subject", placed.subject().value())
                .param("why", placed.why())
                .param("until", placed.until())
                .param("by", placed.by().value())
                .param("at", placed.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean lift(UUID hold, String why, OfficerId by, Instant at) {
        return jdbc.sql(
                                """
                                update retention.hold set lifted_by = :by, lifted_at = :at, lifted_why = :why
                                 where id = :id and lifted_at is null
                                """)
                        .param("id", hold)
                        .param("why", why)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whose deletion was asked for by themselves and waits for a second supervisor, the longest waiting first. */
    List<SubjectId> askedFor(int limit) {
        return jdbc.sql(
                        """
                        select r.subject_id
                          from retention.review r
                         where r.request_reference is not null
                           and not exists (select 1 from retention.deletion d where d.review_id = r.id)
                           and not exists (select 1 from retention.review l
                                            where l.subject_id = r.subject_id and l.decided_at > r.decided_at)
                         order by r.decided_at, r.id
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new SubjectId(row.getObject("subject_id", UUID.class)))
                .list();
    }

    /** Decisions about these people, the newest first. */
    List<Review> reviews(Collection<SubjectId> subjects) {
        return jdbc.sql(
                        """
                        select r.id, r.held_by, r.subject_id, r.category, r.decided, r.why, r.retain_until, r.decided_by,
                               r.decided_at, r.request_reference, d.confirmed_by, d.confirmed_at
                          from retention.review r
                          left join retention.deletion d on d.review_id = r.id
                         where r.subject_id = any(:subjects)
                         order by r.decided_at desc, r.id
                         limit 10000
                        """)
                .param("subjects", array(subjects))
                .query((row, _) -> review(row))
                .list();
    }

    /** Legal holds on these people, lifted ones too, the newest first. */
    List<Hold> holds(Collection<SubjectId> subjects) {
        return jdbc.sql(
                        """
                        select id, held_by, subject_id, why, until_day, placed_by, placed_at, lifted_by, lifted_at,
                               lifted_why
                          from retention.hold
                         where subject_id = any(:subjects)
                         order by placed_at desc, id
                         limit 10000
                        """)
                .param("subjects", array(subjects))
                .query((row, _) -> hold(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("held_by", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                RetentionCategory.valueOf(row.getString("category")),
                ReviewSubject.Decided.valueOf(row.getString("decided")),
                row.getString("why"),
                row.getObject("retain_until", LocalDate.class),
                new OfficerId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                officer(row, "confirmed_by"),
                moment(row, "confirmed_at"),
                row.getString("request_reference"));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                new GroupId(row.getObject("held_by", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getString("why"),
                row.getObject("until_day", LocalDate.class),
                new OfficerId(row.getObject("placed_by", UUID.class)),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                officer(row, "lifted_by"),
                moment(row, "lifted_at"),
                row.getString("lifted_why"));
    }

    private static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OfficerId(id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static UUID[] array(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray(UUID[]::new);
    }
}
