package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.database.Home;
import org.wardline.governance.Role;

@WardlineTest
class SignInTests {

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired Home home;
    @Autowired Environment environment;

    @Test
    void signsInAnOfficerAndShowsWhereToGo() {
        var start = pages.get(officers.national(), "/");

        assertThat(start.status()).isEqualTo(200);
        assertThat(start.contentType()).startsWith("text/html");
        assertThat(start.html())
                .contains("Officer national.one", "Referral officer", "href=\"/queue\"")
                .doesNotContain("href=\"/inbox\"", "href=\"/officers\"", "DEMONSTRATION");
    }

    @Test
    void showsEachRoleOnlyItsOwnPlaces() {
        assertThat(pages.get(officers.forceOfficer("kent"), "/").html())
                .contains("href=\"/inbox\"", "href=\"/investigations\"", "href=\"/search\"")
                .doesNotContain("href=\"/queue\"", "href=\"/packages\"");
        assertThat(pages.get(officers.officer("press", null, Role.PRESS_OFFICER), "/").html())
                .contains("href=\"/operations\"")
                .doesNotContain("href=\"/search\"", "href=\"/queue\"");
        assertThat(pages.get(officers.administrator(), "/").html())
                .contains("href=\"/officers\"")
                .doesNotContain("href=\"/operations\"", "href=\"/search\"");
    }

    @Test
    void showsNoPageWithoutSignIn() {
        for (var path : new String[] {"/", "/queue", "/officers", "/no-such-page"}) {
            var answer = pages.getAsNobody(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location()).endsWith("/sign-in");
            assertThat(answer.html()).isEmpty();
        }
    }

    @Test
    void refusesAWrongPassword() {
        var officer = officers.forceOfficer("hampshire");

        var answer = pages.signIn(officer.username(), "not the password");

        assertThat(answer.location()).isEqualTo("/sign-in?refused=yes");
        var again = pages.getAsNobody("/sign-in?refused=yes");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("is not right, or the account is locked for a while");
    }

    @Test
    void locksOutAfterFiveWrongAttempts() {
        var officer = officers.officer("often.wrong", null, Role.AUDITOR);
        for (var attempt = 0; attempt < 5; attempt++) {
            pages.signIn(officer.username(), "not the password");
        }

        assertThat(pages.signIn(officer.username(), TestOfficers.PASSWORD).location())
                .isEqualTo("/sign-in?refused=yes");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var answer = pages.postForged(officers.national(), "/sign-out", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html()).contains("This form is no longer good");
        assertThat(pages.get(officers.national(), "/").status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionOnSignOutAndAuditsIt() throws Exception {
        var officer = officers.officer("leaves.early", null, Role.AUDITOR);
        assertThat(pages.get(officer, "/").status()).isEqualTo(200);

        var answer = pages.post(officer, "/sign-out", Map.of());

        assertThat(answer.location()).isEqualTo("/sign-in?out=yes");
        assertThat(pages.get(officer, "/").location()).endsWith("/sign-in");
        assertThat(asAdmin("select count(*) from audit.entry where action = 'SIGN_OUT'"))
                .isEqualTo("1");
    }

    @Test
    void shutsOutAnOfficerWhoHasLeftAtOnce() throws Exception {
        var officer = officers.officer("has.left", null, Role.AUDITOR);
        assertThat(pages.get(officer, "/").status()).isEqualTo(200);

        asAdmin(
                "update governance.officer set active = false where username = 'has.left' returning username");

        assertThat(pages.get(officer, "/").location()).endsWith("/sign-in");
        assertThat(pages.signIn("has.left", TestOfficers.PASSWORD).location())
                .isEqualTo("/sign-in?refused=yes");
    }

    @Test
    void sendsTheHeadersThatProtectAPage() {
        var headers = pages.get(officers.national(), "/").headers();

        assertThat(headers)
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(headers.get("Cache-Control")).contains("no-store");
        assertThat(headers.get("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(pages.getAsNobody("/assets/wardline.css").headers().get("Cache-Control"))
                .contains("max-age");
    }

    @Test
    void saysDemonstrationOnEveryPageOfOne() throws Exception {
        var mark = Files.createFile(home.at("DEMONSTRATION"));
        try {
            assertThat(pages.getAsNobody("/sign-in").html()).contains("DEMONSTRATION");
            assertThat(pages.get(officers.national(), "/").html()).contains("DEMONSTRATION");
            assertThat(pages.get(officers.national(), "/no-such-page").html())
                    .contains("DEMONSTRATION");
        } finally {
            Files.delete(mark);
        }
    }

    private String asAdmin(String sql) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                environment.getRequiredProperty("wardline.db-url"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
