package org.wardline.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what cases are opened for, in the officer's own name. */
@Component
class CasePurposeStore {
    private final JdbcClient jdbc;

    CasePurposeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the officer said of the case that day. */
    Optional<String> said(OfficerId officer, UUID caseId, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.purpose
                          from governance.case_purpose p
                         where p.officer_id = :officer and p.case_id = :case and p.day = :day
                         order by p.stated_at, p.id
                         limit 1
                        """)
                .param("officer", officer.value())
                .param("case", caseId)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** Whether the actor is in this circle by break-glass. */
    boolean brokeGlassInto(GroupId circle) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from governance.break_glass b
                             where b.officer_id = governance.actor_id() and b.group_id = :circle
                               and b.until_at > clock_timestamp() and b.ended_at is null)
                        """)
                .param("circle", circle.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps it for the case and for the thing of it that is opened. */
    void keep(OfficerId officer, CaseFile file, UUID thing, CasePurpose purpose, Instant at) {
        jdbc.sql(
                        """
                        insert into governance.case_purpose
                               (officer_id, day, held_by, case_id, object_id, purpose, stated_at)
                        select distinct :officer, :day::date, :heldBy, :case, o.id, :purpose, :at::timestamptz
                          from unnest(array[:case, :thing]::uuid[]) as o (id)
                            on conflict on constraint case_purpose_once do nothing
                        """)
                .param("officer", officer.value())
                .param("day", purpose.day())
                .param("heldBy", file.heldBy().value())
                .param("case", file.caseId())
                .param("thing", thing)
                .param("purpose", purpose.purpose())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
