package org.wardline.dissemination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.wardline.kernel.Sensitive;

/** The SQL of what recalls must put right, and of who is exonerated. */
@Component
class RemedyStore {
    private static final int MOST_ROWS = 500;

    /** Somebody exonerated, as a dissemination about the same person tells it. */
    record Cleared(UUID subject, Instant at, Sensitive<String> note) {}

    private static final String ROW =
            """
            select id, dissemination_id, held_by, kind, raised_at, due_at, done_by, done_at, told, note
              from dissemination.remedy
            """;

    private final JdbcClient jdbc;

    RemedyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(Remedy made, Dispatch of) {
        jdbc.sql(
                        """
                        insert into dissemination.remedy (
                            id, dissemination_id, held_by, origin_group, recipient_group, kind, raised_at, due_at)
                        values (:id, :of, :heldBy, :origin, :recipient, :kind, :raisedAt, :dueAt)
                        """)
                .param("id", made.id())
                .param("of", made.dissemination().value())
                .param("heldBy", made.heldBy().value())
                .param("origin", of.originGroup().value())
                .param("recipient", of.recipientGroup().value())
                .param("kind", made.kind().name())
                .param("raisedAt", utc(made.raisedAt()))
                .param("dueAt", utc(made.dueAt()))
                .update();
    }

    /** Notes that it is done; false when it was done already or this circle does not owe it. */
    boolean done(DisseminationId of, RemedyKind kind, Remedy.Done done) {
        return jdbc.sql(
                                """
                                update dissemination.remedy
                                   set done_by = :by, done_at = :at, told = :told, note = :note
                                 where dissemination_id = :of and kind = :kind and done_at is null
                                """)
                        .param("by", done.by().value())
                        .param("at", utc(done.at()))
                        .param("told", plain(done.told()))
                        .param("note", plain(done.note()))
                        .param("of", of.value())
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    List<Remedy> of(DisseminationId id) {
        return jdbc.sql(ROW + " where dissemination_id = :id order by due_at, kind")
                .param("id", id.value())
                .query((row, _) -> remedy(row))
                .list();
    }

    /** What these circles still owe, soonest first. */
    List<Remedy> owedBy(Collection<GroupId> circles) {
        return jdbc.sql(
                        ROW
                                + """
                                 where done_at is null and held_by = any(:circles)
                                 order by due_at, id
                                 limit :most
                                """)
                .param("circles", circles.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("most", MOST_ROWS)
                .query((row, _) -> remedy(row))
                .list();
    }

    /** Disseminations about the same person that the actor may see, whatever became of them. */
    List<DisseminationId> about(UUID subject) {
        return jdbc.sql(
                        """
                        select id from dissemination.dissemination
                         where subject_id = :subject order by sent_at, id limit :most
                        """)
                .param("subject", subject)
                .param("most", MOST_ROWS)
                .query((row, _) -> new DisseminationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Tells hidden recipients, whom the actor may not see, what was just told about a dissemination. */
    void tellHidden(DisseminationId told) {
        jdbc.sql("select dissemination.tell_hidden(:told)")
                .param("told", told.value())
                .query((row, _) -> true)
                .single();
    }

    /** Who is exonerated in connection with these people, as far as the actor was sent something about them. */
    List<Cleared> cleared(Collection<UUID> subjects) {
        return jdbc.sql(
                        """
                        select d.subject_id, e.at, e.note
                          from dissemination.event e
                          join dissemination.dissemination d on d.id = e.dissemination_id
                         where e.happened = 'PERSON_EXONERATED' and d.subject_id = any(:subjects)
                         order by e.at, e.id
                         limit :most
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("most", MOST_ROWS)
                .query((row, _) ->
                        new Cleared(
                                row.getObject("subject_id", UUID.class),
                                instant(row, "at"),
                                Sensitive.of(row.getString("note"))))
                .list();
    }

    /** What was recalled, newest first: still unanswered, or answered as acted on. */
    List<DisseminationId> recalled() {
        return jdbc.sql(
                        """
                        select d.id
                          from dissemination.dissemination d
                          join dissemination.event e on e.dissemination_id = d.id and e.happened = 'RECALLED'
                         where d.state = 'RECALLED'
                         order by e.at desc, d.id
                         limit :most
                        """)
                .param("most", MOST_ROWS)
                .query((row, _) -> new DisseminationId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Remedy remedy(ResultSet row) throws SQLException {
        var doneBy = row.getObject("done_by", UUID.class);
        return new Remedy(
                row.getObject("id", UUID.class),
                new DisseminationId(row.getObject("dissemination_id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                RemedyKind.valueOf(row.getString("kind")),
                instant(row, "raised_at"),
                instant(row, "due_at"),
                doneBy == null
                        ? null
                        : new Remedy.Done(
                                new OfficerId(doneBy),
                                instant(row, "done_at"),
                                Sensitive.ofNullable(row.getString("told")),
                                Sensitive.ofNullable(row.getString("note"))));
    }

    private static @Nullable String plain(@Nullable Sensitive<String> text) {
        return text == null ? null : text.value();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
