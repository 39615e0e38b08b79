package org.wardline.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the checkpoints that are kept beside the audit log. */
@Component
class AuditCheckpointStore {
    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    AuditCheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A checkpoint as it is kept.
     *
     * @param edge of the tree it states, from which the next one grows
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
    record Kept(AuditCheckpoint checkpoint, byte[] edge) {}

    void keep(AuditCheckpoint checkpoint, byte[] edge) {
        jdbc.sql(
                        """
                        select audit.keep_checkpoint(
                            :size, :root, :chainHead, :lastEntry, :sealedBelow, :takenAt, :home, :keyDigest,
                            :signature, :edge)
                        """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("chainHead", checkpoint.chainHead())
                .param("lastEntry", checkpoint.lastEntry())
                .param("sealedBelow", checkpoint.sealedBelow())
                .param("takenAt", checkpoint.takenAt().atOffset(ZoneOffset.UTC))
                .param("home", checkpoint.home())
                .param("keyDigest", checkpoint.keyDigest())
                .param("signature", checkpoint.signature())
                .param("edge", edge)
                .query((_, _) -> true)
                .single();
    }

    Optional<Kept> last() {
        return jdbc.sql(
                        """
                        select tree_size, root, chain_head, last_entry, sealed_below, taken_at, home, key_digest,
                               signature, edge
                          from audit.last_checkpoint()
                        """)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** A page of checkpoints above a size, smallest first. */
    List<AuditCheckpoint> after(long size) {
        return jdbc.sql(
                        """
                        select tree_size, root, chain_head, last_entry, sealed_below, taken_at, home, key_digest,
                               signature, edge
                          from audit.checkpoints(:size, :page)
                         order by tree_size
                        """)
                .param("size", size)
                .param("page", PAGE)
                .query((row, _) -> kept(row).checkpoint())
                .list();
    }

    /** Whether an entry stands in the chain of today. */
    boolean stands(UUID entry) {
        return jdbc.sql("select audit.place_of(:entry) is not null")
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    /** Whether an entry was written after the checkpoint by a transaction that had ended before it. */
    boolean wentBack(AuditCheckpoint then) {
        return jdbc.sql("select audit.went_back(:takenAt, :sealedBelow)")
                .param("takenAt", then.takenAt().atOffset(ZoneOffset.UTC))
                .param("sealedBelow", then.sealedBelow())
                .query(Boolean.class)
                .single();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new AuditCheckpoint(
                        row.getObject("home", UUID.class),
                        row.getLong("tree_size"),
                        row.getBytes("root"),
                        row.getBytes("chain_head"),
                        row.getObject("last_entry", UUID.class),
                        row.getLong("sealed_below"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("key_digest"),
                        row.getBytes("signature")),
                row.getBytes("edge"));
    }
}
