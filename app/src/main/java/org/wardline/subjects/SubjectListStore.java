package org.wardline.subjects;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intake.MentionId;

/** The SQL of subjects that are kept to a list. */
@Component
class SubjectListStore {
    private final JdbcClient jdbc;

    SubjectListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here on the list's circle holds it with all that stands together with it. */
    void keep(
            UUID restriction,
            SubjectId subject,
            KeepToList command,
            Collection<OfficerId> officers,
            Instant at) {
        jdbc.sql("select subjects.keep_to_list(:id, :subject, :ground, :why, :officers, :at)")
                .param("id", restriction)
                .param("subject", subject.value())
                .param("ground", command.ground())
                .param("why", command.why().strip())
                .param("officers", officers.stream().map(OfficerId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    /** Brings a mention of the desk to a list, with all that stands together with it. */
    void bring(MentionId mention, GroupId list, Instant at) {
        jdbc.sql("select subjects.bring_to_list(:mention, :list, :at)")
                .param("mention", mention.value())
                .param("list", list.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    void lift(SubjectId subject, String why, Instant at) {
        jdbc.sql("select subjects.lift_list(:subject, :why, :at)")
                .param("subject", subject.value())
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    /** What would go along with a subject. */
    SubjectListPage.Along goingAlong(SubjectId subject) {
        return jdbc.sql("select referrals, people from subjects.going_along(:subject)")
                .param("subject", subject.value())
                .query((row, _) ->
                        new SubjectListPage.Along(row.getInt("referrals"), row.getInt("people")))
                .single();
    }
}
