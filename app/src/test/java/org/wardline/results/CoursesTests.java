package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardline.results.CourseStore.Handed;
import org.wardline.results.CourseStore.OwnCase;
import org.wardline.results.CourseStore.TakenIn;

class CoursesTests {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String FORCE = "hampshire";

    private final List<Handed> handed = new ArrayList<>();
    private final List<TakenIn> takenIn = new ArrayList<>();
    private final List<OwnCase> own = new ArrayList<>();

    private static Instant day(int day) {
        return START.plusSeconds(86_400L * day);
    }

    private UUID sent(int day, String... happened) {
        var id = UUID.randomUUID();
        handed.add(new Handed(id, FORCE, "SENT", "", day(day)));
        for (var i = 0; i < happened.length; i++) {
            var words = happened[i].split(" ", 2);
            handed.add(
                    new Handed(
                            id,
                            FORCE,
                            words[0],
                            words.length == 1 ? "" : words[1],
                            day(day + i + 1)));
        }
        return id;
    }

    private void took(UUID dissemination, UUID investigation, int day) {
        took(dissemination, investigation, day, null, false, "", null);
    }

    private void took(
            UUID dissemination,
            UUID investigation,
            int day,
            @Nullable UUID person,
            boolean ofSubject,
            String happened,
            @Nullable Instant withdrawn) {
        takenIn.add(
                new TakenIn(
                        dissemination,
                        investigation,
                        day(day),
                        person,
                        ofSubject,
                        happened,
                        person == null ? null : day(day + 1),
                        withdrawn));
    }

    private ForceCourse course(int day) {
        return Optional.ofNullable(Courses.of(handed, takenIn, own, day(day)).get(FORCE))
                .orElseThrow();
    }

    private static List<String> said(ForceCourse course) {
        return course.lines().stream()
                .map(line -> line.what() + " " + line.packages() + " " + line.people())
                .toList();
    }

    @Test
    void putsEveryPackageReceivedIntoOneLine() {
        sent(0);
        sent(0, "ACKNOWLEDGED");
        sent(0, "ACKNOWLEDGED", "ACCEPTED");
        sent(0, "ACKNOWLEDGED", "RETURNED WRONG_FORCE");
        sent(0, "ACKNOWLEDGED", "RETURNED ALREADY_HELD");
        sent(0, "ACKNOWLEDGED", "TRANSFERRED");
        sent(0, "ACKNOWLEDGED", "ACCEPTED", "RECALLED");
        took(sent(0, "ACKNOWLEDGED", "ACCEPTED"), UUID.randomUUID(), 3);
        took(sent(0, "ACKNOWLEDGED", "ACCEPTED", "CLOSED NO_FURTHER_ACTION"), UUID.randomUUID(), 3);
        var interviewed = sent(0, "ACKNOWLEDGED", "ACCEPTED", "CLOSED NO_FURTHER_ACTION");
        took(
                interviewed,
                UUID.randomUUID(),
                3,
                UUID.randomUUID(),
                true,
                "VOLUNTARY_INTERVIEW",
                null);
        own.add(new OwnCase(FORCE, day(2)));
        own.add(new OwnCase(FORCE, day(20)));

        var course = course(9);
        assertThat(said(course))
                .containsExactly(
                        "Recalled by the national agency 1 0",
                        "Returned: already held by this force 1 0",
                        "Returned: wrong force 1 0",
                        "Passed on to another force 1 0",
                        "Somebody was interviewed, not arrested 1 0",
                        "Closed without an arrest: no further action 1 0",
                        "Under investigation, nobody arrested so far 1 0",
                        "Accepted, no case opened yet 1 0",
                        "Acknowledged, not yet accepted 1 0");
        assertThat(course.received()).isEqualTo(9);
        assertThat(course.unanswered()).isEqualTo(1);
        assertThat(course.withoutArrest()).isEqualTo(5);
        assertThat(course.ownCases()).isEqualTo(1);
        assertThat(course.arrested()).isZero();
    }

    @Test
    void putsEveryPersonArrestedAtOnePackage() {
        var joint = UUID.randomUUID();
        var subject = UUID.randomUUID();
        var first = sent(0, "ACKNOWLEDGED", "ACCEPTED");
        var second = sent(0, "ACKNOWLEDGED", "ACCEPTED");
        // One case of two packages: the subject of the second is arrested, and somebody found
        // there.
        var found = UUID.randomUUID();
        for (var package_ : List.of(first, second)) {
            took(package_, joint, 2, subject, package_.equals(second), "ARREST", null);
            took(package_, joint, 2, found, false, "ARREST", null);
        }
        var neither = sent(0, "ACKNOWLEDGED", "ACCEPTED");
        took(neither, joint, 4, subject, false, "ARREST", null);
        took(neither, joint, 4, found, false, "ARREST", null);

        var course = course(9);
        assertThat(course.received()).isEqualTo(3);
        assertThat(course.arrested()).isEqualTo(2);
        assertThat(course.packages(CourseEnd.WITH_ANOTHER)).isPositive();
        assertThat(course.packages(CourseEnd.ARREST) + course.packages(CourseEnd.WITH_ANOTHER))
                .isEqualTo(3);
    }

    @Test
    void countsAPersonOnceHoweverOftenArrested() {
        var person = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            var sent = sent(i, "ACKNOWLEDGED", "ACCEPTED");
            took(sent, UUID.randomUUID(), i + 2, person, true, "ARREST", null);
        }
        assertThat(course(9).arrested()).isEqualTo(1);
        assertThat(said(course(9)))
                .containsExactly(
                        "Led to the arrest of one person 1 1",
                        "Taken into a case whose arrests stand with another package 1 0");
    }

    @Test
    void looksAsAtAMoment() {
        var sent = sent(0, "ACKNOWLEDGED", "ACCEPTED", "RECALLED");
        took(sent, UUID.randomUUID(), 2, UUID.randomUUID(), true, "ARREST", day(5));
        assertThat(Courses.of(handed, takenIn, own, START.minusSeconds(1))).isEmpty();
        assertThat(course(0).unanswered()).isEqualTo(1);
        assertThat(said(course(1))).containsExactly("Acknowledged, not yet accepted 1 0");
        assertThat(said(course(3))).containsExactly("Recalled by the national agency 1 1");
        assertThat(course(4).arrested()).isEqualTo(1);
        assertThat(course(5).arrested()).as("once the arrest is withdrawn").isZero();
    }
}
