package org.wardline.subjects;

/**
 * A judgement, to take back.
 *
 * @param restricted whether the subject that it keeps together is restricted on request, and both halves would stay so
 */
public record JudgementPage(JudgementView judgement, boolean restricted) {}
