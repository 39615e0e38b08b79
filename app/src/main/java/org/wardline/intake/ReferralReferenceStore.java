package org.wardline.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.GroupId;

/** Finds referrals by reference, for searches that name the case they are for. */
@Component
class ReferralReferenceStore implements CaseReferences {
    private final JdbcClient jdbc;

    ReferralReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<GroupId> circleOf(String reference) {
        return jdbc.sql(
                        """
                        select r.held_by as circle
                          from intake.referral r
                         where r.reference = :reference and r.held_by = any (governance.actor_groups())
                        """)
                .param("reference", reference)
                .query((row, _) -> new GroupId(row.getObject("circle", UUID.class)))
                .optional();
    }
}
