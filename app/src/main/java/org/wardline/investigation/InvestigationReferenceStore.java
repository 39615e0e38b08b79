package org.wardline.investigation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds cases by reference, for searches that name the case they are for, and says to which case they belong. */
@Component
class InvestigationReferenceStore implements CaseReferences, CaseFiles {
    private final JdbcClient jdbc;

    InvestigationReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<GroupId> circleOf(String reference) {
        return jdbc.sql(
                        """
                        select i.held_by as circle
                          from investigation.investigation i
                         where i.reference = :reference and i.held_by = any (governance.actor_groups())
                        """)
                .param("reference", reference)
                .query((row, _) -> new GroupId(row.getObject("circle", UUID.class)))
                .optional();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INVESTIGATION;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select i.id as case_id, i.held_by as circle from investigation.investigation i where i.id = :id
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }

    /** What was sent belongs to the case that investigates it. */
    @Override
    public Optional<UUID> over(UUID id) {
        return jdbc.sql(
                        """
                        select o.investigation_id
                          from investigation.origin o
                         where o.dissemination_id = :id
                         order by o.added_at, o.id
                         limit 1
                        """)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }
}
