package org.wardline.intelligence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds packages by reference, for searches that name the case they are for. */
@Component
class PackageReferenceStore implements CaseReferences {
    private final JdbcClient jdbc;

    PackageReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<GroupId> circleOf(String reference) {
        return jdbc.sql(
                        """
                        select p.held_by as circle
                          from intelligence.package p
                         where p.reference = :reference and p.held_by = any (governance.actor_groups())
                         order by p.package_version desc
                         limit 1
                        """)
                .param("reference", reference)
                .query((row, _) -> new GroupId(row.getObject("circle", UUID.class)))
                .optional();
    }
}
