package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.TestConnections;
import org.wardline.kernel.Ids;

/** Sessions end, and locked accounts stay locked, by what the database holds: each look here is through new objects. */
@WardlineTest
class SessionsTests {
    @Autowired TestOfficers officers;
    @Autowired AccountRequests requests;
    @Autowired Actors actors;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;
    @Autowired OperationClock clock;
    @Autowired Ids ids;
    @Autowired PasswordEncoder passwords;
    @Autowired TestConnections connections;

    private OperationClock after(Duration passed) {
        return new OperationClock(Clock.fixed(clock.realTime().plus(passed), ZoneOffset.UTC));
    }

    /** Accounts as another start of Wardline has them. */
    private Accounts accounts(Duration passed) {
        return new Accounts(
                new AccountStore(jdbc),
                actors,
                commands,
                after(passed),
                ids,
                new SecureRandom(),
                passwords);
    }

    private Sessions sessions(Duration passed) {
        return new Sessions(
                new SessionStore(jdbc),
                new AccountStore(jdbc),
                accounts(passed),
                actors,
                commands,
                after(passed),
                ids);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void endsWhenLeftAlone() {
        var officer = officers.national().id();
        var session = sessions(minutes(0)).start(officer);
        assertThat(sessions(minutes(29)).use(session, officer)).isPresent();
        assertThat(sessions(minutes(58)).use(session, officer)).isPresent();
        assertThat(sessions(minutes(89)).use(session, officer)).isEmpty();
        assertThat(sessions(minutes(59)).use(session, officer))
                .as("what has ended does not begin again")
                .isEmpty();
    }

    @Test
    void endsAfterAWorkingDay() {
        var officer = officers.national().id();
        var session = sessions(minutes(0)).start(officer);
        for (var passed = 25; passed <= 12 * 60; passed += 25) {
            assertThat(sessions(minutes(passed)).use(session, officer)).isPresent();
        }
        assertThat(sessions(minutes(12 * 60 + 5)).use(session, officer)).isEmpty();
    }

    @Test
    void endsAtSignOutAndIsNobodyElses() {
        var officer = officers.national().id();
        var session = sessions(minutes(0)).start(officer);
        assertThat(sessions(minutes(0)).use(session, officers.nationalTwo().id())).isEmpty();
        sessions(minutes(1)).end(session);
        assertThat(sessions(minutes(1)).use(session, officer)).isEmpty();
    }

    @Test
    void endsWhenAnotherPasswordIsSet() {
        var officer = officers.officer("new.password", null, Role.REFERRAL_OFFICER);
        var session = sessions(minutes(0)).start(officer.id());
        var second = officers.secondAdministrator();
        var asked =
                officers.as(
                        officers.administrator(), () -> requests.newLink(officer.id()).orThrow());
        var link =
                officers.as(
                        second, () -> requests.confirm(asked.request()).orThrow().orElseThrow());
        assertThat(sessions(minutes(1)).use(session, officer.id())).isPresent();
        accounts(minutes(1))
                .setPassword(link, asked.code(), "", "four words quite apart")
                .orThrow();
        assertThat(sessions(minutes(1)).use(session, officer.id())).isEmpty();
    }

    @Test
    void knowsHowLongAgoThePasswordWasGiven() {
        var officer = officers.national();
        var session = sessions(minutes(0)).start(officer.id());
        assertThat(sessions(minutes(9)).passwordIsRecent(session)).isTrue();
        assertThat(sessions(minutes(11)).passwordIsRecent(session)).isFalse();
        assertThat(sessions(minutes(11)).passwordAgain(session, officer, "not the password"))
                .isFalse();
        assertThat(sessions(minutes(11)).passwordIsRecent(session)).isFalse();
        assertThat(sessions(minutes(11)).passwordAgain(session, officer, TestOfficers.PASSWORD))
                .isTrue();
        assertThat(sessions(minutes(20)).passwordIsRecent(session)).isTrue();
    }

    @Test
    void aLockedAccountStaysLockedThroughARestart() {
        var username = officers.officer("locked.out", null, Role.REFERRAL_OFFICER).username();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(accounts(minutes(0)).signIn(username, "not the password", null)).isEmpty();
        }
        assertThat(accounts(minutes(1)).signIn(username, TestOfficers.PASSWORD, null)).isEmpty();
        assertThat(accounts(minutes(16)).signIn(username, TestOfficers.PASSWORD, null)).isPresent();
    }

    /** The limit is not told apart from a wrong password, and lasts through a restart. */
    @Test
    void guessesOfNamesThatNobodyHasWearOutThePlaceTheyComeFrom() throws SQLException {
        var username = officers.officer("from.there", null, Role.REFERRAL_OFFICER).username();
        var there = "c6120007";
        for (var attempt = 0; attempt < 100; attempt++) {
            assertThat(accounts(minutes(0)).signIn("nobody." + attempt, "a guess", there))
                    .isEmpty();
        }
        assertThat(accounts(minutes(1)).signIn(username, TestOfficers.PASSWORD, there)).isEmpty();
        assertThat(accounts(minutes(1)).signIn(username, TestOfficers.PASSWORD, "c6120008"))
                .isPresent();
        assertThat(accounts(minutes(16)).signIn(username, TestOfficers.PASSWORD, there))
                .isPresent();
        try (var admin = connections.admin()) {
            assertThat(
                            TestConnections.column(
                                    admin,
                                    "select count(*) from governance.sign_in_failure where position('c6120007' in encode(origin, 'hex')) > 0"))
                    .as("addresses are kept as keyed digests")
                    .containsExactly("0");
        }
    }
}
