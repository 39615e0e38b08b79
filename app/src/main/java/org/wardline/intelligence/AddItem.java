package org.wardline.intelligence;

import org.wardline.kernel.Sensitive;

/**
 * Adds one statement to a draft.
 *
 * @param source where it comes from, in words; never the identity of a covert source
 * @param conditions of handling code C; empty for P
 * @param marking the marking of what it was taken from; anything above OFFICIAL-SENSITIVE is refused
 */
public record AddItem(
        PackageId ofPackage,
        ItemKind kind,
        Sensitive<String> statement,
        Sensitive<String> source,
        Grade grade,
        Sensitive<String> conditions,
        String marking,
        int version) {}
