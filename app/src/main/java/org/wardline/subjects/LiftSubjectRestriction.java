package org.wardline.subjects;

import org.wardline.kernel.Sensitive;

/**
 * Lifts a restriction on request.
 *
 * @param request reference of the request that it answered
 * @param told when and how the person was told before, or why they did not have to be
 */
public record LiftSubjectRestriction(
        SubjectId subject, String request, Sensitive<String> why, Sensitive<String> told) {}
