package org.wardline.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.ListStanding;
import org.wardline.kernel.Sensitive;

/**
 * Who sees a case.
 *
 * @param restriction null while the whole force sees it
 * @param policing people in the case who work in policing
 * @param people those in the case, by identifier, for the form
 * @param forces names of forces by slug, for the form
 * @param may what the reader may do here
 */
public record CaseListPage(
        InvestigationId id,
        String reference,
        int version,
        @Nullable ListStanding restriction,
        List<PolicingLine> policing,
        Map<String, String> people,
        Map<String, String> forces,
        May may) {
    public CaseListPage {
        policing = List.copyOf(policing);
    }

    /** What the reader may do. */
    public record May(boolean restrict, boolean keep, boolean recordPolicing) {}

    /** Somebody in the case who works in policing. */
    public record PolicingLine(
            UUID person,
            Sensitive<String> name,
            String force,
            Sensitive<String> why,
            String referral,
            String by,
            Instant at) {}

    /** Where the forms of the list are. */
    public String path() {
        return "/investigations/" + id.value() + "/list";
    }

    @Override
    public String toString() {
        return "CaseListPage[" + id.value() + "]";
    }
}
