package org.wardline.safeguarding;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;

/** Says to which case a child belongs. */
@Component
class ChildCaseStore implements CaseFiles {
    private final JdbcClient jdbc;

    ChildCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CHILD;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select c.recorded_in as case_id, c.held_by as circle from safeguarding.child c where c.id = :id
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }
}
