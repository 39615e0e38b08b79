package org.wardline.dissemination;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.intelligence.PackageId;
import org.wardline.intelligence.SensitiveItem;
import org.wardline.intelligence.SensitiveItems;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;

/**
 * Sensitive items that go with one dissemination, each sealed by itself. The recipient sees them, and the officers named for
 * the item; others who see the dissemination do not, and a transfer does not take them along.
 */
@Component
class Annexes {
    private final AnnexStore store;
    private final SensitiveItems sensitive;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Annexes(
            AnnexStore store,
            SensitiveItems sensitive,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.sensitive = sensitive;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** A sealed item as it left. */
    record Annex(UUID id, Sensitive<String> copy, Sensitive<String> why, OfficerId includedBy) {}

    /** Sensitive items of a package that the actor is named for. */
    List<SensitiveItem> offered(PackageId ofPackage) {
        return sensitive.of(ofPackage);
    }

    /** Those chosen, of those offered; an item that the actor does not see is not among them. */
    static List<SensitiveItem> chosen(List<SensitiveItem> offered, Inclusion inclusion) {
        return offered.stream().filter(each -> inclusion.items().contains(each.id())).toList();
    }

    /** Every reason against. */
    List<Refusal> faults(List<SensitiveItem> chosen, Inclusion inclusion) {
        var faults = new ArrayList<Refusal>();
        if (chosen.size() < inclusion.items().size()) {
            faults.add(DisseminationRefusal.SENSITIVE_ITEM_MISSING);
        }
        if (!chosen.isEmpty() && inclusion.why().isBlank()) {
            faults.add(DisseminationRefusal.INCLUSION_NEEDS_REASON);
        }
        var me = actors.required().officer().id();
        if (chosen.stream().anyMatch(each -> each.author().equals(me))) {
            faults.add(DisseminationRefusal.INCLUDED_BY_ANOTHER);
        }
        return faults;
    }

    /** Seals them for the recipient. Call within the command that sends; each has its own entry, in its own circle. */
    void seal(Dispatch with, List<SensitiveItem> chosen, String why) {
        for (var item : chosen) {
            commands.run(
                            Action.INCLUDE_SENSITIVE,
                            new On("sensitive item", item.id(), item.circle()),
                            null,
                            () -> {
                                store.add(ids.next(), with, item, why, actors, clock);
                                return Decision.done(item.id());
                            })
                    .orThrow();
        }
    }

    /** Those that go with a dissemination, as far as the actor sees them. Call within a look. */
    List<Annex> of(DisseminationId id) {
        return store.of(id);
    }

    /** The SQL of annexes. */
    @Component
    static class AnnexStore {
        private final JdbcClient jdbc;

        AnnexStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void add(
                UUID id,
                Dispatch with,
                SensitiveItem item,
                String why,
                Actors actors,
                OperationClock clock) {
            jdbc.sql(
                            """
                            insert into dissemination.annex (
                                id, dissemination_id, held_by, recipient_group, item_id, item_author, copy, copy_sha256,
                                why, included_by, included_at)
                            values (:id, :with, :heldBy, :recipient, :item, :author, :copy, :digest, :why, :by, :at)
                            """)
                    .param("id", id)
                    .param("with", with.id().value())
                    .param("heldBy", item.circle().value())
                    .param("recipient", with.recipientGroup().value())
                    .param("item", item.id())
                    .param("author", item.author().value())
                    .param("copy", item.copy().value())
                    .param("digest", new SealedCopy(item.copy()).digest())
                    .param("why", why.strip())
                    .param("by", actors.required().officer().id().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }

        List<Annex> of(DisseminationId id) {
            return jdbc.sql(
                            """
                            select id, copy, why, included_by
                              from dissemination.annex
                             where dissemination_id = :id
                             order by included_at, id
                             limit 100
                            """)
                    .param("id", id.value())
                    .query((row, _) ->
                            new Annex(
                                    row.getObject("id", UUID.class),
                                    Sensitive.of(row.getString("copy")),
                                    Sensitive.of(row.getString("why")),
                                    new OfficerId(row.getObject("included_by", UUID.class))))
                    .list();
        }
    }
}
