package org.wardline.governance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;

/**
 * What an officer's searches are for: a case that the officer sees, or a task in words. It is said once and holds for the
 * session and the day, until another is said.
 */
@Component
public class StatedPurposes {
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST = 200;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]-[0-9A-Z]{4,12}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final StatedPurposeStore store;
    private final List<CaseReferences> references;
    private final Actors actors;
    private final Commands commands;
    private final OperationClock clock;

    StatedPurposes(
            StatedPurposeStore store,
            List<CaseReferences> references,
            Actors actors,
            Commands commands,
            OperationClock clock) {
        this.store = store;
        this.references = List.copyOf(references);
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
    }

    /** What was said last in this session today. */
    public Optional<StatedPurpose> remembered() {
        return commands.read(() -> store.last(actors.required().session(), today()));
    }

    /**
     * Reads what was said now, or what is remembered where nothing is.
     *
     * @param reference of a case; empty for none
     * @param task in words; empty for none
     */
    public Decision<StatedPurpose> said(String reference, String task) {
        var about = reference.strip().toUpperCase(Locale.ROOT);
        var words = task.strip();
        if (about.isEmpty() && words.isEmpty()) {
            return remembered()
                    .map(Decision::done)
                    .orElseGet(() -> Decision.refused(PurposeRefusal.PURPOSE_MISSING));
        }
        if (!plain(words)) {
            return Decision.refused(PurposeRefusal.TASK_NOT_PLAIN);
        }
        if (about.isEmpty()) {
            return task(words).map(said -> new StatedPurpose(said, null, clock.instant()));
        }
        return circleOf(about)
                .map(circle ->
                        Decision.done(
                                new StatedPurpose(
                                        words.isEmpty() ? about : about + ": " + words,
                                        circle,
                                        clock.instant())))
                .orElseGet(() -> Decision.refused(PurposeRefusal.CASE_NOT_SEEN));
    }

    /** A task in words that an auditor understands. */
    static Decision<String> task(String words) {
        if (!plain(words)) {
            return Decision.refused(PurposeRefusal.TASK_NOT_PLAIN);
        }
        return wordsIn(words) < FEWEST_WORDS
                ? Decision.refused(PurposeRefusal.TASK_TOO_SHORT)
                : Decision.done(words);
    }

    private static boolean plain(String words) {
        return words.length() <= LONGEST && PlainText.is(words);
    }

    private static long wordsIn(String task) {
        return Arrays.stream(BETWEEN_WORDS.split(task, -1)).filter(word -> !word.isEmpty()).count();
    }

    /** The circle through which the actor sees what has the reference. Every module is asked, found or not. */
    Optional<GroupId> circleOf(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        return commands.read(() ->
                references.stream().map(each -> each.circleOf(reference)).toList().stream()
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Keeps it for the session and the day. Call within the command that it is for. */
    public void remember(StatedPurpose purpose) {
        store.keep(actors.required(), purpose, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }
}
