package org.wardline;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actor;
import org.wardline.governance.Actors;
import org.wardline.governance.AddOfficer;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** Officers for tests, enrolled through the same front door as anybody: one administrator adds the others. */
@Component
public class TestOfficers {
    /** The password of every test officer. */
    public static final String PASSWORD = "correct horse battery staple";

    private final Accounts accounts;
    private final Actors actors;
    private final Map<String, Officer> known = new ConcurrentHashMap<>();

    TestOfficers(Accounts accounts, Actors actors) {
        this.accounts = accounts;
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
        var administrator = administrator();
        var token =
                actors.as(
                        actor(administrator),
                        () ->
                                accounts.add(
                                                new AddOfficer(
                                                        username,
                                                        "Officer " + username,
                                                        forceSlug,
                                                        roles))
                                        .orThrow());
        accounts.setPassword(token, username, PASSWORD).orThrow();
        return accounts.named(username).orElseThrow();
    }

    /** The first administrator, who adds the others. */
    public Officer administrator() {
        accounts.inviteFirstAdministrator()
                .ifPresent(token ->
                        accounts.setPassword(token, "first.administrator", PASSWORD).orThrow());
        return accounts.named("first.administrator").orElseThrow();
    }
}
