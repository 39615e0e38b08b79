package org.wardline.governance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of sessions, for the sign-in service. */
@Component
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean start(UUID session, OfficerId officer, Instant at) {
        return jdbc.sql("select governance.start_session(:session, :officer, :at)")
                .param("session", session)
                .param("officer", officer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    boolean use(UUID session, OfficerId officer, Instant at, Duration idle, Duration longest) {
        return jdbc.sql(
                        """
                        select governance.use_session(
                            :session, :officer, :at, make_interval(secs => :idle), make_interval(secs => :longest))
                        """)
                .param("session", session)
                .param("officer", officer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("idle", idle.toSeconds())
                .param("longest", longest.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** What the officer said today, else the day before, of the case that this belongs to. */
    Optional<CasePurpose> casePurpose(OfficerId officer, UUID thing, LocalDate today) {
        return jdbc.sql(
                        """
                        select s.purpose, s.day from governance.case_purpose_said(:officer, :thing, :today) s
                        """)
                .param("officer", officer.value())
                .param("thing", thing)
                .param("today", today)
                .query((row, _) ->
                        new CasePurpose(
                                row.getString("purpose"), row.getObject("day", LocalDate.class)))
                .optional();
    }

    boolean end(UUID session, Instant at) {
        return jdbc.sql("select governance.end_session(:session, :at)")
                .param("session", session)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    boolean passwordGiven(UUID session, Instant at) {
        return jdbc.sql("select governance.password_given(:session, :at)")
                .param("session", session)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    boolean passwordGivenSince(UUID session, Instant moment) {
        return jdbc.sql("select governance.password_given_since(:session, :moment)")
                .param("session", session)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
