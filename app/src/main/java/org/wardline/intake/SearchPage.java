package org.wardline.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.StatedPurpose;
import org.wardline.kernel.Sensitive;

/**
 * The search form, and what it found.
 *
 * @param about reference of the case it is for, as typed where it was refused, or as the page that led here has it
 * @param task it is for, as typed where it was refused
 * @param remembered what was said last in this session today; null when nothing was
 * @param found null before a search
 */
public record SearchPage(
        @Nullable String words,
        @Nullable String kind,
        @Nullable String service,
        @Nullable String about,
        @Nullable String task,
        boolean protectingAChild,
        @Nullable StatedPurpose remembered,
        @Nullable List<Hit> found) {

    /** A referral that was found. */
    public record Hit(ReferralSummary referral, String outcome, String by, Sensitive<String> raw) {}

    /** What can be searched by. */
    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("", "Find out from what I typed");
        for (var known : IdentifierKind.values()) {
            kinds.put(known.name(), Terms.title(known));
        }
        return kinds;
    }

    static SearchPage empty(String about, @Nullable StatedPurpose remembered) {
        return new SearchPage(null, null, null, about, null, false, remembered, null);
    }

    /** What is searched for is about somebody. */
    @Override
    public String toString() {
        return "SearchPage";
    }
}
