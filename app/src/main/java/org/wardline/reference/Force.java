package org.wardline.reference;

/**
 * A territorial police force.
 *
 * @param slug its name in addresses and files, such as {@code hampshire}
 * @param name its full name, for official pages
 * @param shortName as people say it, such as {@code Hampshire}
 */
public record Force(String slug, String name, String shortName, Nation nation) {}
