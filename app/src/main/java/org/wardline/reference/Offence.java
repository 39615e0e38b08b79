package org.wardline.reference;

/**
 * An offence as the police count it.
 *
 * @param code Home Office code, such as {@code 086/02}
 * @param group what it is shown under, one of {@link Offences#groups()}
 */
public record Offence(String code, String title, String group) {}
