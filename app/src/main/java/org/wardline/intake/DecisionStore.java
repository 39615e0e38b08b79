package org.wardline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Sensitive;

/** The SQL of what was decided about referrals. The one place that changes an outcome. */
@Component
class DecisionStore {

    /** A change of outcome. */
    record Move(
            ReferralId referral,
            ReferralOutcome from,
            ReferralOutcome to,
            boolean automatic,
            String why) {
        /** The reason may name people. */
        @Override
        public String toString() {
            return "Move[" + from + " to " + to + "]";
        }
    }

    /** A decision as kept. */
    record Decided(
            ReferralOutcome from,
            ReferralOutcome to,
            OfficerId by,
            Instant at,
            boolean automatic,
            Sensitive<String> why) {}

    /** A referral that may be opened again. */
    record Closed(ReferralId referral, GroupId heldBy, int version) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    DecisionStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Changes the outcome and keeps the decision; false when the version is stale. */
    boolean move(Receipt receipt, Move move, int version) {
        var moved =
                jdbc.sql(
                                """
                                update intake.referral
                                   set outcome = :to, version = version + 1
                                 where id = :id and version = :version and outcome = :from
                                """)
                        .param("to", move.to().name())
                        .param("from", move.from().name())
                        .param("id", move.referral().value())
                        .param("version", version)
                        .update();
        if (moved == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into intake.referral_decision
                            (id, held_by, referral_id, from_outcome, to_outcome, decided_by, decided_at, automatic, why)
                        values (:id, :heldBy, :referral, :from, :to, :by, :at, :automatic, :why)
                        """)
                .param("id", ids.next())
                .param("heldBy", receipt.heldBy().value())
                .param("referral", move.referral().value())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .param("by", receipt.by().value())
                .param("at", Storable.moment(receipt.at()))
                .param("automatic", move.automatic())
                .param("why", Storable.text(move.why()))
                .update();
        return true;
    }

    List<Decided> decisions(ReferralId referral) {
        return jdbc.sql(
                        """
                        select from_outcome, to_outcome, decided_by, decided_at, automatic, why
                          from intake.referral_decision
                         where referral_id = :referral
                         order by decided_at, id
                         limit 1000
                        """)
                .param("referral", referral.value())
                .query((row, _) ->
                        new Decided(
                                ReferralOutcome.valueOf(row.getString("from_outcome")),
                                ReferralOutcome.valueOf(row.getString("to_outcome")),
                                new OfficerId(row.getObject("decided_by", UUID.class)),
                                Storable.momentThere(row, "decided_at"),
                                row.getBoolean("automatic"),
                                Sensitive.of(row.getString("why"))))
                .list();
    }

    /** Versions of the same report that were found insufficient. */
    List<Closed> insufficientVersions(ReferralId first) {
        return jdbc.sql(
                        """
                        select r.id, r.held_by, r.version
                          from intake.referral r
                         where r.first_id = :first and r.outcome = 'INSUFFICIENT'
                         order by r.id
                         limit 1000
                        """)
                .param("first", first.value())
                .query((row, _) -> closed(row))
                .list();
    }

    /**
     * Referrals found insufficient that share an identifier with this one. Names, dates of birth and postcodes alone say
     * too little; a value that more than {@code cap} identifiers carry says nothing. Another circle's referrals are not
     * looked at: what comes to one must open nothing in another.
     */
    List<Closed> insufficientSharing(ReferralId referral, GroupId heldBy, int cap) {
        return jdbc.sql(
                        """
                        with mine as (
                            select distinct i.match_key
                              from intake.identifier i
                             where i.referral_id = :referral and i.match_key is not null
                               and i.kind in ('EMAIL', 'PHONE', 'SCREEN_NAME', 'ACCOUNT_ID', 'IP_EVENT', 'DEVICE_ID',
                                              'URL', 'FILE_HASH')
                        ),
                        telling as (
                            select m.match_key
                              from mine m
                             where (select count(*)
                                      from (select 1 from intake.identifier o
                                             where o.match_key = m.match_key and o.held_by = :heldBy
                                             limit :cap + 1) few) <= :cap
                        )
                        select distinct r.id, r.held_by, r.version
                          from telling t
                          join intake.identifier o on o.match_key = t.match_key
                          join intake.referral r on r.id = o.referral_id
                         where r.outcome = 'INSUFFICIENT' and r.id <> :referral and r.held_by = :heldBy
                         order by r.id
                         limit 1000
                        """)
                .param("referral", referral.value())
                .param("heldBy", heldBy.value())
                .param("cap", cap)
                .query((row, _) -> closed(row))
                .list();
    }

    private static Closed closed(ResultSet row) throws SQLException {
        return new Closed(
                new ReferralId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getInt("version"));
    }
}
