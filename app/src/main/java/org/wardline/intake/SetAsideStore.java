package org.wardline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.kernel.Ids;

/** The SQL of what was not received: media refused, and files in quarantine. Handing in the same again adds nothing. */
@Component
class SetAsideStore {
    private static final int LISTED = 200;

    /** A file in quarantine. */
    record Quarantined(
            UUID id,
            @Nullable String sha256,
            @Nullable Long size,
            String sender,
            String place,
            @Nullable Integer line,
            String code,
            String reason,
            String remedy,
            boolean kept,
            Instant at) {
        /** Sender and place can name people. */
        @Override
        public String toString() {
            return "Quarantined[" + code + "]";
        }
    }

    /** Media refused. */
    record Refused(
            UUID id,
            String name,
            String sha256,
            long size,
            String sender,
            String place,
            String reason,
            Instant at) {
        /** Names can name people. */
        @Override
        public String toString() {
            return "Refused[" + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Ids ids;

    SetAsideStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    UUID refuse(Receipt receipt, Arrival.Media media, String sender) {
        var id = ids.next();
        jdbc.sql(
                        """
                        insert into intake.refusal
                            (id, held_by, name, sha256, size, sender, place, reason, refused_at, refused_by)
                        values (:id, :heldBy, :name, :sha256, :size, :sender, :place, :reason, :at, :by)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("heldBy", receipt.heldBy().value())
                .param("name", Storable.text(Arrival.name(media.path())))
                .param("sha256", media.sha256())
                .param("size", media.size())
                .param("sender", Storable.text(sender))
                .param("place", Storable.text(media.place()))
                .param("reason", media.reason())
                .param("at", Storable.moment(receipt.at()))
                .param("by", receipt.by().value())
                .update();
        return id;
    }

    /**
     * Puts a file into quarantine.
     *
     * @param bytes as received; null when they may be media, are too many or could not be reached
     */
    UUID quarantine(
            Receipt receipt,
            Arrival.Unopened file,
            byte @Nullable [] bytes,
            @Nullable Integer line,
            String sender) {
        var id = ids.next();
        jdbc.sql(
                        """
                        insert into intake.quarantine
                            (id, held_by, bytes, sha256, size, sender, place, line, code, reason, remedy,
                             quarantined_at, quarantined_by)
                        values (:id, :heldBy, :bytes::bytea, :sha256::text, :size::bigint, :sender, :place, :line::integer,
                                :code, :reason, :remedy, :at, :by)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("heldBy", receipt.heldBy().value())
                .param("bytes", bytes)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("sender", Storable.text(sender))
                .param("place", Storable.text(file.path()))
                .param("line", line)
                .param("code", file.code())
                .param("reason", file.reason())
                .param("remedy", file.remedy())
                .param("at", Storable.moment(receipt.at()))
                .param("by", receipt.by().value())
                .update();
        return id;
    }

    /** The newest in quarantine that have not been received since. */
    List<Quarantined> quarantined() {
        return jdbc.sql(
                        """
                        select q.id, q.sha256, q.size, q.sender, q.place, q.line, q.code, q.reason, q.remedy,
                               q.bytes is not null as kept, q.quarantined_at
                          from intake.quarantine q
                         where not exists (
                                select 1 from intake.original o
                                 where o.held_by = q.held_by and o.sha256 = q.sha256 and o.sender = q.sender)
                         order by q.quarantined_at desc, q.id
                         limit :listed
                        """)
                .param("listed", LISTED)
                .query((row, _) -> quarantined(row))
                .list();
    }

    Optional<Quarantined> quarantined(UUID id) {
        return jdbc.sql(
                        """
                        select q.id, q.sha256, q.size, q.sender, q.place, q.line, q.code, q.reason, q.remedy,
                               q.bytes is not null as kept, q.quarantined_at
                          from intake.quarantine q
                         where q.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> quarantined(row))
                .optional();
    }

    /** The bytes in quarantine; empty when none were kept. */
    Optional<byte[]> bytes(UUID id) {
        return jdbc.sql("select bytes from intake.quarantine where id = :id and bytes is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    private static Quarantined quarantined(ResultSet row) throws SQLException {
        return new Quarantined(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getObject("size", Long.class),
                row.getString("sender"),
                row.getString("place"),
                row.getObject("line", Integer.class),
                row.getString("code"),
                row.getString("reason"),
                row.getString("remedy"),
                row.getBoolean("kept"),
                Storable.momentThere(row, "quarantined_at"));
    }

    List<Refused> refused() {
        return jdbc.sql(
                        """
                        select id, name, sha256, size, sender, place, reason, refused_at
                          from intake.refusal
                         order by refused_at desc, id
                         limit :listed
                        """)
                .param("listed", LISTED)
                .query((row, _) ->
                        new Refused(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("sha256"),
                                row.getLong("size"),
                                row.getString("sender"),
                                row.getString("place"),
                                row.getString("reason"),
                                Storable.momentThere(row, "refused_at")))
                .list();
    }
}
