package org.wardline.intelligence;

import org.wardline.kernel.Sensitive;

/** Names the responsible force by hand, with the reason. */
public record NameForce(PackageId ofPackage, String force, Sensitive<String> why, int version) {}
