package org.wardline.safeguarding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A child as its circle sees it.
 *
 * @param owner who owns the clock now
 * @param safeguardedSince by our published definition; null while it does not hold
 */
public record ChildPage(
        ChildId id,
        String reference,
        Sensitive<String> label,
        String caseTitle,
        String casePath,
        AgeBand ageBand,
        @Nullable Integer ageAtRisk,
        Risk risk,
        @Nullable String childrensServices,
        Instant believedAt,
        String recordedBy,
        String owner,
        boolean accepted,
        TellingClock clock,
        @Nullable Instant safeguardedSince,
        @Nullable Sensitive<String> withdrawnWhy,
        List<FactLine> facts,
        List<LinkLine> links,
        May may,
        Map<String, String> actions,
        int version) {

    /** Something that was done for the child. */
    public record FactLine(
            UUID id,
            String title,
            Instant at,
            String toldTo,
            @Nullable String toldReference,
            Sensitive<String> byWhom,
            @Nullable Sensitive<String> note,
            String recordedBy,
            @Nullable Sensitive<String> withdrawnWhy) {}

    /** That others know the child under a reference. */
    public record LinkLine(
            UUID id,
            String spokenReference,
            String assertedBy,
            Instant assertedAt,
            Sensitive<String> why,
            boolean withdrawn) {}

    /** What the officer may do. */
    public record May(boolean tell, boolean protect, boolean accept, boolean link) {}

    /** Was 18 or over at the time of risk. */
    public boolean adultAtTime() {
        return ageBand == AgeBand.ADULT;
    }

    /** Where the page is. */
    public String path() {
        return "/children/" + id.value();
    }

    @Override
    public String toString() {
        return "ChildPage[" + id.value() + "]";
    }
}
