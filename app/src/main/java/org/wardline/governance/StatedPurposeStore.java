package org.wardline.governance;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what searches are for. */
@Component
class StatedPurposeStore {
    private final JdbcClient jdbc;

    StatedPurposeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StatedPurpose> last(UUID session, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.reason, p.held_by, p.stated_at
                          from governance.stated_purpose p
                         where p.session = :session and p.day = :day
                         order by p.stated_at desc, p.id
                         limit 1
                        """)
                .param("session", session)
                .param("day", day)
                .query((row, _) -> {
                    var heldBy = row.getObject("held_by", UUID.class);
                    return new StatedPurpose(
                            row.getString("reason"),
                            heldBy == null ? null : new GroupId(heldBy),
                            row.getObject("stated_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    void keep(Actor actor, StatedPurpose purpose, LocalDate day) {
        var heldBy = purpose.heldBy();
        jdbc.sql(
                        """
                        insert into governance.stated_purpose (officer_id, session, day, held_by, reason, stated_at)
                        select :officer, :session, :day, :heldBy::uuid, :reason, :at
                         where not exists (select 1 from governance.stated_purpose p
                                            where p.session = :session and p.day = :day and p.stated_at = :at)
                        """)
                .param("officer", actor.officer().id().value())
                .param("session", actor.session())
                .param("day", day)
                .param("heldBy", heldBy == null ? null : heldBy.value())
                .param("reason", purpose.reason())
                .param("at", purpose.statedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
