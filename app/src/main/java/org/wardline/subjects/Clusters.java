package org.wardline.subjects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Actors;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;

/**
 * Keeps subjects in step with the judgements that stand. Every subject has a home, the mention it was opened for, and
 * stands for all that this mention is judged the same as; of several subjects at home in one cluster the one opened first
 * stands and the others are merged into it, until a withdrawal parts them again. So subjects follow from judgements alone
 * and identifiers stay put.
 */
@Component
class Clusters {
    private static final int TRIES = 8;
    static final Comparator<HeldMention> OLDEST_FIRST =
            Comparator.comparing(HeldMention::receivedAt)
                    .thenComparing(mention -> mention.id().value());

    private final SubjectStore subjects;
    private final JudgementStore judgements;
    private final Intake intake;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Clusters(
            SubjectStore subjects,
            JudgementStore judgements,
            Intake intake,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.subjects = subjects;
        this.judgements = judgements;
        this.intake = intake;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a subject at home with the mention. */
    SubjectId open(HeldMention home, String why) {
        for (var i = 0; i < TRIES; i++) {
            var id = new SubjectId(ids.next());
            var subject =
                    new SubjectStore.Subject(
                            id,
                            home.heldBy(),
                            References.of('S', id.value()),
                            home.id(),
                            clock.instant(),
                            actors.required().officer().id(),
                            why,
                            null);
            if (subjects.add(subject)) {
                settle(judgements.cluster(home.id()), why);
                return id;
            }
        }
        throw new IllegalStateException("No free reference for a subject was found");
    }

    /**
     * Brings the cluster under one subject, or under none when it is a single mention that no subject is at home with.
     *
     * @return the mentions that now stand under another subject than before
     */
    List<HeldMention> settle(Set<MentionId> cluster, String why) {
        var mentions = intake.mentions(cluster).stream().sorted(OLDEST_FIRST).toList();
        if (mentions.size() < cluster.size()) {
            throw new IllegalStateException("A mention of the cluster cannot be read");
        }
        var homed = subjects.homedAt(cluster);
        if (homed.isEmpty() && mentions.size() > 1) {
            open(mentions.getFirst(), why);
            return mentions;
        }
        var survivor = homed.stream().map(SubjectStore.Subject::id).findFirst();
        for (var subject : homed) {
            subjects.mergeInto(
                    subject.id(), survivor.filter(id -> !id.equals(subject.id())).orElse(null));
        }
        return assign(mentions, survivor);
    }

    private List<HeldMention> assign(List<HeldMention> mentions, Optional<SubjectId> survivor) {
        Instant now = clock.instant();
        var moved = new ArrayList<HeldMention>();
        for (var mention : mentions) {
            var present = subjects.subjectOf(mention.id());
            if (present.equals(survivor)) {
                continue;
            }
            subjects.endAssignment(mention.id(), now);
            survivor.ifPresent(subject ->
                    subjects.assign(ids.next(), mention.heldBy(), mention.id(), subject, now));
            moved.add(mention);
        }
        return moved;
    }
}
