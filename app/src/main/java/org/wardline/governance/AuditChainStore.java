package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of walking the audit log's chain, a page at a time. */
@Component
class AuditChainStore {
    /** Rows of a page. */
    static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    AuditChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the log reaches.
     *
     * @param lastPosition last place in the chain
     * @param sealedBelow entries of transactions below this one are in the chain
     */
    record Extent(long entries, long sealed, long lastPosition, long sealedBelow) {}

    /**
     * A link of the chain.
     *
     * @param writtenAt when its entry was written; null, as are the digests, when the entry is gone
     * @param digest the entry's, as stored
     * @param recomputed the entry's, as its columns give it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
    record Link(
            long position,
            UUID entry,
            byte[] previous,
            byte[] hash,
            Instant sealedAt,
            @Nullable Instant writtenAt,
            byte @Nullable [] digest,
            byte @Nullable [] recomputed) {}

    /**
     * An entry in the order of sealing.
     *
     * @param xid its transaction
     * @param position its place in the chain; null when it is in none
     * @param fits whether its digest is that of its columns; not looked at for an entry in the chain
     * @param overdue whether it should have been in the chain by now
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
    record Placed(
            long xid,
            UUID id,
            Instant writtenAt,
            byte[] digest,
            @Nullable Long position,
            boolean fits,
            boolean overdue) {}

    Extent extent() {
        return jdbc.sql("select entries, sealed, last_position, sealed_below from audit.extent()")
                .query((row, _) ->
                        new Extent(
                                row.getLong("entries"),
                                row.getLong("sealed"),
                                row.getLong("last_position"),
                                row.getLong("sealed_below")))
                .single();
    }

    List<Link> links(long after, long upto) {
        return jdbc.sql(
                        """
                        select link_position, entry_id, previous, hash, sealed_at, written_at, digest, recomputed
                          from audit.links(:after, :upto, :page)
                         order by link_position
                        """)
                .param("after", after)
                .param("upto", upto)
                .param("page", PAGE)
                .query((row, _) ->
                        new Link(
                                row.getLong("link_position"),
                                row.getObject("entry_id", UUID.class),
                                row.getBytes("previous"),
                                row.getBytes("hash"),
                                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                                moment(row, "written_at"),
                                row.getBytes("digest"),
                                row.getBytes("recomputed")))
                .list();
    }

    List<Placed> inOrder(long afterXid, UUID afterId, long belowXid) {
        return jdbc.sql(
                        """
                        select xid, id, written_at, digest, link_position, fits, overdue
                          from audit.in_order(:afterXid, :afterId, :belowXid, :page)
                         order by xid, id
                        """)
                .param("afterXid", afterXid)
                .param("afterId", afterId)
                .param("belowXid", belowXid)
                .param("page", PAGE)
                .query((row, _) ->
                        new Placed(
                                row.getLong("xid"),
                                row.getObject("id", UUID.class),
                                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                                row.getBytes("digest"),
                                row.getObject("link_position", Long.class),
                                row.getBoolean("fits"),
                                row.getBoolean("overdue")))
                .list();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
