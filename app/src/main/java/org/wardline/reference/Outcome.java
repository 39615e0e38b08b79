package org.wardline.reference;

/**
 * How an investigation ended, in the Home Office's crime outcomes framework (England and Wales).
 *
 * @param code 0 to 22
 */
public record Outcome(String code, String title) {}
