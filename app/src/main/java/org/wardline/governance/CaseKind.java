package org.wardline.governance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is a case, or belongs to one, and has pages of its own. */
public enum CaseKind {
    SUBJECT("subjects", Action.VIEW_SUBJECT),
    LEAD("leads", Action.VIEW_RESOLUTION),
    PACKAGE("packages", Action.VIEW_PACKAGE),
    DISSEMINATION("disseminations", Action.VIEW_DISSEMINATION),
    INVESTIGATION("investigations", Action.VIEW_INVESTIGATION),
    CHILD("children", Action.VIEW_CHILD);

    private final String pages;
    private final Action view;

    CaseKind(String pages, Action view) {
        this.pages = pages;
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
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind whose pages have addresses that begin with this word. */
    public static Optional<CaseKind> withPages(String word) {
        return Arrays.stream(values()).filter(kind -> kind.pages.equals(word)).findFirst();
    }
}
