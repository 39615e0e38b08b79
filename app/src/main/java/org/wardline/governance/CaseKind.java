package org.wardline.governance;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is a case, or belongs to one, and has pages of its own. A referral and a mention belong to one once they stand under a
 * subject.
 */
public enum CaseKind {
    SUBJECT("subjects", "subject", Action.VIEW_SUBJECT),
    REFERRAL("referrals", "referral", Action.VIEW_REFERRAL),
    MENTION("mentions", "mention", Action.VIEW_SUBJECT),
    RETENTION("retention", "subject", Action.VIEW_RETENTION),
    LEAD("leads", "lead", Action.VIEW_RESOLUTION),
    PACKAGE("packages", "package", Action.VIEW_PACKAGE),
    DISSEMINATION("disseminations", "dissemination", Action.VIEW_DISSEMINATION),
    INVESTIGATION("investigations", "investigation", Action.VIEW_INVESTIGATION),
    CHILD("children", "child", Action.VIEW_CHILD);

    private final String pages;
    private final String word;
    private final Action view;

    CaseKind(String pages, String word, Action view) {
        this.pages = pages;
        this.word = word;
        this.view = view;
    }

    /** The word that addresses of its pages begin with. */
    public String pages() {
        return pages;
    }

    /** What looking at it is called by the policy. */
    Action view() {
        return view;
    }

    /** As the audit log has it. */
    String word() {
        return word;
    }

    /** The kind whose pages have addresses that begin with this word. */
    public static Optional<CaseKind> withPages(String word) {
        return Arrays.stream(values()).filter(kind -> kind.pages.equals(word)).findFirst();
    }
}
