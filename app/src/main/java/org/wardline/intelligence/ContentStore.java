package org.wardline.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.OfficerId;
import org.wardline.intelligence.PackageContent.Address;
import org.wardline.intelligence.PackageContent.Item;
import org.wardline.intelligence.PackageContent.Research;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Sensitive;

/** The SQL of what packages say: items, research checks, material, addresses. The database takes it for drafts only. */
@Component
class ContentStore {

    /** Who writes, and when. */
    record Pen(OfficerId by, Instant at) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    ContentStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    PackageContent of(PackageId id) {
        return new PackageContent(items(id), checks(id), material(id), addresses(id));
    }

    void addItem(PackageRow draft, Item item, Pen pen) {
        insert(
                        """
                        insert into intelligence.item
                            (id, held_by, package_id, kind, statement, source, source_evaluation, assessment, handling,
                             conditions, added_at, added_by)
                        values (:id, :heldBy, :package, :kind, :statement, :source, :evaluation, :assessment, :handling,
                                :conditions::text, :at, :by)
                        """,
                        draft,
                        pen)
                .param("id", item.id())
                .param("kind", item.kind().name())
                .param("statement", item.statement().value().strip())
                .param("source", item.source().value().strip())
                .param("evaluation", item.grade().source().name())
                .param("assessment", item.grade().information().name())
                .param("handling", item.grade().handling().name())
                .param("conditions", text(item.conditions()))
                .update();
    }

    /** Takes an item out of a draft; false when it is not there. */
    boolean removeItem(PackageId id, UUID item, Instant at) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.item
                                   set removed_at = :at
                                 where id = :item and package_id = :package and removed_at is null
                                """)
                        .param("item", item)
                        .param("package", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
    }

    void addCheck(PackageRow draft, ResearchCheck kind, Research check, Pen pen) {
        var result = check.result();
        insert(
                        """
                        insert into intelligence.research_check
                            (id, held_by, package_id, kind, done, done_on, result, reference, why_not, recorded_at,
                             recorded_by)
                        values (:id, :heldBy, :package, :kind, :done, :on::date, :result::text, :reference::text,
                                :whyNot::text, :at, :by)
                        """,
                        draft,
                        pen)
                .param("id", ids.next())
                .param("kind", kind.name())
                .param("done", check.done())
                .param("on", check.on())
                .param("result", result == null ? null : result.name())
                .param("reference", text(check.reference()))
                .param("whyNot", text(check.whyNot()))
                .update();
    }

    void addMaterial(PackageRow draft, MaterialCategory category, int amount, Pen pen) {
        insert(
                        """
                        insert into intelligence.material
                            (id, held_by, package_id, category, amount, recorded_at, recorded_by)
                        values (:id, :heldBy, :package, :category, :amount, :at, :by)
                        """,
                        draft,
                        pen)
                .param("id", ids.next())
                .param("category", category.name())
                .param("amount", amount)
                .update();
    }

    void addAddress(PackageRow draft, Address address, Pen pen) {
        insert(
                        """
                        insert into intelligence.address
                            (id, held_by, package_id, occupant, address, postcode, way, tie, added_at, added_by)
                        values (:id, :heldBy, :package, :occupant, :address, :postcode, :way, :tie, :at, :by)
                        """,
                        draft,
                        pen)
                .param("id", address.id())
                .param("occupant", address.occupant().value())
                .param("address", address.address().value())
                .param("postcode", address.postcode().value())
                .param("way", address.way())
                .param("tie", address.tie().value())
                .update();
    }

    /** Takes an address out of a draft; false when it is not there. */
    boolean removeAddress(PackageId id, UUID address, Instant at) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.address
                                   set removed_at = :at
                                 where id = :address and package_id = :package and removed_at is null
                                """)
                        .param("address", address)
                        .param("package", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
    }

    private JdbcClient.StatementSpec insert(String sql, PackageRow draft, Pen pen) {
        return jdbc.sql(sql)
                .param("heldBy", draft.heldBy().value())
                .param("package", draft.id().value())
                .param("at", pen.at().atOffset(ZoneOffset.UTC))
                .param("by", pen.by().value());
    }

    List<Address> addresses(PackageId id) {
        return jdbc.sql(
                        """
                        select a.id, a.occupant, a.address, a.postcode, a.way, a.tie
                          from intelligence.address a
                         where a.package_id = :package and a.removed_at is null
                         order by a.position
                        """)
                .param("package", id.value())
                .query((row, _) ->
                        new Address(
                                row.getObject("id", UUID.class),
                                Sensitive.of(row.getString("occupant")),
                                Sensitive.of(row.getString("address")),
                                Sensitive.of(row.getString("postcode")),
                                row.getString("way"),
                                Sensitive.of(row.getString("tie"))))
                .list();
    }

    private List<Item> items(PackageId id) {
        return jdbc.sql(
                        """
                        select i.id, i.kind, i.statement, i.source, i.source_evaluation, i.assessment, i.handling,
                               i.conditions
                          from intelligence.item i
                         where i.package_id = :package and i.removed_at is null
                         order by i.position
                        """)
                .param("package", id.value())
                .query((row, _) ->
                        new Item(
                                row.getObject("id", UUID.class),
                                ItemKind.valueOf(row.getString("kind")),
                                Sensitive.of(row.getString("statement")),
                                Sensitive.of(row.getString("source")),
                                new Grade(
                                        Grade.Source.valueOf(row.getString("source_evaluation")),
                                        Grade.Information.valueOf(row.getString("assessment")),
                                        Grade.Handling.valueOf(row.getString("handling"))),
                                Sensitive.ofNullable(row.getString("conditions"))))
                .list();
    }

    private Map<ResearchCheck, Research> checks(PackageId id) {
        var checks = new EnumMap<ResearchCheck, Research>(ResearchCheck.class);
        jdbc.sql(
                        """
                        select distinct on (c.kind) c.kind, c.done, c.done_on, c.result, c.reference, c.why_not
                          from intelligence.research_check c
                         where c.package_id = :package
                         order by c.kind, c.position desc
                        """)
                .param("package", id.value())
                .query(row -> {
                    checks.put(ResearchCheck.valueOf(row.getString("kind")), research(row));
                });
        return checks;
    }

    private static Research research(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Research(
                row.getBoolean("done"),
                row.getObject("done_on", LocalDate.class),
                result == null ? null : ResearchCheck.Result.valueOf(result),
                Sensitive.ofNullable(row.getString("reference")),
                Sensitive.ofNullable(row.getString("why_not")));
    }

    private Map<MaterialCategory, Integer> material(PackageId id) {
        var material = new EnumMap<MaterialCategory, Integer>(MaterialCategory.class);
        jdbc.sql(
                        """
                        select l.category, l.amount
                          from (select distinct on (m.category) m.category, m.amount
                                  from intelligence.material m
                                 where m.package_id = :package
                                 order by m.category, m.position desc) l
                         where l.amount > 0
                         order by l.category
                        """)
                .param("package", id.value())
                .query(row -> {
                    material.put(
                            MaterialCategory.valueOf(row.getString("category")),
                            row.getInt("amount"));
                });
        return material;
    }

    private static @Nullable String text(@Nullable Sensitive<String> value) {
        return value == null || value.value().isBlank() ? null : value.value().strip();
    }
}
