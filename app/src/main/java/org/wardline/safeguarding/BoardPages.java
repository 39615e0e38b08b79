package org.wardline.safeguarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.safeguarding.BoardPage.Card;
import org.wardline.safeguarding.BoardPage.Column;
import org.wardline.safeguarding.BoardPage.Need;

/** Puts together the safeguarding board. Looking at it is audited. */
@Component
class BoardPages {
    /** Of the children for whom nothing is left to do, so many are shown. */
    private static final int LATEST = 30;

    private final BoardStore store;
    private final Commands commands;
    private final Accounts accounts;
    private final OperationClock clock;

    BoardPages(BoardStore store, Commands commands, Accounts accounts, OperationClock clock) {
        this.store = store;
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty when the officer's role may not look at children. */
    Optional<BoardPage> board() {
        return commands.look(
                        Action.VIEW_CHILD,
                        On.many(Safeguarding.KIND),
                        () -> Optional.of(store.children()))
                .map(this::page);
    }

    private BoardPage page(List<BoardStore.Row> rows) {
        var names = new HashMap<OfficerId, String>();
        var byNeed = new EnumMap<Need, List<Card>>(Need.class);
        for (var need : Need.values()) {
            byNeed.put(need, new ArrayList<>());
        }
        for (var row : rows) {
            byNeed.getOrDefault(need(row), List.of()).add(card(row, names));
        }
        var done = byNeed.getOrDefault(Need.NONE, List.of());
        var latest =
                done.stream()
                        .sorted(Comparator.comparing(BoardPages::since).reversed())
                        .limit(LATEST)
                        .toList();
        byNeed.put(Need.NONE, latest);
        return new BoardPage(
                byNeed.entrySet().stream()
                        .map(each -> new Column(each.getKey(), each.getValue()))
                        .toList(),
                done.size() - latest.size());
    }

    private static Need need(BoardStore.Row row) {
        if (row.toldAt() == null) {
            return Need.TELL;
        }
        if (row.protectedAt() == null) {
            return Need.PROTECT;
        }
        return row.acceptedBy() == null ? Need.ACCEPT : Need.NONE;
    }

    private Card card(BoardStore.Row row, Map<OfficerId, String> names) {
        var accepted = row.acceptedBy();
        var owner = accepted == null ? row.recordedBy() : accepted;
        return new Card(
                row.id(),
                row.reference(),
                row.label(),
                row.ageBand(),
                row.risk(),
                TellingClock.at(clock.instant(), row.believedAt(), row.toldAt(), row.risk()),
                row.childrensServices(),
                row.believedAt(),
                names.computeIfAbsent(
                        owner,
                        id -> accounts.colleague(id).map(Officer::name).orElse("An officer")),
                accepted != null,
                row.ageBand() == AgeBand.ADULT ? null : later(row.toldAt(), row.protectedAt()),
                row.known());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Instant since(Card card) {
        var since = card.safeguardedSince();
        return since == null ? card.believedAt() : since;
    }
}
