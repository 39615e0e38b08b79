package org.wardline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.intake.cybertip.ReadFact;
import org.wardline.intake.cybertip.ReadIdentifier;
import org.wardline.intake.cybertip.ReadMention;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Sensitive;

/** The SQL of mentions and identifiers. */
@Component
class MentionStore {

    /** Where an identifier belongs: a referral, perhaps one mention of it, and the document it stands in. */
    record Place(ReferralId referral, @Nullable MentionId mention, UUID original) {}

    /** A mention's values shared by how many, and the mentions that share those that few share. */
    record Shared(List<MentionId> mentions, int suppressed) {}

    /**
     * An identifier that a search found.
     *
     * @param role of the mention it belongs to; null when it belongs to the incident
     */
    record Hit(
            ReferralId referral,
            IdentifierKind kind,
            Sensitive<String> raw,
            @Nullable String role) {}

    private static final String MENTIONS =
            """
            select m.id, m.referral_id, m.held_by, m.role, r.received_at, said.age, said.town,
                   i.id as identifier_id, i.kind, i.raw, i.normalised, i.service, i.seen_at, i.seen_raw, i.port, i.event,
                   i.source_path
              from intake.mention m
              join intake.referral r on r.id = m.referral_id
              left join lateral (
                   select min(f.value) filter (where f.name in ('age', 'approximateAge')) as age,
                          min(f.value) filter (where f.name = 'address/city') as town
                     from intake.mention_fact f
                    where f.mention_id = m.id) said on true
              left join intake.identifier i on i.mention_id = m.id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    MentionStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Keeps a mention after those that the referral has, without its identifiers. */
    MentionId add(Receipt receipt, ReferralId referral, ReadMention mention) {
        var id = ids.next();
        jdbc.sql(
                        """
                        insert into intake.mention (id, held_by, referral_id, position, role, source_path)
                        select :id, :heldBy, :referral, count(*), :role, :path
                          from intake.mention
                         where referral_id = :referral
                        """)
                .param("id", id)
                .param("heldBy", receipt.heldBy().value())
                .param("referral", referral.value())
                .param("role", mention.role().name())
                .param("path", Storable.text(mention.sourcePath()))
                .update();
        return new MentionId(id);
    }

    void addFacts(Receipt receipt, MentionId mention, List<ReadFact> facts) {
        for (var fact : facts) {
            jdbc.sql(
                            """
                            insert into intake.mention_fact
                                (id, held_by, mention_id, position, name, value, source_path)
                            select :id, :heldBy, :mention, count(*), :name, :value, :path
                              from intake.mention_fact
                             where mention_id = :mention
                            """)
                    .param("id", ids.next())
                    .param("heldBy", receipt.heldBy().value())
                    .param("mention", mention.value())
                    .param("name", Storable.text(fact.name()))
                    .param("value", Storable.text(fact.value().value()))
                    .param("path", Storable.text(fact.sourcePath()))
                    .update();
        }
    }

    /** Keeps identifiers. One that says exactly what the same mention has already is not written twice. */
    void addIdentifiers(Receipt receipt, Place place, List<ReadIdentifier> identifiers) {
        var position = 0;
        for (var identifier : identifiers) {
            var normalised = text(identifier.normalised());
            var seen = identifier.seen();
            jdbc.sql(
                            """
                            insert into intake.identifier
                                (id, held_by, referral_id, mention_id, original_id, position, kind, raw, normalised,
                                 service, match_key, seen_at, seen_raw, port, event, source_path)
                            select :id, :heldBy, :referral, :mention::uuid, :original, :position, :kind, :raw,
                                   :normalised::text, :service::text, :matchKey::bytea, :seenAt::timestamptz,
                                   :seenRaw::text, :port::integer, :event::text, :path
                             where not exists (
                                   select 1 from intake.identifier o
                                    where o.mention_id = :mention::uuid and o.kind = :kind and o.raw = :raw
                                      and o.service is not distinct from :service::text
                                      and o.seen_raw is not distinct from :seenRaw::text
                                      and o.port is not distinct from :port::integer
                                      and o.event is not distinct from :event::text)
                            """)
                    .param("id", ids.next())
                    .param("heldBy", receipt.heldBy().value())
                    .param("referral", place.referral().value())
                    .param("mention", place.mention() == null ? null : place.mention().value())
                    .param("original", place.original())
                    .param("position", position++)
                    .param("kind", identifier.kind().name())
                    .param("raw", text(identifier.raw()))
                    .param("normalised", normalised)
                    .param("service", Storable.text(identifier.service()))
                    .param(
                            "matchKey",
                            normalised == null
                                    ? null
                                    : Digests.matchKey(
                                            identifier.kind(), identifier.service(), normalised))
                    .param("seenAt", seen == null ? null : Storable.moment(seen.at()))
                    .param("seenRaw", seen == null ? null : Storable.text(seen.rawTime()))
                    .param("port", seen == null ? null : seen.port())
                    .param("event", seen == null ? null : Storable.text(seen.event()))
                    .param("path", Storable.text(identifier.sourcePath()))
                    .update();
        }
    }

    /** The reported person, when the referral speaks of exactly one. */
    Optional<MentionId> soleReported(ReferralId referral) {
        var reported =
                jdbc.sql(
                                """
                                select id from intake.mention
                                 where referral_id = :referral and role = 'REPORTED_PERSON'
                                 order by position
                                 limit 2
                                """)
                        .param("referral", referral.value())
                        .query(UUID.class)
                        .list();
        return reported.size() == 1
                ? Optional.of(new MentionId(reported.getFirst()))
                : Optional.empty();
    }

    List<HeldMention> of(ReferralId referral) {
        return mentions(
                jdbc.sql(
                                MENTIONS
                                        + """
                                         where m.referral_id = :referral
                                         order by m.position, m.id, i.original_id, i.position, i.id
                                        """)
                        .param("referral", referral.value())
                        .query((row, _) -> line(row))
                        .list());
    }

    List<HeldMention> byId(Collection<MentionId> mentions) {
        return mentions(
                jdbc.sql(
                                MENTIONS
                                        + """
                                         where m.id = any(cast(:ids as uuid[]))
                                         order by r.received_at desc, m.id, i.original_id, i.position, i.id
                                        """)
                        .param("ids", Storable.ids(mentions))
                        .query((row, _) -> line(row))
                        .list());
    }

    /** Identifiers of the incident that belong to nobody in particular. */
    List<HeldIdentifier> ofIncident(ReferralId referral) {
        return jdbc.sql(
                        """
                        select i.id as identifier_id, i.kind, i.raw, i.normalised, i.service, i.seen_at, i.seen_raw,
                               i.port, i.event, i.source_path
                          from intake.identifier i
                         where i.referral_id = :referral and i.mention_id is null
                         order by i.position, i.id
                        """)
                .param("referral", referral.value())
                .query((row, _) -> identifier(row))
                .list();
    }

    /** What is said of each mention of a referral and cannot be compared. */
    Map<MentionId, List<ReadFact>> facts(ReferralId referral) {
        var facts = new HashMap<MentionId, List<ReadFact>>();
        jdbc.sql(
                        """
                        select f.mention_id, f.name, f.value, f.source_path
                          from intake.mention_fact f
                          join intake.mention m on m.id = f.mention_id
                         where m.referral_id = :referral
                         order by f.position, f.id
                        """)
                .param("referral", referral.value())
                .query((row, _) ->
                        facts.computeIfAbsent(
                                        new MentionId(row.getObject("mention_id", UUID.class)),
                                        _ -> new ArrayList<>())
                                .add(
                                        new ReadFact(
                                                row.getString("name"),
                                                Sensitive.of(row.getString("value")),
                                                row.getString("source_path"))))
                .list();
        return facts;
    }

    /**
     * Identifiers with exactly these values, newest referral first.
     *
     * @param keys match keys, in hexadecimal
     * @param roles of the mentions looked for; identifiers of an incident belong to nobody and are always found
     */
    List<Hit> search(Collection<String> keys, Collection<MentionRole> roles, int limit) {
        return jdbc.sql(
                        """
                        select i.referral_id, i.kind, i.raw, m.role
                          from unnest(cast(:keys as text[])) k(hex)
                          join intake.identifier i on i.match_key = decode(k.hex, 'hex')
                          join intake.referral r on r.id = i.referral_id
                          left join intake.mention m on m.id = i.mention_id
                         where m.role is null or m.role = any(:roles)
                         order by r.received_at desc, i.id
                         limit :limit
                        """)
                .param("keys", Storable.words(keys))
                .param("roles", Storable.words(roles.stream().map(Enum::name).toList()))
                .param("limit", limit)
                .query((row, _) ->
                        new Hit(
                                new ReferralId(row.getObject("referral_id", UUID.class)),
                                IdentifierKind.valueOf(row.getString("kind")),
                                Sensitive.of(row.getString("raw")),
                                row.getString("role")))
                .list();
    }

    Shared sharing(MentionId mention, Collection<GroupId> circles, int cap) {
        var pairs =
                jdbc.sql(
                                """
                                with mine as (
                                    select distinct i.match_key
                                      from intake.identifier i
                                     where i.mention_id = :mention and i.match_key is not null
                                ),
                                sized as (
                                    select m.match_key,
                                           (select count(*)
                                              from (select distinct o.mention_id from intake.identifier o
                                                     where o.match_key = m.match_key and o.mention_id is not null
                                                       and o.held_by = any(:circles)
                                                     limit :cap + 1) few) as holders
                                      from mine m
                                )
                                select s.holders > :cap as suppressed, null::uuid as other
                                  from sized s
                                 where s.holders > :cap
                                union all
                                select distinct false, o.mention_id
                                  from sized s
                                  join intake.identifier o on o.match_key = s.match_key
                                 where s.holders <= :cap and o.mention_id <> :mention
                                   and o.held_by = any(:circles)
                                """)
                        .param("mention", mention.value())
                        .param("circles", GroupId.array(circles))
                        .param("cap", cap)
                        .query((row, _) ->
                                Optional.ofNullable(row.getObject("other", UUID.class))
                                        .map(MentionId::new))
                        .list();
        var others = pairs.stream().flatMap(Optional::stream).toList();
        return new Shared(others, pairs.size() - others.size());
    }

    /** One row of a mention and, when it has any, one identifier of it. */
    private record Line(
            MentionId id,
            ReferralId referral,
            GroupId heldBy,
            MentionRole role,
            Instant receivedAt,
            @Nullable HeldIdentifier identifier,
            @Nullable Sensitive<String> age,
            @Nullable Sensitive<String> town) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new MentionId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                MentionRole.valueOf(row.getString("role")),
                Storable.momentThere(row, "received_at"),
                row.getObject("identifier_id") == null ? null : identifier(row),
                Sensitive.ofNullable(row.getString("age")),
                Sensitive.ofNullable(row.getString("town")));
    }

    private static HeldIdentifier identifier(ResultSet row) throws SQLException {
        var kind = IdentifierKind.valueOf(row.getString("kind"));
        return new HeldIdentifier(
                new IdentifierId(row.getObject("identifier_id", UUID.class)),
                kind,
                Sensitive.of(row.getString("raw")),
                Sensitive.ofNullable(row.getString("normalised")),
                row.getString("service"),
                kind == IdentifierKind.IP_EVENT
                        ? new HeldIdentifier.Seen(
                                Storable.moment(row, "seen_at"),
                                row.getString("seen_raw"),
                                row.getObject("port", Integer.class),
                                row.getString("event"))
                        : null,
                row.getString("source_path"));
    }

    private static List<HeldMention> mentions(List<Line> lines) {
        var identifiers = new LinkedHashMap<MentionId, List<HeldIdentifier>>();
        var heads = new LinkedHashMap<MentionId, Line>();
        for (var line : lines) {
            heads.putIfAbsent(line.id(), line);
            var held = identifiers.computeIfAbsent(line.id(), _ -> new ArrayList<>());
            var identifier = line.identifier();
            if (identifier != null) {
                held.add(identifier);
            }
        }
        return heads.values().stream()
                .map(head ->
                        new HeldMention(
                                head.id(),
                                head.referral(),
                                head.heldBy(),
                                head.role(),
                                head.receivedAt(),
                                identifiers.getOrDefault(head.id(), List.of()),
                                head.age(),
                                head.town()))
                .toList();
    }

    private static @Nullable String text(@Nullable Sensitive<String> sensitive) {
        return sensitive == null ? null : Storable.text(sensitive.value());
    }
}
