package org.wardline.safeguarding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * The children that the officer's circles know of, by what is still to be done for them.
 *
 * @param safeguarded how many more are safeguarded and accepted by a lead, beside the latest shown
 */
public record BoardPage(List<Column> columns, int safeguarded) {
    public BoardPage {
        columns = List.copyOf(columns);
    }

    /** What is still to be done for a child. The first that holds is where the child stands. */
    public enum Need {
        TELL(
                "Children's services to be told",
                "The clock runs from when the child was believed at risk."),
        PROTECT(
                "Something to be done for the child",
                "Children's services were told; no protective action is recorded."),
        ACCEPT("To be accepted by a lead", "The clock is still with whoever recorded the child."),
        NONE(
                "Told, protected and accepted",
                "Something was done, children's services were told, and a lead has the child.");

        private final String title;
        private final String why;

        Need(String title, String why) {
            this.title = title;
            this.why = why;
        }

        /** As a heading. */
        public String title() {
            return title;
        }

        /** What stands behind it. */
        public String why() {
            return why;
        }
    }

    /**
     * Children in the same need.
     *
     * @param children those longest at risk first; of the safeguarded only the latest
     */
    public record Column(Need need, List<Card> children) {
        public Column {
            children = List.copyOf(children);
        }
    }

    /**
     * A child.
     *
     * @param owner who owns the clock
     * @param known how many references of others say that they know the same child
     */
    public record Card(
            ChildId id,
            String reference,
            Sensitive<String> label,
            AgeBand ageBand,
            Risk risk,
            TellingClock clock,
            @Nullable String childrensServices,
            Instant believedAt,
            String owner,
            boolean accepted,
            @Nullable Instant safeguardedSince,
            int known) {}
}
