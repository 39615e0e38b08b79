package org.wardline.subjects;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldMention;
import org.wardline.intake.MentionId;

/** The SQL of the keys by which mentions without a common identifier meet, and by which values are counted. */
@Component
class KeyStore {
    /** Beyond so many, a value is common however many more there are. */
    private static final int COUNTED = 10_000;

    /** Others with a key of the mention, and how many of its keys too many share. */
    record Meeting(List<MentionId> mentions, int suppressed) {}

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the keys of a mention beside those that it has. */
    void keep(HeldMention mention) {
        add(mention, MentionKeys.meeting(mention), true);
        add(mention, MentionKeys.counted(mention), false);
    }

    private void add(HeldMention mention, Collection<MentionKeys.Key> keys, boolean meets) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into subjects.mention_key (mention_id, held_by, rule, key, meets)
                        select :mention, :heldBy, k.rule, decode(k.digest, 'hex'), :meets
                          from unnest(cast(:rules as text[]), cast(:digests as text[])) k(rule, digest)
                        on conflict (mention_id, key) do nothing
                        """)
                .param("mention", mention.id().value())
                .param("heldBy", mention.heldBy().value())
                .param("meets", meets)
                .param("rules", keys.stream().map(MentionKeys.Key::rule).toArray(String[]::new))
                .param("digests", keys.stream().map(MentionKeys.Key::digest).toArray(String[]::new))
                .update();
    }

    /**
     * Who meets the mention by a key, among those that the circles hold; a key that more than {@code cap} of them have
     * brings nobody.
     */
    Meeting meeting(HeldMention mention, Collection<GroupId> circles, int cap) {
        var rows =
                jdbc.sql(
                                """
                                with mine as (
                                    select k.key from subjects.mention_key k
                                     where k.mention_id = :mention and k.meets
                                ),
                                sized as (
                                    select m.key,
                                           (select count(*)
                                              from (select 1 from subjects.mention_key o
                                                     where o.key = m.key and o.held_by = any(:circles)
                                                     limit :cap + 1) few) as holders
                                      from mine m
                                )
                                select null::uuid as other
                                  from sized s
                                 where s.holders > :cap
                                union all
                                (select distinct o.mention_id
                                   from sized s
                                   join subjects.mention_key o on o.key = s.key and o.held_by = any(:circles)
                                  where s.holders <= :cap and o.mention_id <> :mention)
                                """)
                        .param("mention", mention.id().value())
                        .param("circles", GroupId.array(circles))
                        .param("cap", cap)
                        .query((row, _) ->
                                Optional.ofNullable(row.getObject("other", UUID.class))
                                        .map(MentionId::new))
                        .list();
        var others = rows.stream().flatMap(Optional::stream).toList();
        return new Meeting(others, rows.size() - others.size());
    }

    /** How many mentions of the circles have each counted value of this one, by the key's digest. */
    Map<String, Long> counts(HeldMention mention, Collection<GroupId> circles) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(
                        """
                        select encode(m.key, 'hex') as digest,
                               (select count(*)
                                  from (select 1 from subjects.mention_key o
                                         where o.key = m.key and o.held_by = any(:circles)
                                         limit :counted) few) as holders
                          from subjects.mention_key m
                         where m.mention_id = :mention and not m.meets
                         order by m.key
                        """)
                .param("mention", mention.id().value())
                .param("circles", GroupId.array(circles))
                .param("counted", COUNTED)
                .query((row, _) -> counts.put(row.getString("digest"), row.getLong("holders")))
                .list();
        return counts;
    }

    /** How many values are counted in each column of the circles. */
    Map<String, Long> filled(Collection<GroupId> circles) {
        var filled = new HashMap<String, Long>();
        jdbc.sql(
                        """
                        select k.rule, count(*) as filled
                          from subjects.mention_key k
                         where k.held_by = any(:circles) and not k.meets
                         group by k.rule
                         order by k.rule
                        """)
                .param("circles", GroupId.array(circles))
                .query((row, _) -> filled.put(row.getString("rule"), row.getLong("filled")))
                .list();
        return filled;
    }
}
