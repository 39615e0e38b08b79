package org.wardline.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.subjects.SubjectId;

/** The SQL of carrying out a deletion and of its certificate. */
@Component
class CertificateStore {
    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Erases what is kept about the person whose deletion the actor confirmed, everywhere in this database. */
    void erase(UUID deletion, Instant at) {
        jdbc.sql("select retention.erase(:deletion, :at)")
                .param("deletion", deletion)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }

    /** The certificate about a person, where their deletion was carried out. */
    Optional<Certificate.Sealed> of(SubjectId subject) {
        return jdbc.sql(
                        """
                        select body, encode(sha256, 'hex') as digest
                          from retention.certificate
                         where subject_id = :subject
                        """)
                .param("subject", subject.value())
                .query((row, _) ->
                        new Certificate.Sealed(row.getString("body"), row.getString("digest")))
                .optional();
    }

    /** Copies that remain with forces, as far as the actor may see. */
    List<CertificatePage.Copies> copies(SubjectId subject) {
        return jdbc.sql(
                        """
                        select l.force, count(*) as copies, count(l.acknowledged_at) as acknowledged
                          from retention.certificate c
                          join dissemination.copies_left l on l.deletion_id = c.deletion_id
                         where c.subject_id = :subject
                         group by l.force
                         order by l.force
                         limit 1000
                        """)
                .param("subject", subject.value())
                .query((row, _) ->
                        new CertificatePage.Copies(
                                row.getString("force"),
                                row.getLong("copies"),
                                row.getLong("acknowledged")))
                .list();
    }
}
