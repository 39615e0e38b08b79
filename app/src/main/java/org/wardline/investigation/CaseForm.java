package org.wardline.investigation;

import java.util.List;

/**
 * A form of a case, one thing a page.
 *
 * @param name the last part of its address
 * @param intro what the officer should know first
 * @param casePath page of the case; empty for a case still to be opened
 */
public record CaseForm(
        String name,
        String title,
        String intro,
        String casePath,
        String postTo,
        int version,
        String button,
        List<CaseField> fields) {}
