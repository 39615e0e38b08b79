package org.wardline.dissemination;

/**
 * One line of a sealed copy as people read it.
 *
 * @param depth how far it is indented, from 0
 * @param title what it is
 * @param value what it says; empty for a heading
 */
public record CopyLine(int depth, String title, String value) {

    /** Whether lines below it belong to it. */
    public boolean heading() {
        return value.isEmpty();
    }

    /** Step of the page's spacing scale (0 to 9) by which it is indented. */
    public int indent() {
        return Math.min(9, depth * 3);
    }

    /** Holds what a package says, so it stays out of logs. */
    @Override
    public String toString() {
        return "CopyLine";
    }
}
