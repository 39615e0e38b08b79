package org.wardline.investigation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds cases by reference, for searches that name the case they are for. */
@Component
class InvestigationReferenceStore implements CaseReferences {
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
}
