package org.wardline.dissemination;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds what was sent by reference, for searches that name the case they are for, and says to which case they belong. */
@Component
class DisseminationReferenceStore implements CaseReferences, CaseFiles {
    private final JdbcClient jdbc;

    DisseminationReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<GroupId> circleOf(String reference) {
        return jdbc.sql(
                        """
                        select c.circle
                          from dissemination.dissemination d
                         cross join lateral unnest(array[d.recipient_group, d.held_by, d.origin_group]) as c (circle)
                         where d.reference = :reference and c.circle = any (governance.actor_groups())
                         order by c.circle
                         limit 1
                        """)
                .param("reference", reference)
                .query((row, _) -> new GroupId(row.getObject("circle", UUID.class)))
                .optional();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DISSEMINATION;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select case when d.recipient_group = any (governance.actor_groups()) then d.id else d.subject_id end as case_id,
                               c.circle
                          from dissemination.dissemination d
                         cross join lateral unnest(array[d.recipient_group, d.held_by, d.origin_group]) with ordinality as c (circle, turn)
                         where d.id = :id and c.circle = any (governance.actor_groups())
                         order by c.turn
                         limit 1
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }
}
