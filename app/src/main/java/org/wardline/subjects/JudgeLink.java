package org.wardline.subjects;

import org.wardline.intake.MentionId;

/** A person's judgement about two mentions, with the reason. */
public record JudgeLink(MentionId one, MentionId other, Verdict verdict, String why) {

    /** The reason may name people, so it stays out of logs. */
    @Override
    public String toString() {
        return "JudgeLink[" + verdict + "]";
    }
}
