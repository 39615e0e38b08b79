package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.governance.Officer;

/** What weighs most asks for the password again once it was given a while ago. */
@WardlineTest
class PasswordAgainTests {
    private static final String ASKED = "Enter your password again";

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestConnections connections;

    /** Lets eleven minutes pass for the officer's sessions. */
    private void age(Officer officer) throws SQLException {
        pages.get(officer, "/");
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            statement.execute(
                    "update governance.session set password_at = password_at - interval '11 minutes' where officer_id = '%s'"
                            .formatted(officer.id().value()));
        }
    }

    @Test
    void keepsWhatWasTypedAndGoesOnOnceThePasswordIsRight() throws SQLException {
        var officer = officers.forceOfficer("kent");
        var fields =
                Map.of(
                        "circle", "desk",
                        "purpose", "a child \"may\" be at risk",
                        "minutes", "5");
        age(officer);
        var asked = pages.post(officer, "/break-glass", fields);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.html())
                .contains(
                        ASKED, "name=\"circle\" value=\"desk\"", "a child &#34;may&#34; be at risk")
                .doesNotContain("You are in the circle");

        var with = new HashMap<>(fields);
        with.put("passwordAgain", "not the password");
        assertThat(pages.post(officer, "/break-glass", with).html()).contains(ASKED);
        with.put("passwordAgain", TestOfficers.PASSWORD);
        assertThat(pages.post(officer, "/break-glass", with).location()).isEqualTo("/break-glass");
        assertThat(pages.post(officer, "/break-glass/leave", Map.of()).location())
                .isEqualTo("/break-glass");
        assertThat(pages.post(officer, "/break-glass", fields).location())
                .as("given a moment ago")
                .isEqualTo("/break-glass");
    }

    @Test
    void asksBeforeEachOfThem() throws SQLException {
        age(officers.nationalSupervisor());
        age(officers.administrator());
        for (var path :
                List.of(
                        "/packages/00000000-0000-4000-8000-00000000000f/approve",
                        "/disseminations/00000000-0000-4000-8000-00000000000f/recall",
                        "/audit/extract",
                        "/break-glass")) {
            assertThat(pages.post(officers.nationalSupervisor(), path, Map.of()).html())
                    .as(path)
                    .contains(ASKED);
        }
        for (var path :
                List.of("/officers", "/officers/roles", "/officers/link", "/officers/confirm")) {
            assertThat(pages.post(officers.administrator(), path, Map.of()).html())
                    .as(path)
                    .contains(ASKED);
        }
        assertThat(
                        pages.post(
                                        officers.nationalSupervisor(),
                                        "/search",
                                        Map.of("words", "x", "task", "one two three"))
                                .html())
                .doesNotContain(ASKED);
    }
}
