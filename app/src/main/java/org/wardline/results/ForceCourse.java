package org.wardline.results;

import java.util.List;
import java.util.UUID;

/**
 * Why the packages that a force received led to the arrests they led to. Every package received stands in one line, and
 * so does every person arrested: at the package about that person, else at the first of the case.
 *
 * @param unanswered packages sent to the force that it has not acknowledged; in no line
 * @param ownCases cases the force opened in the operation's period on referrals of its own; in no figure of the operation
 */
public record ForceCourse(String force, int unanswered, List<Line> lines, int ownCases) {
    public ForceCourse {
        lines = List.copyOf(lines);
    }

    /**
     * Packages that ended in the same way.
     *
     * @param disseminations which; the first of a force's packages first
     * @param people arrested on suspicion after them
     */
    public record Line(CourseEnd end, String what, List<UUID> disseminations, int people) {
        public Line {
            disseminations = List.copyOf(disseminations);
        }

        /** How many packages. */
        public int packages() {
            return disseminations.size();
        }
    }

    /** Packages received, as the lines add up. */
    public int received() {
        return lines.stream().mapToInt(Line::packages).sum();
    }

    /** People arrested, as the lines add up. */
    public int arrested() {
        return lines.stream().mapToInt(Line::people).sum();
    }

    /** Packages that ended in this way, however many people were arrested. */
    public int packages(CourseEnd end) {
        return lines.stream().filter(line -> line.end() == end).mapToInt(Line::packages).sum();
    }

    /** Packages the force kept that led to no arrest, or not yet. */
    public int withoutArrest() {
        return lines.stream()
                .filter(line -> line.end().compareTo(CourseEnd.ARREST) > 0)
                .mapToInt(Line::packages)
                .sum();
    }
}
