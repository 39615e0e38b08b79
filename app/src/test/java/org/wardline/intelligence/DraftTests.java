package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;
import org.wardline.resolution.LeadCases;

@WardlineTest
class DraftTests {
    @Autowired PackageFixtures fixtures;
    @Autowired LeadCases leads;
    @Autowired Drafts drafts;
    @Autowired Approvals approvals;
    @Autowired Intelligence intelligence;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;
    @Autowired TestOfficers officers;

    @Test
    void refusesWhatIsAboveTheCeilingAndKeepsNoneOfIt() {
        var id = fixtures.draft(fixtures.subject("ceiling"), null);
        assertThat(PackageFixtures.reasons(addItem(id, "Plain words", "SECRET")))
                .containsExactly("ABOVE_CEILING");
        assertThat(PackageFixtures.reasons(addItem(id, "SECRET: from an intercept", "OFFICIAL")))
                .containsExactly("ABOVE_CEILING", "INTERCEPT_OR_COVERT_SOURCE");
        var empty =
                new AddItem(
                        id,
                        ItemKind.FACT,
                        Sensitive.of(" "),
                        Sensitive.of(""),
                        new Grade(
                                Grade.Source.RELIABLE,
                                Grade.Information.NOT_KNOWN,
                                Grade.Handling.C),
                        Sensitive.of(""),
                        "OFFICIAL",
                        1);
        assertThat(PackageFixtures.reasons(fixtures.national(() -> drafts.addItem(empty))))
                .containsExactly("STATEMENT_MISSING", "SOURCE_MISSING", "CONDITIONS_MISSING");
        assertThat(items(id)).isZero();
    }

    private Decision<PackageId> addItem(PackageId id, String statement, String marking) {
        return fixtures.national(() -> drafts.addItem(fixtures.item(id, statement, marking)));
    }

    @Test
    void takesOnlyAddressesThatMayLeave() {
        var subject = fixtures.subject("address");
        var id = fixtures.draft(subject, null);
        assertThat(PackageFixtures.reasons(addAddress(id, "9 Nowhere Row")))
                .containsExactly("ADDRESS_NOT_REACHED");
        fixtures.register(subject, "9 Nowhere Row", "SO15 2CI");
        addAddress(id, "9 Nowhere Row").orThrow();
        assertThat(PackageFixtures.reasons(addAddress(id, "9 Nowhere Row")))
                .containsExactly("ADDRESS_HERE");
    }

    @Test
    void refusesAnAddressReachedFromOneEventOnly() {
        var of =
                leads.develop(
                        Said.about("one.event")
                                .seenAt("198.18.40.9", "2026-10-01T08:00:00Z", 5001));
        leads.checked(of, 0, "3 Quenby Row");
        var id = fixtures.draft(of.subject(), null);
        assertThat(PackageFixtures.reasons(addAddress(id, "3 Quenby Row")))
                .containsExactly("ADDRESS_MAY_NOT_LEAVE");
        assertThat(
                        PackageFixtures.reasons(
                                officers.as(
                                        officers.nationalTwo(),
                                        () ->
                                                approvals.check(
                                                        PackageFixtures.quality(
                                                                id, fixtures.version(id))))))
                .as("a referral that nobody has triaged")
                .contains("PRIORITY_MISSING");
    }

    private Decision<PackageId> addAddress(PackageId id, String address) {
        return fixtures.national(() ->
                drafts.addAddress(new AddAddress(id, Sensitive.of(address), fixtures.version(id))));
    }

    @Test
    void routesByTheFirstAddressUnlessAnOfficerNamesTheForce() {
        var subject = fixtures.subject("route");
        var id = fixtures.draft(subject, null);
        assertThat(force(id)).isNull();
        fixtures.register(subject, "1 Nowhere Row", "ZZ9 9ZZ");
        addAddress(id, "1 Nowhere Row").orThrow();
        assertThat(force(id)).as("no such postcode").isNull();
        fixtures.register(subject, "2 Quenby Row", "SO15 2CI");
        addAddress(id, "2 Quenby Row").orThrow();
        assertThat(force(id)).isEqualTo("hampshire");
        assertThat(PackageFixtures.reasons(nameForce(id, "no-such-force", " ")))
                .containsExactly("FORCE_UNKNOWN", "NO_REASON");
        nameForce(id, "cumbria", "Has moved there").orThrow();
        assertThat(force(id)).isEqualTo("cumbria");
    }

    private Decision<PackageId> nameForce(PackageId id, String force, String why) {
        return fixtures.national(() ->
                drafts.nameForce(
                        new NameForce(id, force, Sensitive.of(why), fixtures.version(id))));
    }

    private @Nullable String force(PackageId id) {
        return fixtures.national(() -> intelligence.summary(id)).orElseThrow().responsibleForce();
    }

    private long items(PackageId id) {
        return fixtures.national(() ->
                commands.read(() ->
                        jdbc.sql("select count(*) from intelligence.item where package_id = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single()));
    }
}
