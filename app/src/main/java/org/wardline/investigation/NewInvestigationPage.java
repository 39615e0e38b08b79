package org.wardline.investigation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.dissemination.DisseminationId;

/**
 * Opening a case.
 *
 * @param dissemination the accepted dissemination to open it on; null for the force's own referral
 * @param already cases that work on it
 * @param cases the force's cases that could take it in
 * @param typed what the officer has entered so far
 */
public record NewInvestigationPage(
        @Nullable DisseminationId dissemination,
        List<InvestigationSummary> already,
        List<InvestigationSummary> cases,
        Map<String, String> typed) {

    @Override
    public String toString() {
        return "NewInvestigationPage";
    }
}
