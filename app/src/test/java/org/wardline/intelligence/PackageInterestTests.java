package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.deconfliction.Deconfliction.RegisterInterest;
import org.wardline.deconfliction.InterestKey;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;

@WardlineTest
class PackageInterestTests {
    @Autowired PackageFixtures fixtures;
    @Autowired Approvals approvals;
    @Autowired Intelligence intelligence;
    @Autowired Deconfliction deconfliction;
    @Autowired TestOfficers officers;
    @Autowired Commands commands;
    @Autowired Groups groups;

    @Test
    void registersWhatTheDeskIsAfterUntilWithdrawn() {
        var id = fixtures.approved(fixtures.subjectAt("interest", "SO15 2CI"));
        var force = officers.forceSupervisor("cumbria");
        var keys =
                List.of(
                        new InterestKey("EMAIL", Sensitive.of("interest@example.invalid")),
                        InterestKey.ofAddress(PackageFixtures.ADDRESS, "SO15 2CI"));
        register(force, keys);

        var matches = national(() -> deconfliction.matchesOf("package", id.value()));
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().keyKind()).isEqualTo("ADDRESS, EMAIL");
        assertThat(elsewhere(force, keys)).isPositive();

        national(() ->
                approvals
                        .withdraw(id, Sensitive.of("Wrong person"), fixtures.version(id))
                        .orThrow());
        assertThat(national(() -> intelligence.approved(id))).isEmpty();
        assertThat(elsewhere(force, List.of(keys.getFirst()))).isZero();
        assertThat(
                        reasons(
                                national(() ->
                                        approvals.withdraw(
                                                id, Sensitive.of("Again"), fixtures.version(id)))))
                .containsExactly("NOT_FROM_HERE");
    }

    private void register(Officer force, List<InterestKey> keys) {
        officers.as(
                force,
                () ->
                        deconfliction
                                .register(
                                        new RegisterInterest(
                                                "investigation",
                                                UUID.randomUUID(),
                                                commands.read(() ->
                                                        groups.force("cumbria").orElseThrow()),
                                                keys,
                                                new Contact(
                                                        "Desk of Cumbria",
                                                        Sensitive.of("01632 960100")),
                                                false))
                                .orThrow());
    }

    private int elsewhere(Officer force, List<InterestKey> keys) {
        return officers.as(
                        force,
                        () ->
                                deconfliction.check(
                                        keys,
                                        commands.read(() -> groups.force("cumbria").orElseThrow())))
                .size();
    }

    private <T> T national(Supplier<T> work) {
        return officers.as(officers.national(), work::get);
    }

    private static List<String> reasons(Decision<?> decision) {
        return switch (decision) {
            case Decision.Done<?> _ -> List.of();
            case Decision.Refused<?>(var reasons) -> reasons.stream().map(Refusal::name).toList();
        };
    }
}
