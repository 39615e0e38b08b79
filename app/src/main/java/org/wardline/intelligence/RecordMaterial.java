package org.wardline.intelligence;

/**
 * Records how many files of a category were reported. Counts only.
 *
 * @param amount number of files; 0 takes the category out
 */
public record RecordMaterial(
        PackageId ofPackage, MaterialCategory category, int amount, int version) {}
