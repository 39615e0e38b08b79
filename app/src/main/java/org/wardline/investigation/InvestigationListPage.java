package org.wardline.investigation;

import java.util.List;

/**
 * The list of a force's cases.
 *
 * @param all every case that is listed, newest first
 * @param show which of them
 */
public record InvestigationListPage(List<InvestigationSummary> all, Show show) {
    public InvestigationListPage {
        all = List.copyOf(all);
    }

    /** Which cases are shown. */
    public enum Show {
        ALL("All"),
        PACKAGES("On packages"),
        OWN("On own referrals"),
        SCREENED_OUT("Screened out");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }

        boolean takes(InvestigationSummary line) {
            return switch (this) {
                case ALL -> true;
                case PACKAGES -> !line.ownReferral();
                case OWN -> line.ownReferral() && !line.screenedOut();
                case SCREENED_OUT -> line.screenedOut();
            };
        }
    }

    /** Those shown. */
    public List<InvestigationSummary> lines() {
        return all.stream().filter(show::takes).toList();
    }

    /** How many would be shown. */
    public long number(Show of) {
        return all.stream().filter(of::takes).count();
    }
}
