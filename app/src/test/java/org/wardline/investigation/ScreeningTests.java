package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;

/** A force decides not to work on what it received itself. */
@WardlineTest
class ScreeningTests {
    private static final String LIST = "/investigations?show=";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestCases cases;
    @Autowired Investigation investigation;
    @Autowired Screening screening;

    private InvestigationId own() {
        return officers.as(
                cases.officer(),
                () ->
                        investigation
                                .open(
                                        new OpenOwnReferral(
                                                "A neighbour rang about a visitor.",
                                                List.of(),
                                                "",
                                                ""))
                                .orThrow());
    }

    private List<String> screenOut(InvestigationId id, String why, int version) {
        return TestCases.reasons(
                officers.as(
                        cases.officer(),
                        () -> screening.screenOut(new ScreenOut(id, why, version))));
    }

    private boolean listed(String show, InvestigationId id) {
        return pages.get(cases.officer(), LIST + show).html().contains(id.value().toString());
    }

    @Test
    void screensOutAnOwnReferralWithTheReason() {
        var id = own();
        var path = "/investigations/" + id.value();
        assertThat(pages.post(cases.officer(), path + "/screen", Map.of("version", "1")).html())
                .contains("Say why.");
        assertThat(
                        pages.post(
                                        cases.officer(),
                                        path + "/screen",
                                        Map.of("version", "1", "why", "It is no offence"))
                                .location())
                .isEqualTo(path);
        assertThat(pages.get(cases.officer(), path).html())
                .contains("Screened out", "It is no offence");
        assertThat(pages.get(cases.officer(), path).html())
                .as("what cannot be done again is not offered")
                .doesNotContain(path + "/screen");
        assertThat(listed("SCREENED_OUT", id)).isTrue();
        assertThat(listed("ALL", id)).isTrue();
        assertThat(listed("OWN", id)).isFalse();
        assertThat(listed("PACKAGES", id)).isFalse();
        assertThat(screenOut(id, "Again", 2)).containsExactly("WORKED_ON_ALREADY");
    }

    @Test
    void takesItUpAgainWhenTheScreeningIsWithdrawn() {
        var id = own();
        assertThat(screenOut(id, "It is no offence", 1)).isEmpty();
        var event =
                pages.get(cases.officer(), "/investigations/" + id.value() + "/withdraw").html();
        var value = event.replaceFirst("(?s).*<option value=\"([0-9a-f-]{36})\".*", "$1");
        pages.post(
                cases.officer(),
                "/investigations/" + id.value() + "/withdraw",
                Map.of("version", "2", "event", value, "why", "The neighbour rang again"));
        assertThat(listed("OWN", id)).isTrue();
        assertThat(listed("SCREENED_OUT", id)).isFalse();
    }

    @Test
    void neverScreensOutAPackage() {
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        assertThat(screenOut(id, "It is no offence", 1)).containsExactly("NOT_OWN_REFERRAL");
        assertThat(listed("PACKAGES", id)).isTrue();
        assertThat(pages.get(cases.officer(), "/investigations/" + id.value()).html())
                .doesNotContain("/screen");
    }
}
