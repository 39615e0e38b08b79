package org.wardline.subjects;

import org.wardline.intake.HeldMention;
import org.wardline.intake.MentionRole;

/** What linking two mentions is for. */
enum Purpose {
    /** Between reported persons and their accounts. */
    OFFENDER("To find who is reported"),
    /** As soon as a victim or an intended recipient is one of the two: never shown when searching for offenders. */
    TO_PROTECT_A_CHILD("To protect a child");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Purpose of(HeldMention one, HeldMention other) {
        return reported(one) && reported(other) ? OFFENDER : TO_PROTECT_A_CHILD;
    }

    /** Whether the mention speaks of a person or account that was reported, or one tied to it. */
    static boolean reported(HeldMention mention) {
        return mention.role() == MentionRole.REPORTED_PERSON
                || mention.role() == MentionRole.ASSOCIATED_ACCOUNT;
    }
}
