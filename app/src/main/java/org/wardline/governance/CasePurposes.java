package org.wardline.governance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;

/**
 * What officers open cases for: asked once for each case and day, before the first page of it is shown. What an officer
 * may not see is not asked about.
 */
@Component
public class CasePurposes {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final CasePurposeStore store;
    private final Map<CaseKind, CaseFiles> files;
    private final Actors actors;
    private final Commands commands;
    private final OperationClock clock;

    CasePurposes(
            CasePurposeStore store,
            List<CaseFiles> files,
            Actors actors,
            Commands commands,
            OperationClock clock) {
        this.store = store;
        this.files =
                files.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(CaseFiles::kind, Function.identity()));
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Whether it is known what the actor opens the thing's case for.
     *
     * @param remembered what they said of this thing today or yesterday
     * @param asking whether a page is opened, which can be put off for a question. A form that is sent takes what was said
     *     last instead, so that nothing typed is lost.
     */
    public CaseStanding standing(
            CaseThing thing, @Nullable CasePurpose remembered, boolean asking) {
        if (remembered != null && (!asking || remembered.day().equals(today()))) {
            return new CaseStanding.Said(remembered.purpose());
        }
        if (!asking) {
            return new CaseStanding.NotAsked();
        }
        return seen(thing)
                .filter(file -> !commands.read(() -> store.brokeGlassInto(file.heldBy())))
                .map(file -> standing(thing, file))
                .orElseGet(CaseStanding.NotAsked::new);
    }

    /** What was said of another thing of the same case today holds for this one too. */
    private CaseStanding standing(CaseThing thing, CaseFile file) {
        var officer = actors.required().officer().id();
        return commands.read(() -> store.said(officer, file.caseId(), today()))
                .<CaseStanding>map(
                        said -> new CaseStanding.Said(state(thing, file, said).orThrow()))
                .orElseGet(CaseStanding.Unsaid::new);
    }

    /**
     * Says what the thing's case is opened for.
     *
     * @param reason null when none was chosen
     * @param words what else it is for; read with OTHER alone
     * @return as the audit log has it; refused with a {@link PurposeRefusal}
     */
    public Decision<String> state(CaseThing thing, @Nullable CaseReason reason, String words) {
        var file =
                seen(thing)
                        .orElseThrow(() ->
                                commands.nothingShown(
                                        Action.STATE_CASE_PURPOSE,
                                        new On(thing.kind().word(), thing.id(), null)));
        return switch (purpose(reason, words)) {
            case Decision.Done<String>(var purpose) -> state(thing, file, purpose);
            case Decision.Refused<String> refused ->
                    commands.run(Action.STATE_CASE_PURPOSE, on(thing, file), null, () -> refused);
        };
    }

    private static Decision<String> purpose(@Nullable CaseReason reason, String words) {
        if (reason == null) {
            return Decision.refused(PurposeRefusal.REASON_MISSING);
        }
        return reason == CaseReason.OTHER
                ? StatedPurposes.task(words.strip())
                : Decision.done(reason.title());
    }

    /** Keeps it; the entry of that already carries it. */
    private Decision<String> state(CaseThing thing, CaseFile file, String purpose) {
        var actor = actors.required();
        return actors.as(
                new Actor(actor.officer(), actor.session(), purpose),
                () ->
                        commands.run(
                                Action.STATE_CASE_PURPOSE,
                                on(thing, file),
                                null,
                                () -> {
                                    store.keep(
                                            actor.officer().id(),
                                            file,
                                            thing.id(),
                                            new CasePurpose(purpose, today()),
                                            clock.instant());
                                    return Decision.done(purpose);
                                }));
    }

    private static On on(CaseThing thing, CaseFile file) {
        return new On(thing.kind().word(), thing.id(), file.heldBy());
    }

    /** The case of a thing that the actor may see by role and by circle. */
    private Optional<CaseFile> seen(CaseThing thing) {
        var officer = actors.required().officer();
        var module = files.get(thing.kind());
        if (module == null || !officer.may(thing.kind().view())) {
            return Optional.empty();
        }
        return commands.read(() ->
                module.find(thing.id())
                        .map(file -> new CaseFile(over(file.caseId()), file.heldBy())));
    }

    private UUID over(UUID id) {
        return files.values().stream()
                .map(each -> each.over(id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }
}
