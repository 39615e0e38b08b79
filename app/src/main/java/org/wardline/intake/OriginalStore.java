package org.wardline.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;

/** The SQL of originals: files as received. */
@Component
class OriginalStore {

    /**
     * An original without its bytes.
     *
     * @param erasedAt when its bytes were erased; null while they are kept
     * @param restrictedAt since when nobody opens them; null while they are opened
     */
    record Kept(
            UUID id,
            String sha256,
            long size,
            String sender,
            String place,
            Instant receivedAt,
            OfficerId receivedBy,
            @Nullable Instant erasedAt,
            @Nullable Instant restrictedAt) {
        /** Whether its bytes are there to be looked at. */
        boolean open() {
            return erasedAt == null && restrictedAt == null;
        }

        /** Sender and place can name people. */
        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    private final JdbcClient jdbc;
    private final Ids ids;

    OriginalStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Waits until nobody else is receiving what the key names, for the rest of this transaction: two ingests of the same
     * file at once must not both find that it is new.
     */
    void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0)) is null")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /**
     * Waits while something is being handed from the desk to a list or back: what comes in meanwhile would be kept for one
     * circle and belong to the other.
     */
    void lockCircles() {
        jdbc.sql(
                        "select pg_advisory_xact_lock_shared(hashtextextended('wardline.lists', 0)) is null")
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor is in the circle, so that what is received can be kept for it. */
    boolean inCircle(GroupId group) {
        return jdbc.sql("select :group = any (governance.actor_groups())")
                .param("group", group.value())
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> find(GroupId heldBy, String sha256, Collection<String> senders) {
        return jdbc.sql(
                        """
                        select id
                          from intake.original
                         where held_by = :heldBy and sha256 = :sha256 and sender = any(:senders)
                         order by received_at, id
                         limit 1
                        """)
                .param("heldBy", heldBy.value())
                .param("sha256", sha256)
                .param("senders", Storable.words(senders))
                .query(UUID.class)
                .optional();
    }

    UUID add(Receipt receipt, String place, byte[] bytes, String sha256, String sender) {
        var id = ids.next();
        jdbc.sql(
                        """
                        insert into intake.original
                            (id, held_by, bytes, sha256, size, sender, place, received_at, received_by)
                        values (:id, :heldBy, :bytes, :sha256, :size, :sender, :place, :at, :by)
                        """)
                .param("id", id)
                .param("heldBy", receipt.heldBy().value())
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("size", bytes.length)
                .param("sender", Storable.text(sender))
                .param("place", Storable.text(place))
                .param("at", Storable.moment(receipt.at()))
                .param("by", receipt.by().value())
                .update();
        return id;
    }

    /** The bytes as received. */
    byte[] bytes(UUID original) {
        return jdbc.sql("select bytes from intake.original where id = :id")
                .param("id", original)
                .query((row, _) -> row.getBytes("bytes"))
                .single();
    }

    Kept kept(UUID original) {
        return jdbc.sql(
                        """
                        select id, sha256, size, sender, place, received_at, received_by, erased_at, restricted_at
                          from intake.original
                         where id = :id
                        """)
                .param("id", original)
                .query((row, _) ->
                        new Kept(
                                row.getObject("id", UUID.class),
                                row.getString("sha256"),
                                row.getLong("size"),
                                row.getString("sender"),
                                row.getString("place"),
                                Storable.momentThere(row, "received_at"),
                                new OfficerId(row.getObject("received_by", UUID.class)),
                                Storable.moment(row, "erased_at"),
                                Storable.moment(row, "restricted_at")))
                .single();
    }
}
