package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Officer;

/** A search is for a case that the officer sees or a task in words, said once for the session and the day. */
@WardlineTest
class SearchPurposeTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired OperationClock clock;
    @Autowired Environment environment;

    private TestDatabase database;

    @BeforeEach
    void receive() {
        database = new TestDatabase(environment);
        reports.receive(TestReports.Said.about("calm-plover-12"));
        pages.forget(officers.national());
    }

    private TestPages.Answer search(Officer officer, String about, String task) {
        return pages.post(
                officer,
                "/search",
                Map.of("words", "nobody@example.invalid", "about", about, "task", task));
    }

    private String reference() {
        return database.column("select min(reference) from intake.referral").getFirst();
    }

    @Test
    void isRefusedWithoutOne() {
        var refused = search(officers.national(), "", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Say what the search is for");
        assertThat(search(officers.national(), "", "a task").html())
                .contains("at least three words");
        assertThat(search(officers.national(), "", "one two\u0000three").status()).isEqualTo(422);
    }

    @Test
    void isForACaseThatTheOfficerSees() {
        assertThat(search(officers.national(), reference().toLowerCase(Locale.ROOT), "").html())
                .contains("Nothing that you may see", "You search for: <strong>" + reference());
        assertThat(
                        database.count(
                                "select count(*) from audit.entry where action = 'SEARCH' and held_by is not null and reason = '%s'"
                                        .formatted(reference())))
                .isEqualTo(1);
    }

    @Test
    void aCaseOfOthersAndACaseOfNothingAreRefusedAlike() {
        var force = officers.forceOfficer("hampshire");
        var others = search(force, reference(), "");
        var nothing = search(force, "R-22222", "");
        assertThat(others.status()).isEqualTo(422);
        assertThat(plain(others).replace(reference(), "R-22222"))
                .contains("You see no referral, package or case with this reference")
                .isEqualTo(plain(nothing));
    }

    private static String plain(TestPages.Answer answer) {
        return answer.html().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF");
    }

    @Test
    void isSaidOnceForTheSessionAndTheDay() {
        var officer = officers.national();
        assertThat(search(officer, "", "checking a new report").status()).isEqualTo(200);
        assertThat(search(officer, "", "").status()).isEqualTo(200);
        assertThat(
                        database.count(
                                "select count(*) from audit.entry where action = 'SEARCH' and reason = 'checking a new report'"))
                .isEqualTo(2);
        assertThat(
                        clock.at(
                                        clock.instant().plus(Duration.ofDays(1)),
                                        () -> search(officer, "", ""))
                                .status())
                .as("the next day")
                .isEqualTo(422);
        pages.forget(officer);
        assertThat(search(officer, "", "").status()).as("another session").isEqualTo(422);
    }
}
