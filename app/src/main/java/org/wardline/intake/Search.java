package org.wardline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;

/**
 * Search by reference, report number or exact identifier, for a stated task. Mentions of victims and of those to whom
 * something was sent are found only by a search to protect a child.
 */
@Component
class Search {
    private static final int FOUND = 200;
    private static final int SHORTEST_TASK = 3;

    private final ReferralStore store;
    private final MentionStore mentions;
    private final Commands commands;

    Search(ReferralStore store, MentionStore mentions, Commands commands) {
        this.store = store;
        this.mentions = mentions;
        this.commands = commands;
    }

    /** What is searched for. */
    record Wanted(
            String words,
            @Nullable IdentifierKind kind,
            @Nullable String service,
            String task,
            boolean protectingAChild) {
        /** What is searched for is about somebody. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    Decision<List<SearchPage.Hit>> search(Wanted wanted) {
        var task = wanted.task().strip();
        return commands.run(
                Action.SEARCH,
                On.many("referral"),
                wanted.protectingAChild() ? "To protect a child: " + task : task,
                () ->
                        task.length() < SHORTEST_TASK
                                ? Decision.refused(IntakeRefusal.NO_TASK)
                                : Decision.done(found(wanted)));
    }

    private List<SearchPage.Hit> found(Wanted wanted) {
        var words = wanted.words().strip();
        if (words.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<SearchPage.Hit>();
        if (wanted.kind() == null) {
            for (var referral : store.summaries(store.named(words))) {
                hits.add(hit(referral, "Reference or report number", words));
            }
        }
        for (var found : mentions.search(keys(wanted, words), roles(wanted), FOUND)) {
            var role = found.role() == null ? "" : ", " + role(found.role());
            store.summary(found.referral())
                    .ifPresent(referral ->
                            hits.add(
                                    hit(
                                            referral,
                                            Terms.title(found.kind()) + role,
                                            found.raw().value())));
        }
        return hits;
    }

    private static SearchPage.Hit hit(ReferralSummary referral, String by, String raw) {
        return new SearchPage.Hit(referral, referral.outcome().title(), by, Sensitive.of(raw));
    }

    private static String role(String name) {
        return Terms.title(MentionRole.valueOf(name));
    }

    private static Set<MentionRole> roles(Wanted wanted) {
        return wanted.protectingAChild()
                ? EnumSet.allOf(MentionRole.class)
                : EnumSet.of(MentionRole.REPORTED_PERSON, MentionRole.ASSOCIATED_ACCOUNT);
    }

    /** What the words would be kept under, as each kind they could be. */
    private static Set<String> keys(Wanted wanted, String words) {
        var kinds =
                wanted.kind() == null
                        ? Arrays.asList(IdentifierKind.values())
                        : List.of(wanted.kind());
        var service = Identifiers.service(wanted.service()).orElse(null);
        var keys = new LinkedHashSet<String>();
        for (var kind : kinds) {
            Identifiers.normalise(kind, words, service)
                    .ifPresent(value -> {
                        keys.add(hex(kind, service, value));
                        keys.add(hex(kind, null, value));
                    });
        }
        return keys;
    }

    private static String hex(IdentifierKind kind, @Nullable String service, String value) {
        return HexFormat.of().formatHex(Digests.matchKey(kind, service, value));
    }
}
