package org.wardline.subjects;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Decision;

/** The front door of subjects. */
@Component
public class Subjects {
    private final Judging judging;
    private final Linker linker;
    private final SubjectStore store;
    private final Intake intake;
    private final Commands commands;

    Subjects(Judging judging, Linker linker, SubjectStore store, Intake intake, Commands commands) {
        this.judging = judging;
        this.linker = linker;
        this.store = store;
        this.intake = intake;
        this.commands = commands;
    }

    /**
     * Opens a subject for a mention whose referral is being developed; answers the present one when there is one. The
     * referral's outcome becomes "developed" with it.
     *
     * @return refused with a {@link SubjectRefusal}, or with intake's reasons
     */
    public Decision<SubjectId> develop(MentionId mention, String why) {
        return judging.develop(mention, why);
    }

    /**
     * Records a judgement with the score's working as it stands; "same" brings both mentions under one subject and
     * their referrals to "joined". A judgement about a victim or a recipient is kept, but brings nobody under a subject.
     *
     * @return refused with a {@link SubjectRefusal}, or with intake's reasons
     */
    public Decision<JudgementId> judge(JudgeLink command) {
        return judging.judge(command);
    }

    /** Takes a judgement back: it stays on record, withdrawn, and the subjects are as if it had not been made. */
    public Decision<JudgementId> withdraw(JudgementId judgement, String why) {
        return judging.withdraw(judgement, why);
    }

    /** The subject a mention is judged to be, if any. */
    public Optional<SubjectId> subjectOf(MentionId mention) {
        return commands.read(() -> store.subjectOf(mention));
    }

    /**
     * The subject's mentions, oldest first; empty when the actor may not see the subject. Of a subject that was merged:
     * those of the one that stands for it.
     */
    public List<HeldMention> mentionsOf(SubjectId subject) {
        return commands.read(() ->
                store
                        .standing(subject)
                        .map(standing -> intake.mentions(store.mentionsOf(standing.id())))
                        .orElse(List.of())
                        .stream()
                        .sorted(Clusters.OLDEST_FIRST)
                        .toList());
    }

    /** The circle that holds a subject; empty when there is none that the actor may see. */
    public Optional<GroupId> heldBy(SubjectId subject) {
        return commands.read(() -> store.find(subject).map(SubjectStore.Subject::heldBy));
    }

    /** Short reference of a subject for people, such as S-7K3QX; empty when the actor may not see it. */
    public Optional<String> reference(SubjectId subject) {
        return commands.read(() -> store.find(subject).map(SubjectStore.Subject::reference));
    }

    /** The same for many at once; those that the actor may not see are not among them. */
    public Map<SubjectId, String> references(Collection<SubjectId> subjects) {
        return commands.read(() -> store.references(subjects));
    }

    /** The subject that stands for this one now: itself unless it was merged into an older one. */
    public Optional<SubjectId> standing(SubjectId subject) {
        return commands.read(() -> store.standing(subject).map(SubjectStore.Subject::id));
    }

    /**
     * Proposes candidate links for referrals that have none yet, oldest first, as the linking service. Safe to call at
     * any time and after any crash; answers how many referrals it dealt with.
     */
    public int linkNew(int limit) {
        return linker.linkNew(limit);
    }

    /** Looks for links of one mention again, for an officer who knows of something new; answers how many are new. */
    public Decision<Integer> linkAgain(MentionId mention) {
        return linker.linkAgain(mention);
    }
}
