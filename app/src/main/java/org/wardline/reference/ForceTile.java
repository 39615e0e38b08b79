package org.wardline.reference;

/**
 * The square that stands for a force on the tile map: roughly where it lies, all squares of one size.
 *
 * @param slug the force's
 * @param column from the west, 0 first
 * @param row from the north, 0 first
 * @param code two or three characters that fit into the square
 */
public record ForceTile(String slug, int column, int row, String code) {}
