package org.wardline.resolution;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;

/** Says to which case a lead belongs: its mention's. */
@Component
class LeadCaseStore implements CaseFiles {
    private final JdbcClient jdbc;

    LeadCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.LEAD;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select l.mention_id as case_id, l.held_by as circle from resolution.lead l where l.id = :id
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }
}
