package org.wardline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.AccountRequests;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;
import org.wardline.governance.AddOfficer;
import org.wardline.governance.Added;
import org.wardline.governance.Asked;
import org.wardline.governance.Role;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.web.SignInHints;

/**
 * The officers of the demonstration. They exist in its home only. A dozen, one for each kind of work, share a password
 * that is no secret; the others were added and have never set one.
 */
@Component
class DemoOfficers implements SignInHints {
    private static final String ADMINISTRATOR = "demo.administrator";
    private static final String SECOND_ADMINISTRATOR = "demo.administrator.two";

    /** Printed by {@code demo} and shown on its sign-in page: it opens nothing but invented records. */
    private static final String PASSWORD = "demonstration only";

    /** Officers of forces whose sign-ins are printed: each has something of its own to show. */
    private static final Set<String> SHOWN =
            Set.of(
                    "hampshire.officer",
                    "hampshire.supervisor",
                    "dorset.officer",
                    "dorset.supervisor",
                    "kent.supervisor",
                    "wiltshire.supervisor");

    private final Accounts accounts;
    private final AccountRequests requests;
    private final Actors actors;
    private final List<Member> members = new ArrayList<>();

    DemoOfficers(Accounts accounts, AccountRequests requests, Actors actors, Forces forces) {
        this.accounts = accounts;
        this.requests = requests;
        this.actors = actors;
        national();
        forces.all().forEach(this::ofForce);
        for (var username : List.of("hampshire.standards", "hampshire.standards.two")) {
            members.add(
                    new Member(
                            username,
                            "Hampshire professional standards",
                            "hampshire",
                            username.equals("hampshire.standards"),
                            Set.of(Role.PROFESSIONAL_STANDARDS)));
        }
    }

    /** Somebody who works in the demonstration. */
    private record Member(
            String username, String name, @Nullable String force, boolean shown, Set<Role> roles) {}

    private void national() {
        desks(Desks.REFERRALS, "National referral officer", Role.REFERRAL_OFFICER);
        desks(
                Desks.SECOND,
                "National referral officer, second person",
                Role.REFERRAL_OFFICER,
                Role.INTELLIGENCE_OFFICER);
        desks(
                Desks.INTELLIGENCE,
                "National intelligence officer",
                Role.INTELLIGENCE_OFFICER,
                Role.REFERRAL_OFFICER);
        national(Desks.SUPERVISOR, "National supervisor", Role.NATIONAL_SUPERVISOR);
        national(Desks.COORDINATOR, "Operation co-ordinator", Role.OPERATION_COORDINATOR);
        national(Desks.PRESS, "Press officer", Role.PRESS_OFFICER);
        national("national.auditor", "Auditor", Role.AUDITOR);
        national(
                "watch.coordinator",
                "Co-ordinator and deconfliction officer of a covert operation",
                Role.OPERATION_COORDINATOR);
    }

    private void desks(List<String> usernames, String name, Role... roles) {
        var number = 0;
        for (var username : usernames) {
            number++;
            members.add(
                    new Member(
                            username,
                            number == 1 ? name : name + ", desk " + number,
                            null,
                            number == 1,
                            Set.of(roles)));
        }
    }

    private void national(String username, String name, Role role) {
        members.add(new Member(username, name, null, true, Set.of(role)));
    }

    private void ofForce(Force force) {
        ofForce(force, "officer", " investigator", Role.FORCE_OFFICER);
        ofForce(
                force,
                "supervisor",
                " supervisor and safeguarding lead",
                Role.FORCE_SUPERVISOR,
                Role.SAFEGUARDING_LEAD);
    }

    private void ofForce(Force force, String post, String words, Role... roles) {
        var username = force.slug() + "." + post;
        members.add(
                new Member(
                        username,
                        force.shortName() + words,
                        force.slug(),
                        SHOWN.contains(username),
                        Set.of(roles)));
    }

    /** Makes their accounts, as administrators would: one asks for each, another confirms. */
    void enrol() {
        var token = accounts.inviteFirstAdministrator().orElseThrow();
        accounts.setPassword(token, "", ADMINISTRATOR, PASSWORD).orThrow();
        var second =
                new AddOfficer(
                        SECOND_ADMINISTRATOR,
                        "Second administrator",
                        null,
                        Set.of(Role.ADMINISTRATOR));
        if (added(second) instanceof Added.Alone(var link)) {
            accounts.setPassword(link, "", SECOND_ADMINISTRATOR, PASSWORD).orThrow();
        }
        for (var member : members) {
            if (added(officer(member)) instanceof Added.ToConfirm(var asked)) {
                var link = confirmed(asked);
                if (member.shown()) {
                    accounts.setPassword(link, asked.code(), member.username(), PASSWORD).orThrow();
                }
            }
        }
    }

    private Added added(AddOfficer officer) {
        return as(ADMINISTRATOR, () -> requests.add(officer).orThrow());
    }

    private String confirmed(Asked asked) {
        return as(
                SECOND_ADMINISTRATOR,
                () -> requests.confirm(asked.request()).orThrow().orElseThrow());
    }

    private <T> T as(String administrator, Callable<T> work) {
        return actors.as(
                actors.atConsole(
                        accounts.named(administrator).orElseThrow(),
                        "Setting up the demonstration"),
                work);
    }

    private static AddOfficer officer(Member member) {
        return new AddOfficer(member.username(), member.name(), member.force(), member.roles());
    }

    @Override
    public List<Hint> officers() {
        return members.stream()
                .filter(Member::shown)
                .map(member -> new Hint(member.username(), member.name()))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
