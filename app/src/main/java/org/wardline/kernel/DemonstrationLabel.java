package org.wardline.kernel;

/** What every page, print and file of a demonstration says about itself. One sentence in one place, so that none differs. */
public final class DemonstrationLabel {
    /** The whole label. */
    public static final String TEXT =
            "DEMONSTRATION. Invented people and cases. National, Hampshire and Dorset totals follow a press release of"
                    + " July 2014; all else is invented.";

    private DemonstrationLabel() {}
}
