package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestPages;
import org.wardline.WardlineTest;

@WardlineTest
class SetPasswordTests {
    private static final String PASSWORD = "four words quite apart";

    @Autowired FirstAdministrator first;
    @Autowired TestPages pages;

    @Test
    void makesTheFirstAdministratorThroughALinkThatWorksOnce() {
        var link = first.link(8080).orElseThrow();
        var token = link.substring(link.indexOf("token=") + "token=".length());
        assertThat(pages.getAsNobody(link.substring(link.indexOf("/set-password"))).html())
                .contains("first administrator", "name=\"username\"");

        assertThat(set(token, "Not Plain", PASSWORD, PASSWORD).status()).isEqualTo(422);
        assertThat(set(token, "chief", PASSWORD, "something else again").html())
                .contains("The two passwords are not the same");
        assertThat(set(token, "chief", "short", "short").html()).contains("at least 12 characters");
        var done = set(token, "chief", PASSWORD, PASSWORD);
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo("/sign-in");

        assertThat(first.link(8080)).isEmpty();
        assertThat(set(token, "another", PASSWORD, PASSWORD).html()).contains("has been used");
        assertThat(pages.signIn("chief", PASSWORD).location()).isEqualTo("/");
    }

    private TestPages.Answer set(String token, String username, String password, String again) {
        return pages.postAsNobody(
                "/set-password",
                Map.of(
                        "token", token,
                        "first", "yes",
                        "username", username,
                        "password", password,
                        "again", again));
    }
}
