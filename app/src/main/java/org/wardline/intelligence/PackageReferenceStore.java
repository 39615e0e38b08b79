package org.wardline.intelligence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds packages by reference, for searches that name the case they are for, and says to which case they belong. */
@Component
class PackageReferenceStore implements CaseReferences, CaseFiles {
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

    @Override
    public CaseKind kind() {
        return CaseKind.PACKAGE;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql(
                        """
                        select p.subject_id as case_id, p.held_by as circle from intelligence.package p where p.id = :id
                        """)
                .param("id", id)
                .query(CaseFile::of)
                .optional();
    }
}
