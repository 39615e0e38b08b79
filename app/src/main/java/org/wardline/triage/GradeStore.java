package org.wardline.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Days;
import org.wardline.subjects.SubjectId;

/** The SQL of recorded grades. */
@Component
class GradeStore {

    /** A grade as recorded. */
    record Recorded(
            Grade grade,
            String tool,
            String toolVersion,
            LocalDate assessedOn,
            Instant recordedAt) {

        /** As shown to people. */
        String sentence() {
            return grade.title()
                    + " ("
                    + tool
                    + " "
                    + toolVersion
                    + ", "
                    + Days.said(assessedOn)
                    + ")";
        }
    }

    private final JdbcClient jdbc;

    GradeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, GroupId heldBy, RecordGrade command, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into triage.grade
                               (id, held_by, subject_id, grade, tool, tool_version, assessed_on, why, recorded_at,
                                recorded_by)
                        values (:id, :heldBy, :subject, :grade, :tool, :version, :assessedOn, :why, :at, :by)
                        """)
                .param("id", id)
                .param("heldBy", heldBy.value())
                .param("subject", command.subject().value())
                .param("grade", command.grade().name())
                .param("tool", command.tool())
                .param("version", command.toolVersion())
                .param("assessedOn", command.assessedOn())
                .param("why", command.why())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** The newest grade of these subjects, which are one. */
    Optional<Recorded> newest(Collection<SubjectId> subjects) {
        return all(subjects).stream().findFirst();
    }

    /** Grades of these subjects, newest first. */
    List<Recorded> all(Collection<SubjectId> subjects) {
        return jdbc.sql(
                        """
                        select grade, tool, tool_version, assessed_on, recorded_at from triage.grade
                         where subject_id = any(:subjects) order by recorded_at desc, id limit 100
                        """)
                .param("subjects", subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        new Recorded(
                                Grade.valueOf(row.getString("grade")),
                                row.getString("tool"),
                                row.getString("tool_version"),
                                row.getObject("assessed_on", LocalDate.class),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
