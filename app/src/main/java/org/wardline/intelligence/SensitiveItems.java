package org.wardline.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.ListOf;
import org.wardline.governance.ListedOfficers;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/**
 * Sensitive items of packages. They stand beside a package for the officers named, and nothing that anybody else sees of
 * the package depends on them. With a dissemination they leave only where somebody else than their author includes them.
 */
@Component
public class SensitiveItems {
    private static final String KIND = "sensitive item";

    private final SensitiveItemStore store;
    private final PackageStore packages;
    private final ListedOfficers listed;
    private final Groups groups;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    SensitiveItems(
            SensitiveItemStore store,
            PackageStore packages,
            ListedOfficers listed,
            Groups groups,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.packages = packages;
        this.listed = listed;
        this.groups = groups;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** Writes one. Its entry in the audit log is its own circle's, and does not name the package. */
    public Decision<UUID> add(AddSensitiveItem command) {
        var item = command.item();
        var of =
                commands.read(() -> packages.find(item.ofPackage()))
                        .orElseThrow(() ->
                                commands.nothingShown(
                                                Action.MARK_SENSITIVE,
                                                On.one("package", item.ofPackage()))
                                        .with(LogKey.PACKAGE_ID, item.ofPackage()));
        commands.require(Action.MARK_SENSITIVE, On.one("package", item.ofPackage(), of.heldBy()));
        var named = listed.withActor(command.officers());
        var faults = new ArrayList<Refusal>(Drafts.faults(item));
        faults.addAll(Ceiling.faults(List.of(Sensitive.of(command.why()))));
        faults.addAll(named.faults(ListOf.ITEM));
        if (command.why().isBlank()) {
            faults.add(PackageRefusal.NO_REASON);
        }
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var id = ids.next();
        var circle = commands.read(() -> groups.openList(id, named.ids(), clock.instant()));
        return commands.run(
                Action.MARK_SENSITIVE,
                new On(KIND, id, circle),
                null,
                () -> {
                    store.add(id, circle, of.first(), command, pen());
                    return Decision.done(id);
                });
    }

    /** Withdraws one; what left with a dissemination before stays with its recipient. */
    public Decision<UUID> withdraw(UUID item, String why) {
        var held = commands.read(() -> store.find(item));
        if (held.isEmpty()) {
            throw commands.nothingShown(Action.MARK_SENSITIVE, new On(KIND, item, null));
        }
        return commands.run(
                Action.MARK_SENSITIVE,
                new On(KIND, item, held.get().circle()),
                null,
                () -> {
                    if (why.isBlank()) {
                        return Decision.refused(PackageRefusal.NO_REASON);
                    }
                    if (!store.withdraw(item, why.strip(), pen())) {
                        throw new ServiceException(ErrorCode.STALE);
                    }
                    return Decision.done(item);
                });
    }

    /** Those beside a package that the actor is named for, oldest first. Each look at one is written down. */
    public List<SensitiveItem> of(PackageId ofPackage) {
        var found =
                commands.read(() ->
                        packages.find(ofPackage)
                                .map(row -> store.of(row.first()))
                                .orElse(List.of()));
        return found.stream()
                .map(each ->
                        commands.look(
                                Action.VIEW_PACKAGE,
                                new On(KIND, each.id(), each.circle()),
                                () -> Optional.of(each)))
                .flatMap(Optional::stream)
                .toList();
    }

    private ContentStore.Pen pen() {
        return new ContentStore.Pen(actors.required().officer().id(), clock.instant());
    }

    /** The SQL of sensitive items. */
    @Component
    static class SensitiveItemStore {
        private static final String ROW =
                """
                select id, held_by, kind, statement, source, source_evaluation, assessment, handling, conditions, why,
                       added_by, added_at
                  from intelligence.sensitive_item
                 where withdrawn_at is null
                """;

        private final JdbcClient jdbc;

        SensitiveItemStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void add(
                UUID id,
                GroupId circle,
                PackageId first,
                AddSensitiveItem command,
                ContentStore.Pen pen) {
            var item = command.item();
            var conditions = item.conditions().value().strip();
            jdbc.sql(
                            """
                            insert into intelligence.sensitive_item (
                                id, held_by, first_id, kind, statement, source, source_evaluation, assessment, handling,
                                conditions, why, added_by, added_at)
                            values (:id, :heldBy, :first, :kind, :statement, :source, :evaluation, :assessment,
                                :handling, :conditions::text, :why, :by, :at)
                            """)
                    .param("id", id)
                    .param("heldBy", circle.value())
                    .param("first", first.value())
                    .param("kind", item.kind().name())
                    .param("statement", item.statement().value().strip())
                    .param("source", item.source().value().strip())
                    .param("evaluation", item.grade().source().name())
                    .param("assessment", item.grade().information().name())
                    .param("handling", item.grade().handling().name())
                    .param("conditions", conditions.isEmpty() ? null : conditions)
                    .param("why", command.why().strip())
                    .param("by", pen.by().value())
                    .param("at", pen.at().atOffset(ZoneOffset.UTC))
                    .update();
        }

        /** Marks one as withdrawn; false when it was already. */
        boolean withdraw(UUID id, String why, ContentStore.Pen pen) {
            return 1
                    == jdbc.sql(
                                    """
                                    update intelligence.sensitive_item
                                       set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                                     where id = :id and withdrawn_at is null
                                    """)
                            .param("by", pen.by().value())
                            .param("at", pen.at().atOffset(ZoneOffset.UTC))
                            .param("why", why)
                            .param("id", id)
                            .update();
        }

        Optional<SensitiveItem> find(UUID id) {
            return jdbc.sql(ROW + " and id = :id")
                    .param("id", id)
                    .query((row, _) -> item(row))
                    .optional();
        }

        List<SensitiveItem> of(PackageId first) {
            return jdbc.sql(ROW + " and first_id = :first order by added_at, id limit 100")
                    .param("first", first.value())
                    .query((row, _) -> item(row))
                    .list();
        }

        private static SensitiveItem item(ResultSet row) throws SQLException {
            @Nullable String conditions = row.getString("conditions");
            var item =
                    new PackageContent.Item(
                            row.getObject("id", UUID.class),
                            ItemKind.valueOf(row.getString("kind")),
                            Sensitive.of(row.getString("statement")),
                            Sensitive.of(row.getString("source")),
                            new Grade(
                                    Grade.Source.valueOf(row.getString("source_evaluation")),
                                    Grade.Information.valueOf(row.getString("assessment")),
                                    Grade.Handling.valueOf(row.getString("handling"))),
                            Sensitive.ofNullable(conditions));
            Instant at = row.getObject("added_at", OffsetDateTime.class).toInstant();
            return new SensitiveItem(
                    item.id(),
                    new GroupId(row.getObject("held_by", UUID.class)),
                    item.kind().title() + ", " + item.grade().code(),
                    item.statement(),
                    item.source(),
                    Sensitive.of(Objects.requireNonNullElse(conditions, "")),
                    Sensitive.of(row.getString("why")),
                    new OfficerId(row.getObject("added_by", UUID.class)),
                    at,
                    PackageCopy.ofItem(item));
        }
    }
}
