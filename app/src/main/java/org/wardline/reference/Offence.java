package org.wardline.reference;

/**
 * An offence as the police count it.
 *
 * @param code Home Office code, such as {@code 86/2}
 * @param group what it is shown under, from possession to serious sexual assault
 */
public record Offence(String code, String title, String group) {}
