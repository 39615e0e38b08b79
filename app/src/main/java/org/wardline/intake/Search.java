package org.wardline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Alerts;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.governance.StatedPurpose;
import org.wardline.governance.StatedPurposes;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;

/**
 * Search by reference, report number or exact identifier, for a case or a stated task. A search for oneself or a colleague
 * is answered as any other, and alerts the auditor. Mentions of victims and of those to whom
 * something was sent are found only by a search to protect a child.
 */
@Component
class Search {
    private static final int FOUND = 200;

    /** More of what was typed names nobody. */
    private static final int LONGEST_TERM = 500;

    private final ReferralStore store;
    private final MentionStore mentions;
    private final StatedPurposes purposes;
    private final Alerts alerts;
    private final Commands commands;

    Search(
            ReferralStore store,
            MentionStore mentions,
            StatedPurposes purposes,
            Alerts alerts,
            Commands commands) {
        this.store = store;
        this.mentions = mentions;
        this.purposes = purposes;
        this.alerts = alerts;
        this.commands = commands;
    }

    /**
     * What is searched for.
     *
     * @param about reference of the case that it is for; empty for none
     * @param task that it is for, in words; empty for none. With neither, what was said last in this session today holds
     */
    record Wanted(
            String words,
            @Nullable IdentifierKind kind,
            @Nullable String service,
            String about,
            String task,
            boolean protectingAChild) {
        /** What is searched for is about somebody. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    Decision<List<SearchPage.Hit>> search(Wanted wanted) {
        return switch (purposes.said(wanted.about(), wanted.task())) {
            case Decision.Done<StatedPurpose>(var purpose) ->
                    commands.run(
                            Action.SEARCH,
                            new On("referral", null, purpose.heldBy()),
                            wanted.protectingAChild()
                                    ? "To protect a child: " + purpose.reason()
                                    : purpose.reason(),
                            () -> {
                                purposes.remember(purpose);
                                alerts.raise(terms(wanted));
                                return Decision.done(found(wanted));
                            });
            case Decision.Refused<StatedPurpose>(var reasons) ->
                    commands.run(
                            Action.SEARCH,
                            On.many("referral"),
                            null,
                            () -> Decision.refused(reasons));
        };
    }

    /** What is searched for, as typed and in each form in which identifiers are compared. */
    private static Set<String> terms(Wanted wanted) {
        var words = wanted.words().strip();
        var start = Storable.text(words.substring(0, Math.min(words.length(), LONGEST_TERM)));
        if (start == null || start.isEmpty()) {
            return Set.of();
        }
        var terms = new LinkedHashSet<String>();
        terms.add(start.toLowerCase(Locale.ROOT));
        for (var kind : IdentifierKind.values()) {
            Identifiers.normalise(kind, words, null)
                    .filter(form ->
                            form.length() <= LONGEST_TERM && form.equals(Storable.text(form)))
                    .ifPresent(terms::add);
        }
        return terms;
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
