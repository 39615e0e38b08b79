package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;

@WardlineTest
class SignInTests {

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    @Test
    void signsInAnOfficerAndShowsWhereToGo() {
        var home = pages.get(officers.national(), "/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.contentType()).startsWith("text/html");
        assertThat(home.html())
                .contains("Officer national.one", "Referral officer", "href=\"/queue\"")
                .doesNotContain("href=\"/inbox\"", "href=\"/officers\"");
    }

    @Test
    void showsNoPageWithoutSignIn() {
        for (var path : new String[] {"/", "/queue", "/officers", "/no-such-page"}) {
            var answer = pages.getAsNobody(path);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.location()).endsWith("/sign-in");
        }
    }

    @Test
    void refusesAWrongPassword() {
        var officer = officers.forceOfficer("hampshire");

        var answer = pages.signIn(officer.username(), "not the password");

        assertThat(answer.location()).isEqualTo("/sign-in?refused=yes");
        assertThat(pages.getAsNobody("/sign-in?refused=yes").status()).isEqualTo(422);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var answer = pages.postForged(officers.national(), "/sign-out", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html()).contains("This form is no longer good");
    }
}
