package org.wardline.dissemination;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds what was sent by reference, for searches that name the case they are for. */
@Component
class DisseminationReferenceStore implements CaseReferences {
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
}
