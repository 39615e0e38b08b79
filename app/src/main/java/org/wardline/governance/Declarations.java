package org.wardline.governance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;

/** What officers declare: conflicts of interest, and what is their own, so that a search for it is noticed. */
@Component
public class Declarations {
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST = 1000;

    private final DeclarationStore store;
    private final StatedPurposes cases;
    private final Actors actors;
    private final Commands commands;
    private final OperationClock clock;
    private final Ids ids;

    Declarations(
            DeclarationStore store,
            StatedPurposes cases,
            Actors actors,
            Commands commands,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.cases = cases;
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
    }

    /** What an officer can declare as their own. */
    public enum OwnKind {
        NAME("Another name you go by"),
        EMAIL("E-mail address"),
        PHONE("Telephone number"),
        POSTCODE("Postcode of your address"),
        IP_ADDRESS("IP address at home");

        private final String title;

        OwnKind(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /** Something that is the officer's own. */
    public record Own(OwnKind kind, String value, Instant declaredAt) {

        /** Personal, so it stays out of logs. */
        @Override
        public String toString() {
            return "Own";
        }
    }

    /**
     * A case in which an officer has an interest of their own.
     *
     * @param who name of the officer
     * @param mine whether it is the reader's
     */
    public record Conflict(
            String who, boolean mine, String reference, String why, Instant declaredAt) {

        /** Names a colleague, so it stays out of logs. */
        @Override
        public String toString() {
            return "Conflict";
        }
    }

    /** Declares a conflict of interest in a case that the officer sees. */
    public Decision<UUID> conflict(String reference, String why) {
        var about = reference.strip().toUpperCase(Locale.ROOT);
        var words = why.strip();
        var id = ids.next();
        var circle = about.isEmpty() ? Optional.<GroupId>empty() : cases.circleOf(about);
        return commands.run(
                Action.DECLARE_CONFLICT,
                new On("conflict of interest", id, circle.orElse(null)),
                null,
                () -> {
                    if (circle.isEmpty()) {
                        return Decision.refused(PurposeRefusal.CASE_NOT_SEEN);
                    }
                    if (words.length() < SHORTEST_REASON || !plain(words)) {
                        return Decision.refused(DeclarationRefusal.INTEREST_NOT_SAID);
                    }
                    var me = actors.required().officer().id();
                    store.addConflict(
                            id,
                            circle.get(),
                            me,
                            new DeclarationStore.Said(about, words, clock.instant()));
                    return Decision.done(id);
                });
    }

    /**
     * Declares something as the officer's own.
     *
     * @param comparable the form in which identifiers of this kind are compared; empty when it has none
     */
    public Decision<UUID> own(OwnKind kind, String value, Optional<String> comparable) {
        var id = ids.next();
        return commands.run(
                Action.DECLARE_OWN,
                new On("own particular", id, null),
                null,
                () -> {
                    if (comparable.isEmpty() || !plain(value)) {
                        return Decision.refused(DeclarationRefusal.OWN_NOT_READ);
                    }
                    var me = actors.required().officer().id();
                    store.addOwn(
                            id,
                            me,
                            new Own(kind, value.strip(), clock.instant()),
                            comparable.get());
                    return Decision.done(id);
                });
    }

    private static boolean plain(String typed) {
        return typed.length() <= LONGEST && PlainText.is(typed);
    }

    /** What the acting officer declared as their own. */
    public List<Own> own() {
        return commands.read(store::own);
    }

    /** Conflicts of interest that the actor sees: their own; a supervisor's circles'; an auditor's all but covert ones. */
    public List<Conflict> conflicts() {
        return commands.look(
                        Action.VIEW_CONFLICTS,
                        On.many("conflict of interest"),
                        () -> Optional.of(store.conflicts(actors.required().officer().id())))
                .orElse(List.of());
    }
}
