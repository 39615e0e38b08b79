package org.wardline.investigation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.ListGround;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** The SQL of restricted cases and of people in them who work in policing. */
@Component
class CaseListStore {
    private final JdbcClient jdbc;

    CaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A restriction that is to begin. */
    record Beginning(
            UUID id,
            InvestigationId investigation,
            ListGround ground,
            String why,
            Collection<OfficerId> officers,
            Instant at) {}

    /** That a person in a case works in policing. */
    record Policing(
            UUID person,
            String force,
            Sensitive<String> why,
            String referral,
            OfficerId by,
            Instant at) {}

    /** From here on the rows are held by the list's circle; who is not on it sees none of them. */
    void restrict(Beginning beginning) {
        jdbc.sql(
                        """
                        select investigation.restrict_case(:id, :case, :ground, :why, :officers, :at)
                        """)
                .param("id", beginning.id())
                .param("case", beginning.investigation().value())
                .param("ground", beginning.ground().name())
                .param("why", beginning.why())
                .param("officers", ids(beginning.officers()))
                .param("at", beginning.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> true)
                .single();
    }

    /** Puts professional standards on the list of a case that is restricted already. */
    void route(
            InvestigationId investigation, Collection<OfficerId> officers, String why, Instant at) {
        jdbc.sql("select investigation.route_to_standards(:case, :officers, :why, :at)")
                .param("case", investigation.value())
                .param("officers", ids(officers))
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> true)
                .single();
    }

    void lift(InvestigationId investigation, String why, Instant at) {
        jdbc.sql("select investigation.lift_case(:case, :why, :at)")
                .param("case", investigation.value())
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> true)
                .single();
    }

    /** Who is there for professional standards in a force. */
    List<OfficerId> professionalStandards(String force) {
        return jdbc.sql(
                        "select officer from investigation.professional_standards(:force) as officer")
                .param("force", force)
                .query((row, _) -> new OfficerId(row.getObject("officer", UUID.class)))
                .list();
    }

    void addPolicing(UUID id, CaseRow in, Policing found) {
        jdbc.sql(
                        """
                        insert into investigation.policing (
                            id, held_by, investigation_id, person_id, force, why, referral, recorded_by, recorded_at)
                        values (:id, :heldBy, :case, :person, :force, :why, :referral, :by, :at)
                        """)
                .param("id", id)
                .param("heldBy", in.heldBy().value())
                .param("case", in.id().value())
                .param("person", found.person())
                .param("force", found.force())
                .param("why", found.why().value())
                .param("referral", found.referral())
                .param("by", found.by().value())
                .param("at", found.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Policing> policing(InvestigationId investigation) {
        return jdbc.sql(
                        """
                        select person_id, force, why, referral, recorded_by, recorded_at
                          from investigation.policing
                         where investigation_id = :case
                         order by recorded_at, id
                         limit 100
                        """)
                .param("case", investigation.value())
                .query((row, _) ->
                        new Policing(
                                row.getObject("person_id", UUID.class),
                                row.getString("force"),
                                Sensitive.of(row.getString("why")),
                                row.getString("referral"),
                                new OfficerId(row.getObject("recorded_by", UUID.class)),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static UUID[] ids(Collection<OfficerId> officers) {
        return officers.stream().map(OfficerId::value).toArray(UUID[]::new);
    }
}
