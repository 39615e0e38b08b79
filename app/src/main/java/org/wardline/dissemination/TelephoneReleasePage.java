package org.wardline.dissemination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A release by telephone as its supervisor or the force that was told sees it.
 *
 * @param packagePath the package, for the side that can open it; null for the force
 * @param restrictedReason why it was lawful although what is kept was restricted on request; null where it was not
 * @param restrictedSince since when the sender restricts on request what it keeps about the person; null where it does not
 * @param writtenPath the dissemination that followed; null until then
 * @param erasedAt when the sender erased the person; null while it has not
 */
public record TelephoneReleasePage(
        String reference,
        String packageReference,
        @Nullable String packagePath,
        String forceName,
        Sensitive<String> spokenTo,
        Sensitive<String> said,
        Sensitive<String> whyNow,
        @Nullable Sensitive<String> restrictedReason,
        @Nullable Instant restrictedSince,
        List<String> missing,
        String releasedBy,
        Instant releasedAt,
        Instant writtenBy,
        boolean overdue,
        @Nullable String writtenPath,
        @Nullable Instant erasedAt) {

    @Override
    public String toString() {
        return "TelephoneReleasePage";
    }
}
