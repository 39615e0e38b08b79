package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;

@WardlineTest
class OfficersPageTests {

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    @Test
    void addsAnOfficerAndShowsTheLinkOnce() {
        var administrator = officers.administrator();

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
                .contains("The officer is added.", "/set-password?token=", "A Tharnewell", "Kent");
        assertThat(pages.get(administrator, "/officers").html())
                .doesNotContain("/set-password?token=");
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
