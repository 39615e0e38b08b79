package org.wardline.safeguarding;

import java.util.Map;
import java.util.UUID;

/**
 * Recording a child.
 *
 * @param caseTitle the case it is recorded in
 * @param typed what the officer has entered so far
 */
public record NewChildPage(
        UUID recordedIn,
        String caseTitle,
        Map<String, String> ageBands,
        Map<String, String> risks,
        Map<String, String> typed) {

    @Override
    public String toString() {
        return "NewChildPage";
    }
}
