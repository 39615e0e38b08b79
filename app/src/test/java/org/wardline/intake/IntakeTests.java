package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Golden;
import org.wardline.StateTable;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

@WardlineTest
class IntakeTests {
    @Autowired Ingest ingest;
    @Autowired Intake intake;
    @Autowired Commands commands;
    @Autowired Actors actors;
    @Autowired JdbcClient jdbc;
    @Autowired TestOfficers officers;
    @Autowired Environment environment;
    @TempDir Path folder;

    private TestDatabase database;

    @BeforeEach
    void reachTheDatabase() {
        database = new TestDatabase(environment);
    }

    private ReferralId enter(String sender, String email) {
        return officers.as(
                officers.national(),
                () -> intake.enterByHand(HandEntries.about(sender, email)).orThrow());
    }

    private Decision<ReferralId> decide(ReferralId referral, ReferralOutcome outcome, String why) {
        return officers.as(
                officers.national(),
                () ->
                        intake.decide(
                                new DecideReferral(
                                        referral, outcome, why, look(referral).version())));
    }

    private ReferralSummary look(ReferralId referral) {
        return officers.as(officers.national(), () -> intake.look(referral).orElseThrow());
    }

    private static List<String> names(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }

    @Test
    void keepsTheTableOfOutcomes() {
        Golden.assertKept(
                "docs/states/referral.md",
                StateTable.of("referral", ReferralOutcome.values(), ReferralOutcome::next));
    }

    @Test
    void followsTheTableOfOutcomes() {
        for (var from : ReferralOutcome.values()) {
            for (var to : ReferralOutcome.values()) {
                var referral =
                        enter("walker " + from + " " + to, from + "." + to + "@example.invalid");
                if (from != ReferralOutcome.RECEIVED) {
                    decide(referral, from, "On the way").orThrow();
                }
                var decided = decide(referral, to, "For the table");
                if (from.next().contains(to)) {
                    assertThat(decided).isInstanceOf(Decision.Done.class);
                    assertThat(look(referral).outcome()).isEqualTo(to);
                } else {
                    assertThat(names(decided)).containsExactly("NOT_FROM_HERE");
                    assertThat(look(referral).outcome()).isEqualTo(from);
                }
            }
        }
    }

    @Test
    void keepsWhoDecidedWhenAndWhy() {
        var referral = enter("decided", "decided@example.invalid");
        assertThat(names(decide(referral, ReferralOutcome.NO_OFFENCE, " ")))
                .containsExactly("NO_REASON");
        decide(referral, ReferralOutcome.NO_OFFENCE, "The account was never used").orThrow();
        assertThat(
                        database.column(
                                "select from_outcome || ' ' || to_outcome || ' ' || why || ' ' || automatic || ' ' ||"
                                        + " decided_by from intake.referral_decision where referral_id = '"
                                        + referral.value()
                                        + "'"))
                .containsExactly(
                        "RECEIVED NO_OFFENCE The account was never used false "
                                + officers.national().id().value());
    }

