package org.wardline.intelligence;

import org.wardline.kernel.Sensitive;

/**
 * Says what the receiving force is asked to do, and how the package is marked.
 *
 * @param marking as written: {@code OFFICIAL} or {@code OFFICIAL-SENSITIVE}; anything above is refused
 */
public record DescribePackage(
        PackageId ofPackage, Sensitive<String> recommendedAction, String marking, int version) {}
