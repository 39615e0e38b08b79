package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.WardlineTest;
import org.wardline.kernel.Decision;

/** The first administrator adds the second alone; what else was added alone is good for nothing once there are two. */
@WardlineTest
class LoneAdministratorTests {
    private static final String PASSWORD = "four words quite apart";

    @Autowired AccountRequests requests;
    @Autowired Accounts accounts;
    @Autowired Actors actors;

    private Added add(Officer by, String username, Role role) {
        return actors.as(
                actors.atConsole(by, "Setting up"),
                () ->
                        requests.add(new AddOfficer(username, "Somebody", null, Set.of(role)))
                                .orThrow());
    }

    private static String link(Added added) {
        return added instanceof Added.Alone(var token) ? token : "";
    }

    @Test
    void addsASecondAndNobodyElse() {
        var first = accounts.inviteFirstAdministrator().orElseThrow();
        accounts.setPassword(first, "", "first", PASSWORD).orThrow();
        var administrator = accounts.named("first").orElseThrow();

        assertThat(add(administrator, "a.supervisor", Role.NATIONAL_SUPERVISOR))
                .as("it waits for a second administrator")
                .isInstanceOf(Added.ToConfirm.class);
        var puppet = link(add(administrator, "a.puppet", Role.ADMINISTRATOR));
        var second = link(add(administrator, "the.second", Role.ADMINISTRATOR));
        accounts.setPassword(second, "", "", PASSWORD).orThrow();

        assertThat(accounts.setPassword(puppet, "", "", PASSWORD))
                .as("a link that nobody confirmed, with two who could have")
                .isEqualTo(Decision.refused(AccountRefusal.LINK_NOT_GOOD));
        assertThat(add(administrator, "a.third", Role.ADMINISTRATOR))
                .isInstanceOf(Added.ToConfirm.class);
    }
}
