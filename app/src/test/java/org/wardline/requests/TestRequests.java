package org.wardline.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Officer;

/** Requests about somebody's own data, through the pages. */
@Component
public class TestRequests {
    private final TestOfficers officers;
    private final TestPages pages;
    private final OperationClock clock;

    TestRequests(TestOfficers officers, TestPages pages, OperationClock clock) {
        this.officers = officers;
        this.pages = pages;
        this.clock = clock;
    }

    /** A request for access that came some days ago; answers where it is. */
    public String received(String word, int daysAgo) {
        return sent(
                officers.national(),
                "/requests",
                Map.of(
                        "kind",
                        "ACCESS",
                        "way",
                        "LETTER",
                        "receivedOn",
                        today().minusDays(daysAgo).toString(),
                        "name",
                        "Requester " + word,
                        "email",
                        email(word),
                        "asks",
                        "What do you keep about me?"));
    }

    /** The address that such a request gives. */
    public static String email(String word) {
        return word + ".requester@example.invalid";
    }

    /** Records that it is certain who asks. */
    public void identify(String path) {
        sent(
                officers.national(),
                path + "/identity",
                Map.of("how", "Passport", "on", today().toString()));
    }

    /** Proposes to say neither that data are kept nor that they are not. */
    public void proposeNeither(Officer officer, String path) {
        sent(
                officer,
                path + "/propose",
                Map.of(
                        "outcome", "NEITHER",
                        "ground", "CRIME",
                        "necessity", "It would warn the person"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private String sent(Officer officer, String path, Map<String, String> fields) {
        var answer = pages.post(officer, path, fields);
        if (answer.status() != 303) {
            throw new AssertionError("Refused: " + path + " " + answer.status());
        }
        return Objects.requireNonNull(answer.location());
    }
}
