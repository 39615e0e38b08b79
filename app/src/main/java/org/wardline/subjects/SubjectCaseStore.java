package org.wardline.subjects;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;

/** Says that a subject is a case, and over which mentions it stands. */
@Component
class SubjectCaseStore implements CaseFiles {
    private final JdbcClient jdbc;

    SubjectCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUBJECT;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select coalesce(s.merged_into, s.id) as case_id, s.held_by as circle from subjects.subject s where s.id = :id
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }

    /** A mention belongs to the subject that it is judged to be. */
    @Override
    public Optional<UUID> over(UUID id) {
        return jdbc.sql(
                        """
                        select a.subject_id
                          from subjects.assignment a
                         where a.mention_id = :id and a.until_at is null
                         order by a.from_at, a.id
                         limit 1
                        """)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }
}
