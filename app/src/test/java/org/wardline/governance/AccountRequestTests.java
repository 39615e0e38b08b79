package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;
import org.wardline.kernel.Decision;

/** No administrator alone gets into an account that sees something. */
@WardlineTest
class AccountRequestTests {
    private static final String OTHER = "four words quite apart";

    @Autowired AccountRequests requests;
    @Autowired Accounts accounts;
    @Autowired TestOfficers officers;
    @Autowired TestConnections connections;

    private AccountRequestId asked(AddOfficer command) {
        return askedFor(command).request();
    }

    private Asked askedFor(AddOfficer command) {
        return switch (officers.as(
                officers.administrator(), () -> requests.add(command).orThrow())) {
            case Added.ToConfirm(var asked) -> asked;
            case Added.Alone _ -> throw new AssertionError("It was added alone");
        };
    }

    private static AddOfficer supervisor(String username) {
        return new AddOfficer(username, "Somebody", null, Set.of(Role.NATIONAL_SUPERVISOR));
    }

    private Decision<Optional<String>> confirm(Officer by, AccountRequestId request) {
        return officers.as(by, () -> requests.confirm(request));
    }

    @Test
    void whoAsksDoesNotConfirm() {
        officers.secondAdministrator();
        var asked = askedFor(supervisor("asked.alone"));
        var request = asked.request();
        assertThat(confirm(officers.administrator(), request))
                .isEqualTo(Decision.refused(AccountRefusal.CONFIRMED_BY_ANOTHER));
        assertThat(accounts.named("asked.alone")).isEmpty();
        var link = confirm(officers.secondAdministrator(), request).orThrow().orElseThrow();
        accounts.setPassword(link, asked.code(), "", OTHER).orThrow();
        assertThat(accounts.signIn("asked.alone", OTHER, null)).isPresent();
    }

    /** Whoever confirms is shown the link, whoever asked the code: neither gets into the account. */
    @Test
    void theLinkOpensNothingWithoutTheCodeOfWhoeverAsked() {
        officers.secondAdministrator();
        var asked = askedFor(supervisor("in.two-halves"));
        var link = confirm(officers.secondAdministrator(), asked.request()).orThrow().orElseThrow();
        assertThat(accounts.takesCode(link)).isTrue();
        for (var guess : new String[] {"", "2222-2222", "3333-3333", "4444-4444"}) {
            assertThat(accounts.setPassword(link, guess, "", OTHER))
                    .isEqualTo(Decision.refused(AccountRefusal.LINK_NOT_GOOD));
        }
        var typed = asked.code().toLowerCase(Locale.ROOT).replace("-", " ");
        accounts.setPassword(link, typed, "", OTHER).orThrow();
        assertThat(accounts.signIn("in.two-halves", OTHER, null)).isPresent();
    }

    @Test
    void fiveWrongCodesEndTheLink() {
        officers.secondAdministrator();
        var asked = askedFor(supervisor("guessed.at"));
        var link = confirm(officers.secondAdministrator(), asked.request()).orThrow().orElseThrow();
        for (var guess = 2; guess < 7; guess++) {
            assertThat(accounts.setPassword(link, "guess " + guess, "", OTHER))
                    .isEqualTo(Decision.refused(AccountRefusal.LINK_NOT_GOOD));
        }
        assertThat(accounts.setPassword(link, asked.code(), "", OTHER))
                .isEqualTo(Decision.refused(AccountRefusal.LINK_NOT_GOOD));
    }

    @Test
    void theDatabaseRefusesOneWhoDoesBoth() throws SQLException {
        officers.secondAdministrator();
        var request = asked(supervisor("past.the.door"));
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            for (var attempt :
                    new String[] {
                        "update governance.account_request set confirmed_by = asked_by, confirmed_at = now() where id = '%s'"
                                .formatted(request.value()),
                        "insert into governance.invitation (token_digest, expires_at, asked_by, confirmed_by) select 'x', now(), asked_by, asked_by from governance.account_request where id = '%s'"
                                .formatted(request.value())
                    }) {
                var refused = "";
                try {
                    statement.execute(attempt);
                } catch (SQLException e) {
                    refused = e.getMessage();
                }
                assertThat(refused).contains("confirmed_by_another");
            }
        }
    }

    @Test
    void aNewLinkForSomebodyWhoHasAPasswordTakesTwo() {
        var national = officers.national();
        officers.secondAdministrator();
        var asked =
                officers.as(
                        officers.administrator(), () -> requests.newLink(national.id()).orThrow());
        var request = asked.request();
        assertThat(confirm(officers.administrator(), request)).isInstanceOf(Decision.Refused.class);
        assertThat(accounts.signIn(national.username(), TestOfficers.PASSWORD, null))
                .as("nothing has changed for the officer")
                .isPresent();
        var link = confirm(officers.secondAdministrator(), request).orThrow().orElseThrow();
        accounts.setPassword(link, asked.code(), "", OTHER).orThrow();
        assertThat(accounts.signIn(national.username(), TestOfficers.PASSWORD, null)).isEmpty();
        assertThat(accounts.signIn(national.username(), OTHER, null)).isPresent();
    }

    @Test
    void otherRolesTakeTwoAndMoveTheOfficerBetweenCircles() throws SQLException {
        var officer = officers.officer("moves.on", null, Role.REFERRAL_OFFICER);
        officers.secondAdministrator();
        var request =
                officers.as(
                        officers.administrator(),
                        () ->
                                requests.changeRoles(officer.id(), Set.of(Role.AUDITOR))
                                        .orThrow()
                                        .request());
        assertThat(accounts.named("moves.on").orElseThrow().roles())
                .containsExactly(Role.REFERRAL_OFFICER);
        assertThat(confirm(officers.secondAdministrator(), request).orThrow()).isEmpty();
        assertThat(accounts.named("moves.on").orElseThrow().roles()).containsExactly(Role.AUDITOR);
        try (var admin = connections.admin()) {
            assertThat(
                            TestConnections.column(
                                    admin,
                                    "select 1 from governance.membership where until_at is null and officer_id = '%s'"
                                            .formatted(officer.id().value())))
                    .as("circles of an auditor")
                    .isEmpty();
        }
    }

    @Test
    void nobodyBecomesAnAdministrator() {
        var officer = officers.national();
        assertThat(
                        officers.as(
                                officers.administrator(),
                                () ->
                                        requests.changeRoles(
                                                officer.id(), Set.of(Role.ADMINISTRATOR))))
                .isEqualTo(Decision.refused(AccountRefusal.ADMINISTRATOR_HOLDS_NO_OTHER_ROLE));
    }

    @Test
    void whatNobodyConfirmedForAWeekLapses() throws SQLException {
        officers.secondAdministrator();
        var request = asked(supervisor("asked.long-ago"));
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            statement.execute(
                    "update governance.account_request set asked_at = asked_at - interval '7 days 1 minute' where id = '%s'"
                            .formatted(request.value()));
        }
        assertThat(confirm(officers.secondAdministrator(), request))
                .isEqualTo(Decision.refused(AccountRefusal.LAPSED));
        assertThat(accounts.named("asked.long-ago")).isEmpty();
        try (var admin = connections.admin();
                var statement = admin.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            statement.execute(
                                    "update governance.account_request set confirmed_by = '%s', confirmed_at = now() where id = '%s'"
                                            .formatted(
                                                    officers.secondAdministrator().id().value(),
                                                    request.value())))
                    .withMessageContaining("has lapsed");
        }
    }
}
