package org.wardline.subjects;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.intake.HeldMention;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Decision;

/** The front door of subjects. */
@Component
public class Subjects {

    /** Opens a subject for a mention whose referral is being developed; answers the present one when there is one. */
    public Decision<SubjectId> develop(MentionId mention, String why) {
        throw new UnsupportedOperationException("develop");
    }

    /** Records a judgement with the score's working as it stands; "same" brings both mentions under one subject. */
    public Decision<JudgementId> judge(JudgeLink command) {
        throw new UnsupportedOperationException("judge");
    }

    /** Takes a judgement back: it stays on record, withdrawn, and the subjects are as if it had not been made. */
    public Decision<JudgementId> withdraw(JudgementId judgement, String why) {
        throw new UnsupportedOperationException("withdraw");
    }

    /** The subject a mention is judged to be, if any. */
    public Optional<SubjectId> subjectOf(MentionId mention) {
        throw new UnsupportedOperationException("subjectOf");
    }

    /** The subject's mentions, oldest first; empty when the actor may not see the subject. */
    public List<HeldMention> mentionsOf(SubjectId subject) {
        throw new UnsupportedOperationException("mentionsOf");
    }

    /** The circle that holds a subject; empty when there is none that the actor may see. */
    public Optional<GroupId> heldBy(SubjectId subject) {
        throw new UnsupportedOperationException("heldBy");
    }

    /** Short reference of a subject for people, such as S-7K3QX; empty when the actor may not see it. */
    public Optional<String> reference(SubjectId subject) {
        throw new UnsupportedOperationException("reference");
    }

    /**
     * Proposes candidate links for referrals that have none yet, oldest first, as the linking service. Safe to call at
     * any time and after any crash; answers how many referrals it dealt with.
     */
    public int linkNew(int limit) {
        throw new UnsupportedOperationException("linkNew");
    }
}