    @Test
    void refusesADecisionOnAStaleVersion() {
        var referral = enter("stale", "stale@example.invalid");
        var seen = look(referral).version();
        decide(referral, ReferralOutcome.NO_OFFENCE, "First to decide").orThrow();
        assertThatThrownBy(() ->
                        officers.as(
                                officers.nationalTwo(),
                                () ->
                                        intake.decide(
                                                new DecideReferral(
                                                        referral,
                                                        ReferralOutcome.DEVELOPED,
                                                        "Second",
                                                        seen))))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE));
    }

    @Test
    void showsAForceNothing() {
        var referral = enter("hidden", "hidden@example.invalid");
        var force = officers.forceOfficer("hampshire");
        assertThat(officers.as(force, () -> intake.look(referral))).isEmpty();
        assertThat(officers.as(force, () -> intake.summaries(List.of(referral)))).isEmpty();
        assertThat(officers.as(force, () -> intake.mentionsOf(referral))).isEmpty();
        assertThat(officers.as(force, () -> intake.receivedAfter(null, 10))).isEmpty();
        assertThat(
                        names(
                                officers.as(
                                        force,
                                        () ->
                                                intake.enterByHand(
                                                        HandEntries.about(
                                                                "force", "f@example.invalid")))))
                .containsExactly("NOT_YOUR_CIRCLE");
    }

    @Test
    void findsMentionsThatShareAnIdentifier() {
        var one = mention(enter("sharing one", "shared@example.invalid"));
        var two = mention(enter("sharing two", " Shared@Example.invalid "));
        enter("sharing three", "other@example.invalid");

        var sharing =
                officers.as(
                        officers.national(),
                        () -> intake.sharing(one.id(), Set.of(one.heldBy()), 20));
        assertThat(sharing.mentions()).extracting(HeldMention::id).containsExactly(two.id());
        assertThat(sharing.suppressed()).isZero();

        var capped =
                officers.as(
                        officers.national(),
                        () -> intake.sharing(one.id(), Set.of(one.heldBy()), 1));
        assertThat(capped.mentions()).isEmpty();
        assertThat(capped.suppressed()).isEqualTo(1);
    }

    private HeldMention mention(ReferralId referral) {
        return officers.as(officers.national(), () -> intake.mentionsOf(referral)).getFirst();
    }

    @Test
    void opensAnInsufficientReferralAgainWhenAnIdentifierReturns() {
        var old = enter("reopened", "again@example.invalid");
        var closed = enter("not reopened", "again@example.invalid");
        decide(old, ReferralOutcome.INSUFFICIENT, "Nothing to go on").orThrow();
        decide(closed, ReferralOutcome.NO_OFFENCE, "Not an offence").orThrow();

        enter("newcomer", "AGAIN@example.invalid");

        assertThat(look(old).outcome()).isEqualTo(ReferralOutcome.RECEIVED);
        assertThat(look(closed).outcome()).isEqualTo(ReferralOutcome.NO_OFFENCE);
        assertThat(
                        database.column(
                                "select automatic || ' ' || to_outcome from intake.referral_decision where referral_id = '"
                                        + old.value()
                                        + "' order by decided_at"))
                .containsExactly("false INSUFFICIENT", "true RECEIVED");
        assertThat(
                        database.count(
                                "select count(*) from audit.entry where action = 'REOPEN_REFERRAL' and object_id = '"
                                        + old.value()
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void opensAnInsufficientReferralAgainWhenItsNewVersionComes() {
        var file = Submissions.write(folder, "7400001/report.xml", Submissions.report("acc-4001"));
        officers.as(
                officers.national(),
                () -> ingest.ingest(List.of(file), null, Ingest.Progress.none()));
        var first =
                new ReferralId(
                        UUID.fromString(
                                database.column(
                                                "select id from intake.referral where report_id = '7400001'")
                                        .getFirst()));
        decide(first, ReferralOutcome.INSUFFICIENT, "Nothing to go on").orThrow();
        Submissions.write(folder, "7400001/report.xml", Submissions.report("acc-4001-changed"));
        officers.as(
                officers.national(),
                () -> ingest.ingest(List.of(file), null, Ingest.Progress.none()));
        assertThat(look(first).outcome()).isEqualTo(ReferralOutcome.RECEIVED);
    }

    @Test
    void keepsAHandEntryAsADocument() {
        var referral =
                officers.as(
                        officers.national(),
                        () -> intake.enterByHand(HandEntries.concern("Heard twice")).orThrow());
        var held = mention(referral);
        assertThat(held.role()).isEqualTo(MentionRole.REPORTED_PERSON);
        assertThat(held.identifiers())
                .extracting(HeldIdentifier::kind)
                .containsExactlyInAnyOrder(
                        IdentifierKind.NAME,
                        IdentifierKind.DATE_OF_BIRTH,
                        IdentifierKind.EMAIL,
                        IdentifierKind.PHONE,
                        IdentifierKind.POSTCODE,
                        IdentifierKind.SCREEN_NAME);
        assertThat(held.identifiers())
                .filteredOn(one -> one.kind() == IdentifierKind.PHONE)
                .extracting(HeldIdentifier::normalised)
                .containsExactly(Sensitive.of("+447700900321"));
        var summary = look(referral);
        assertThat(summary.feed()).isEqualTo("Public concern");
        assertThat(
                        database.column(
                                        "select convert_from(o.bytes, 'UTF8') from intake.original o join intake.referral r"
                                                + " on r.original_id = o.id where r.id = '"
                                                + referral.value()
                                                + "'")
                                .getFirst())
                .contains("\"text\" : \"Heard twice\"", "\"sender\" : \"by telephone\"");
        assertThat(
                        names(
                                officers.as(
                                        officers.national(),
                                        () ->
                                                intake.enterByHand(
                                                        HandEntries.concern("Heard twice")))))
                .containsExactly("ENTERED_ALREADY");
    }

    @Test
    void collectsEveryFaultOfAHandEntry() {
        var nothing =
                new EnterReferral(
                        EnterReferral.Source.PUBLIC_CONCERN,
                        " ",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Some Chat",
                        null);
        assertThat(names(officers.as(officers.national(), () -> intake.enterByHand(nothing))))
                .containsExactly("NO_SENDER", "NOTHING_TO_FOLLOW");
        var pasted = HandEntries.entry("pasted", null, "data:image/png;base64,iVBORw0KGgo");
        assertThat(names(officers.as(officers.national(), () -> intake.enterByHand(pasted))))
                .containsExactly("NOT_TEXT");
    }

    @Test
    void handsOutReferralsInTheOrderTheyCame() {
        var first = enter("order one", "order1@example.invalid");
        var second = enter("order two", "order2@example.invalid");
        var third = enter("order three", "order3@example.invalid");
        assertThat(officers.as(officers.national(), () -> intake.receivedAfter(first, 10)))
                .startsWith(second, third);
        assertThat(officers.as(officers.national(), () -> intake.receivedAfter(null, 1)))
                .hasSize(1);
    }

    @Test
    void countsForTheResultsServiceAlone() {
        var referral = enter("counted", "counted@example.invalid");
        decide(referral, ReferralOutcome.NO_UK_NEXUS, "All of it lies abroad").orThrow();
        assertThat(actors.asService(ServiceAccount.RESULTS, () -> happened(referral)))
                .containsExactlyInAnyOrder("RECEIVED", "NO_UK_NEXUS");
        assertThat(officers.as(officers.national(), () -> happened(referral))).isEmpty();
    }

    private List<String> happened(ReferralId referral) {
        return commands.read(() ->
                jdbc.sql(
                                """
                                select happened from intake.counting('2000-01-01Z'::timestamptz, :until)
                                 where referral_id = :id
                                """)
                        .param(
                                "until",
                                Instant.parse("2100-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
                        .param("id", referral.value())
                        .query(String.class)
                        .list());
    }
}
