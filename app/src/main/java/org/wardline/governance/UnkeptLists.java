package org.wardline.governance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.ListedOfficers.Named;
import org.wardline.kernel.Decision;

/**
 * Lists that nobody keeps any longer, because accounts changed. Nothing on such a list is locked for good: an auditor names
 * officers who take it over, without being told what it is about.
 */
@Component
public class UnkeptLists {
    private final UnkeptListStore store;
    private final ListedOfficers listed;
    private final Commands commands;
    private final Audit audit;
    private final OperationClock clock;

    UnkeptLists(
            UnkeptListStore store,
            ListedOfficers listed,
            Commands commands,
            Audit audit,
            OperationClock clock) {
        this.store = store;
        this.listed = listed;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A list that nobody keeps.
     *
     * @param force slug of the force whose case it keeps; null of what the national desk or an operation holds
     */
    public record Unkept(GroupId id, @Nullable String force) {}

    /** Those there are; empty for anybody but an auditor. */
    public Optional<List<Unkept>> all() {
        return commands.look(Action.VIEW_ALERTS, On.many("list"), () -> Optional.of(store.all()));
    }

    /** Puts officers on one: professional standards of its force, or supervisors of the national desk. */
    public Decision<GroupId> name(GroupId list, List<String> usernames) {
        var named = listed.named(usernames);
        return commands.run(
                Action.NAME_FOR_LIST, On.one("list", list), null, () -> named(list, named));
    }

    private Decision<GroupId> named(GroupId list, Named named) {
        if (named.unknown()) {
            return Decision.refused(ListRefusal.OFFICER_NOT_KNOWN);
        }
        return switch (store.name(list, named, clock.instant())) {
            case KEPT -> Decision.refused(ListRefusal.KEPT_BY_SOMEBODY);
            case UNSUITABLE -> Decision.refused(ListRefusal.NOT_TO_BE_NAMED);
            case TOO_FEW -> Decision.refused(ListRefusal.LIST_NEEDS_TWO);
            case DONE -> {
                named.ids()
                        .forEach(officer ->
                                audit.record(
                                        Action.NAME_FOR_LIST,
                                        On.one("officer", officer),
                                        Audit.Outcome.DONE,
                                        list.value().toString()));
                yield Decision.done(list);
            }
        };
    }

    /** What became of naming officers; the names are those the database answers. */
    enum Naming {
        DONE,
        KEPT,
        UNSUITABLE,
        TOO_FEW
    }

    /** The SQL of lists that nobody keeps, through functions of the schema only. */
    @Component
    static class UnkeptListStore {
        private final JdbcClient jdbc;

        UnkeptListStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Unkept> all() {
            return jdbc.sql(
                            """
                            select id, force_slug
                              from governance.unkept_lists()
                             order by force_slug nulls first, id
                             limit 500
                            """)
                    .query((row, _) ->
                            new Unkept(
                                    new GroupId(row.getObject("id", UUID.class)),
                                    row.getString("force_slug")))
                    .list();
        }

        Naming name(GroupId list, Named named, Instant at) {
            return Naming.valueOf(
                    jdbc.sql("select governance.name_for_list(:list, :officers, :at)")
                            .param("list", list.value())
                            .param(
                                    "officers",
                                    named.ids().stream().map(OfficerId::value).toArray(UUID[]::new))
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .query(String.class)
                            .single());
        }
    }
}
