package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;

@WardlineTest
class OfficersPageTests {
    private static final String CODE = ">[2-9A-Z]{4}-[2-9A-Z]{4}<";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    private String waiting(Officer reader, String button) {
        var html = pages.get(reader, "/officers").html();
        var found =
                Pattern.compile(
                                "name=\"request\" value=\"([0-9a-f-]{36})\">" + button,
                                Pattern.DOTALL)
                        .matcher(html);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void anotherAdministratorConfirmsAndIsShownTheLinkOnce() {
        var administrator = officers.administrator();
        var second = officers.secondAdministrator();

        var added =
                pages.post(
                        administrator,
                        "/officers",
                        Map.of(
                                "username", "a.tharnewell",
                                "name", "A Tharnewell",
                                "force", "kent",
                                "roles", "FORCE_OFFICER"));

        assertThat(added.status()).isEqualTo(303);
        assertThat(added.location()).isEqualTo("/officers");
        assertThat(pages.get(administrator, "/officers").html())
                .contains("waits for another administrator", "A Tharnewell", "Take back")
                .containsPattern(CODE)
                .doesNotContain("/set-password?token=");
        assertThat(pages.get(administrator, "/officers").html()).doesNotContainPattern(CODE);
        var request = waiting(second, "Confirm");
        assertThat(waiting(administrator, "Confirm")).isEmpty();
        var own = pages.post(administrator, "/officers/confirm", Map.of("request", request));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.html()).contains("Another administrator has to confirm");

        assertThat(pages.post(second, "/officers/confirm", Map.of("request", request)).status())
                .isEqualTo(303);
        assertThat(pages.get(second, "/officers").html())
                .contains("Confirmed.", "/set-password?token=", "A Tharnewell", "Kent")
                .doesNotContainPattern(CODE);
        assertThat(pages.get(second, "/officers").html())
                .doesNotContain("/set-password?token=", "Turn down");
        assertThat(pages.post(second, "/officers/confirm", Map.of("request", request)).html())
                .contains("This waits no longer");
    }

    @Test
    void asksForOtherRolesAndTakesItBack() {
        var administrator = officers.administrator();
        var national = officers.nationalTwo();
        assertThat(pages.get(administrator, "/officers/change?username=national.two").html())
                .contains("Ask for these roles", "Ask for a new link");
        assertThat(pages.get(administrator, "/officers/change?username=service.linker").status())
                .isEqualTo(404);
        var asked =
                pages.post(
                        administrator,
                        "/officers/roles",
                        Map.of("username", national.username(), "roles", "NATIONAL_SUPERVISOR"));
        assertThat(asked.location()).isEqualTo("/officers");
        assertThat(
                        pages.post(
                                        administrator,
                                        "/officers/link",
                                        Map.of("username", national.username()))
                                .html())
                .contains("waits to be confirmed");
        assertThat(
                        pages.post(
                                        administrator,
                                        "/officers/withdraw",
                                        Map.of("request", waiting(administrator, "Take back")))
                                .location())
                .isEqualTo("/officers");
        assertThat(pages.get(administrator, "/officers").html())
                .contains("It waits no longer.")
                .doesNotContain("To be confirmed");
    }

    @Test
    void showsEveryFaultAndKeepsWhatWasTyped() {
        var refused =
                pages.post(
                        officers.administrator(),
                        "/officers",
                        Map.of("username", "Not Plain", "name", " ", "force", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("This was not done", "value=\"Not Plain\"")
                .contains("Enter the officer's name.", "Choose at least one role.");
    }

    @Test
    void isForAdministratorsOnly() {
        var officer = officers.national();

        assertThat(pages.get(officer, "/officers").status()).isEqualTo(403);
        assertThat(pages.get(officer, "/officers/new").status()).isEqualTo(403);
        var refused =
                pages.post(
                        officer,
                        "/officers",
                        Map.of(
                                "username", "own.friend",
                                "name", "Own Friend",
                                "roles", "AUDITOR"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Your role does not allow this.");
    }
}
