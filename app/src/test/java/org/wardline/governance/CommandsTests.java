package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.WardlineTest;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

@WardlineTest
class CommandsTests {

    @Autowired Accounts accounts;

    @Autowired AccountRequests requests;

    @Autowired Actors actors;

    @Autowired Commands commands;

    @Autowired AuditLog log;

    @Autowired JdbcClient jdbc;

    @Test
    void refusesSqlWithoutAnActor() {
        assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                .isInstanceOf(ServiceException.class);
        assertThatThrownBy(() -> commands.read(() -> 1))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_ACTOR));
    }

    @Test
    void signsInAnInvitedAdministratorWhoAsksForAnOfficer() {
        var token = accounts.inviteFirstAdministrator().orElseThrow();
        accounts.setPassword(token, "", "first.admin", "a long enough password").orThrow();
        assertThat(accounts.inviteFirstAdministrator()).isEmpty();
        assertThat(accounts.signIn("first.admin", "not the password", null)).isEmpty();
        var administrator =
                accounts.signIn("first.admin", "a long enough password", null).orElseThrow();
        var actor = actors.atConsole(administrator, "Setting up");

        var added =
                actors.as(
                        actor,
                        () ->
                                requests.add(
                                        new AddOfficer(
                                                "force.one",
                                                "Force One",
                                                "hampshire",
                                                Set.of(Role.FORCE_OFFICER))));
        assertThat(added).isInstanceOf(Decision.Done.class);
        var again =
                actors.as(
                        actor,
                        () ->
                                requests.add(
                                        new AddOfficer(
                                                "force.one",
                                                "Force One",
                                                null,
                                                Set.of(Role.FORCE_OFFICER))));
        assertThat(again).isInstanceOf(Decision.Refused.class);

        log.seal();
        var verified =
                actors.asService(ServiceAccount.SEALER, () -> log.verify(AuditProgress.UNWATCHED))
                        .orElseThrow();
        assertThat(verified.intact()).isTrue();
        assertThat(verified.sealed()).isGreaterThanOrEqualTo(4);
    }
}
