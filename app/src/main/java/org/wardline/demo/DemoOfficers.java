package org.wardline.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;
import org.wardline.governance.AddOfficer;
import org.wardline.governance.Role;
import org.wardline.web.SignInHints;

/** The officers of the demonstration. They exist in its home only, and share a password that is no secret. */
@Component
class DemoOfficers implements SignInHints {
    private static final String ADMINISTRATOR = "demo.administrator";

    /** Printed by {@code demo} and shown on its sign-in page: it opens nothing but invented records. */
    private static final String PASSWORD = "demonstration only";

    private static final List<Member> MEMBERS =
            List.of(
                    member(
                            "national.referrals",
                            "National referral officer",
                            null,
                            Role.REFERRAL_OFFICER),
                    member(
                            "national.second",
                            "National referral officer, second desk",
                            null,
                            Role.REFERRAL_OFFICER,
                            Role.INTELLIGENCE_OFFICER),
                    member(
                            "national.intelligence",
                            "National intelligence officer",
                            null,
                            Role.INTELLIGENCE_OFFICER,
                            Role.REFERRAL_OFFICER),
                    member(
                            "national.supervisor",
                            "National supervisor",
                            null,
                            Role.NATIONAL_SUPERVISOR),
                    member(
                            "national.coordinator",
                            "Operation co-ordinator",
                            null,
                            Role.OPERATION_COORDINATOR),
                    member("national.press", "Press officer", null, Role.PRESS_OFFICER),
                    member("national.auditor", "Auditor", null, Role.AUDITOR),
                    officer("hampshire", "Hampshire"),
                    supervisor("hampshire", "Hampshire"),
                    officer("dorset", "Dorset"),
                    supervisor("dorset", "Dorset"),
                    officer("avon-and-somerset", "Avon and Somerset"),
                    supervisor("avon-and-somerset", "Avon and Somerset"));

    private final Accounts accounts;
    private final Actors actors;

    DemoOfficers(Accounts accounts, Actors actors) {
        this.accounts = accounts;
        this.actors = actors;
    }

    private record Member(String username, String name, @Nullable String force, Set<Role> roles) {}

    private static Member member(
            String username, String name, @Nullable String force, Role... roles) {
        return new Member(username, name, force, Set.of(roles));
    }

    private static Member officer(String force, String said) {
        return member(force + ".officer", said + " investigator", force, Role.FORCE_OFFICER);
    }

    private static Member supervisor(String force, String said) {
        return member(
                force + ".supervisor",
                said + " supervisor and safeguarding lead",
                force,
                Role.FORCE_SUPERVISOR,
                Role.SAFEGUARDING_LEAD);
    }

    /** Makes their accounts, as an administrator would: one adds the others. */
    void enrol() {
        var token = accounts.inviteFirstAdministrator().orElseThrow();
        accounts.setPassword(token, ADMINISTRATOR, PASSWORD).orThrow();
        var administrator = accounts.named(ADMINISTRATOR).orElseThrow();
        for (var member : MEMBERS) {
            var link =
                    actors.as(
                            actors.atConsole(administrator, "Setting up the demonstration"),
                            () ->
                                    accounts.add(
                                                    new AddOfficer(
                                                            member.username(),
                                                            member.name(),
                                                            member.force(),
                                                            member.roles()))
                                            .orThrow());
            accounts.setPassword(link, member.username(), PASSWORD).orThrow();
        }
    }

    @Override
    public List<Hint> officers() {
        return MEMBERS.stream().map(member -> new Hint(member.username(), member.name())).toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
