package org.wardline;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.AccountRequests;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actor;
import org.wardline.governance.Actors;
import org.wardline.governance.AddOfficer;
import org.wardline.governance.Added;
import org.wardline.governance.Asked;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** Officers for tests, enrolled through the same front door as anybody: one administrator asks, another confirms. */
@Component
public class TestOfficers {
    /** The password of every test officer. */
    public static final String PASSWORD = "correct horse battery staple";

    private final Accounts accounts;
    private final AccountRequests requests;
    private final Actors actors;
    private final Map<String, Officer> known = new ConcurrentHashMap<>();

    TestOfficers(Accounts accounts, AccountRequests requests, Actors actors) {
        this.accounts = accounts;
        this.requests = requests;
        this.actors = actors;
    }

    /** The officer with this sign-in name, enrolled on first use. */
    public Officer officer(String username, @Nullable String forceSlug, Role... roles) {
        return known.computeIfAbsent(username, _ -> enrol(username, forceSlug, Set.of(roles)));
    }

    /** Does the work in the officer's name. */
    public <T extends @Nullable Object> T as(Officer officer, Callable<T> work) {
        return actors.as(actor(officer), work);
    }

    /** The officer at work. */
    public Actor actor(Officer officer) {
        return actors.atConsole(officer, "Testing");
    }

    /** A national referral officer who is also an intelligence officer. */
    public Officer national() {
        return officer("national.one", null, Role.REFERRAL_OFFICER, Role.INTELLIGENCE_OFFICER);
    }

    /** A second national officer, for second checks. */
    public Officer nationalTwo() {
        return officer("national.two", null, Role.REFERRAL_OFFICER, Role.INTELLIGENCE_OFFICER);
    }

    /** A national supervisor. */
    public Officer nationalSupervisor() {
        return officer("national.supervisor", null, Role.NATIONAL_SUPERVISOR);
    }

    /** An operation co-ordinator. */
    public Officer coordinator() {
        return officer("national.coordinator", null, Role.OPERATION_COORDINATOR);
    }

    /** An officer of a force. */
    public Officer forceOfficer(String slug) {
        return officer(slug + ".officer", slug, Role.FORCE_OFFICER);
    }

    /** A supervisor of a force, who leads safeguarding too. */
    public Officer forceSupervisor(String slug) {
        return officer(slug + ".supervisor", slug, Role.FORCE_SUPERVISOR, Role.SAFEGUARDING_LEAD);
    }

    private Officer enrol(String username, @Nullable String forceSlug, Set<Role> roles) {
        var command = new AddOfficer(username, "Officer " + username, forceSlug, roles);
        var second = secondAdministrator();
        switch (as(administrator(), () -> requests.add(command).orThrow())) {
            case Added.Alone(var token) ->
                    accounts.setPassword(token, "", username, PASSWORD).orThrow();
            case Added.ToConfirm(var asked) ->
                    accounts.setPassword(confirmed(second, asked), asked.code(), username, PASSWORD)
                            .orThrow();
        }
        return accounts.named(username).orElseThrow();
    }

    /** What another administrator is shown who confirms. */
    private String confirmed(Officer second, Asked asked) {
        return as(second, () -> requests.confirm(asked.request()).orThrow().orElseThrow());
    }

    /** The first administrator, who asks for the others' accounts. */
    public Officer administrator() {
        accounts.inviteFirstAdministrator()
                .ifPresent(token ->
                        accounts.setPassword(token, "", "first.administrator", PASSWORD).orThrow());
        return accounts.named("first.administrator").orElseThrow();
    }

    /** The second administrator, who confirms. */
    public Officer secondAdministrator() {
        var first = administrator();
        return accounts.named("second.administrator")
                .orElseGet(() -> {
                    var command =
                            new AddOfficer(
                                    "second.administrator",
                                    "Second",
                                    null,
                                    Set.of(Role.ADMINISTRATOR));
                    if (as(first, () -> requests.add(command).orThrow())
                            instanceof Added.Alone(var token)) {
                        accounts.setPassword(token, "", command.username(), PASSWORD).orThrow();
                    }
                    return accounts.named("second.administrator").orElseThrow();
                });
    }
}
