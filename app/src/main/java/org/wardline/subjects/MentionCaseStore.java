package org.wardline.subjects;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;

/** Says to which case a mention belongs: that of the subject it stands under. Under none it is no case yet. */
@Component
class MentionCaseStore implements CaseFiles {
    private final JdbcClient jdbc;

    MentionCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MENTION;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select a.subject_id as case_id, a.held_by as circle
                          from subjects.assignment a
                         where a.mention_id = :id and a.until_at is null
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }
}
