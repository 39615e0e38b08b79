package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

@WardlineTest
class SubjectsTests {
    private static final List<String> TABLES =
            List.of(
                    "subject",
                    "assignment",
                    "candidate",
                    "judgement",
                    "linked_referral",
                    "left_out",
                    "mention_key");

    @Autowired Subjects subjects;
    @Autowired CandidateStore candidates;
    @Autowired JudgementStore judgements;
    @Autowired Intake intake;
    @Autowired Commands commands;
    @Autowired TestReports reports;
    @Autowired TestOfficers officers;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    private HeldMention received(Said said) {
        return reports.reported(reports.receive(said));
    }

    private Decision<JudgementId> judge(HeldMention one, HeldMention other, Verdict verdict) {
        return officers.as(
                officers.national(),
                () ->
                        subjects.judge(
                                new JudgeLink(
                                        one.id(), other.id(), verdict, "Compared in a test")));
    }

    private void withdraw(JudgementId judgement) {
        officers.as(
                officers.national(),
                () -> subjects.withdraw(judgement, "Taken back in a test").orThrow());
    }

    private SubjectId develop(HeldMention mention) {
        return officers.as(
                officers.national(),
                () -> subjects.develop(mention.id(), "Worth developing").orThrow());
    }

    private Optional<SubjectId> subjectOf(HeldMention mention) {
        return officers.as(officers.national(), () -> subjects.subjectOf(mention.id()));
    }

    private ReferralOutcome outcome(ReferralId referral) {
        return officers.as(
                officers.national(),
                () -> intake.summaries(List.of(referral)).getFirst().outcome());
    }

    private static List<String> names(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }

    private List<CandidateStore.Candidate> candidatesOf(MentionId mention) {
        return officers.as(
                officers.national(),
                () ->
                        commands.read(() ->
                                candidates.touching(
                                        List.of(mention), EnumSet.allOf(Purpose.class))));
    }

    @Test
    void proposesLinksOnceHoweverOftenItRuns() {
        var one = received(Said.about("link.one").withEmail("linked@example.invalid"));
        var other = received(Said.about("link.two").withEmail("linked@example.invalid"));

        assertThat(subjects.linkNew(100)).isGreaterThanOrEqualTo(2);
        assertThat(subjects.linkNew(100)).isZero();

        var found = candidatesOf(one.id());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().pair()).isEqualTo(Pair.of(one.id(), other.id()));
        assertThat(found.getFirst().purpose()).isEqualTo(Purpose.OFFENDER);
        assertThat(found.getFirst().working().lines())
                .anySatisfy(line -> {
                    assertThat(line.comparison()).isEqualTo("E-mail address");
                    assertThat(line.answer()).isEqualTo("The same");
                    assertThat(line.weight()).isGreaterThan(20);
                });
        var again = officers.as(officers.national(), () -> subjects.linkAgain(one.id()).orThrow());
        assertThat(again).isZero();
    }

    @Test
    void saysWhatWasLeftOutBecauseTooManyShareIt() {
        var address = "carrier@example.invalid";
        HeldMention last = received(Said.about("carrier").withEmail(address));
        for (var i = 0; i < Linker.CAP; i++) {
            last = received(Said.about("carrier." + i).withEmail(address));
        }
        subjects.linkNew(1000);
        var id = last.id();
        var leftOut =
                officers.as(officers.national(), () -> commands.read(() -> candidates.leftOut(id)));
        assertThat(leftOut).isPresent();
        assertThat(leftOut.get().suppressed()).isEqualTo(1);
        assertThat(candidatesOf(last.id())).isEmpty();
    }

    @Test
    void findsWhoSharesNoIdentifierByHowTheNameSounds() {
        var one = received(Said.about("sound.one").named("Mirth", "Wexlamithra", "1981-03-07"));
        var other = received(Said.about("sound.two").named("Merth", "Wexlamithrra", "1981-07-03"));
        subjects.linkNew(1000);
        assertThat(candidatesOf(one.id()))
                .anyMatch(found -> found.pair().equals(Pair.of(one.id(), other.id())));
    }

    @Test
    void saysWhichKeysTooManyShare() {
        var last = received(Said.about("flood").named("Mirth", "Dorquillane", "1960-01-01"));
        for (var i = 0; i < Linker.CAP; i++) {
            var day = "1960-%02d-%02d".formatted(1 + i % 12, 2 + i / 12);
            last = received(Said.about("flood." + i).named("Mirth", "Dorquillane", day));
        }
        subjects.linkNew(1000);
        var id = last.id();
        var leftOut =
                officers.as(officers.national(), () -> commands.read(() -> candidates.leftOut(id)));
        // The name itself, and the sound of the surname with the year.
        assertThat(leftOut).hasValueSatisfying(left -> assertThat(left.suppressed()).isEqualTo(2));
    }

    @Test
    void joinsAndPartsAgainAsIfTheJudgementHadNotBeenMade() {
        var older = received(Said.about("join.one"));
        var newer = received(Said.about("join.two"));

        var judgement = judge(newer, older, Verdict.SAME).orThrow();

        var subject = subjectOf(older).orElseThrow();
        assertThat(subjectOf(newer)).contains(subject);
        assertThat(outcome(older.referral())).isEqualTo(ReferralOutcome.DEVELOPED);
        assertThat(outcome(newer.referral())).isEqualTo(ReferralOutcome.JOINED);
        assertThat(
                        officers
                                .as(officers.national(), () -> subjects.mentionsOf(subject))
                                .stream()
                                .map(HeldMention::id))
                .containsExactly(older.id(), newer.id());

        withdraw(judgement);

        assertThat(subjectOf(older)).contains(subject);
        assertThat(subjectOf(newer)).isEmpty();
        assertThat(outcome(newer.referral())).isEqualTo(ReferralOutcome.RECEIVED);
        var kept =
                officers.as(
                        officers.national(),
                        () -> commands.read(() -> judgements.find(judgement).orElseThrow()));
        assertThat(kept.withdrawal()).isNotNull();
        assertThat(kept.working().lines()).isNotEmpty();
        var again =
                officers.as(officers.national(), () -> subjects.withdraw(judgement, "Once more"));
        assertThat(names(again)).containsExactly("ALREADY_WITHDRAWN");
    }

    @Test
    void letsTheOlderSubjectStandAndRevivesTheOther() {
        var one = received(Said.about("merge.one"));
        var two = received(Said.about("merge.two"));
        var second = develop(two);
        var first = develop(one);

        var judgement = judge(one, two, Verdict.SAME).orThrow();

        assertThat(subjectOf(one)).contains(second);
        assertThat(subjectOf(two)).contains(second);
        assertThat(officers.as(officers.national(), () -> subjects.standing(first)))
                .contains(second);
        assertThat(officers.as(officers.national(), () -> subjects.mentionsOf(first))).hasSize(2);

        withdraw(judgement);

        assertThat(subjectOf(one)).contains(first);
        assertThat(subjectOf(two)).contains(second);
        assertThat(officers.as(officers.national(), () -> subjects.standing(first)))
                .contains(first);
    }

    @Test
    void splitsAChainWhereItWasCut() {
        var a = received(Said.about("chain.a"));
        var b = received(Said.about("chain.b"));
        var c = received(Said.about("chain.c"));
        var cut = judge(a, b, Verdict.SAME).orThrow();
        judge(b, c, Verdict.SAME).orThrow();
        var subject = subjectOf(a).orElseThrow();
        assertThat(subjectOf(c)).contains(subject);

        withdraw(cut);

        assertThat(subjectOf(a)).contains(subject);
        assertThat(subjectOf(b)).isPresent().isEqualTo(subjectOf(c));
        assertThat(subjectOf(b)).isNotEqualTo(subjectOf(a));
    }

    @Test
    void refusesJudgementsThatContradictEachOther() {
        var a = received(Said.about("odd.a"));
        var b = received(Said.about("odd.b"));
        var c = received(Said.about("odd.c"));
        judge(a, b, Verdict.SAME).orThrow();
        judge(b, c, Verdict.SAME).orThrow();
        assertThat(names(judge(a, c, Verdict.NOT_THE_SAME))).containsExactly("CONTRADICTS_SAME");
        assertThat(names(judge(a, b, Verdict.NOT_THE_SAME))).containsExactly("ALREADY_JUDGED");

        var d = received(Said.about("odd.d"));
        judge(c, d, Verdict.NOT_THE_SAME).orThrow();
        assertThat(names(judge(a, d, Verdict.SAME))).containsExactly("CONTRADICTS_NOT_THE_SAME");
        assertThat(subjectOf(d)).isEmpty();
        assertThat(names(judge(a, a, Verdict.SAME))).containsExactly("SAME_MENTION");
    }

    @Test
    void replacesUnsureByALaterJudgement() {
        var a = received(Said.about("unsure.a"));
        var b = received(Said.about("unsure.b"));
        var unsure = judge(a, b, Verdict.UNSURE).orThrow();
        assertThat(subjectOf(a)).isEmpty();
        judge(a, b, Verdict.SAME).orThrow();
        var kept =
                officers.as(
                        officers.national(),
                        () -> commands.read(() -> judgements.find(unsure).orElseThrow()));
        assertThat(kept.withdrawal()).isNotNull();
        assertThat(subjectOf(a)).isPresent();
    }

    @Test
    void keepsVictimsOutOfSubjects() {
        var referral =
                reports.receive(
                        Said.about("victim.one")
                                .withEmail("protected@example.invalid")
                                .aboutVictim("child@example.invalid"));
        var victim = reports.mention(referral, MentionRole.VICTIM);
        var reported = received(Said.about("victim.two").withEmail("child@example.invalid"));
        subjects.linkNew(1000);

        var found = candidatesOf(victim.id());
        assertThat(found).isNotEmpty();
        assertThat(found).allMatch(candidate -> candidate.purpose() == Purpose.TO_PROTECT_A_CHILD);
        judge(victim, reported, Verdict.SAME).orThrow();
        assertThat(subjectOf(victim)).isEmpty();
        assertThat(subjectOf(reported)).isEmpty();
        var developed =
                officers.as(
                        officers.national(), () -> subjects.develop(victim.id(), "Not allowed"));
        assertThat(names(developed)).containsExactly("NOT_A_REPORTED_PERSON");
    }

    @Test
    void decidesTheReferralWithTheSubjectOrNeither() {
        var mention = received(Said.about("develop.one"));
        var blank = officers.as(officers.national(), () -> subjects.develop(mention.id(), " "));
        assertThat(names(blank)).containsExactly("WHY_MISSING");
        assertThat(outcome(mention.referral())).isEqualTo(ReferralOutcome.RECEIVED);

        var subject = develop(mention);

        assertThat(outcome(mention.referral())).isEqualTo(ReferralOutcome.DEVELOPED);
        assertThat(develop(mention)).isEqualTo(subject);
        assertThat(officers.as(officers.national(), () -> subjects.reference(subject)))
                .hasValueSatisfying(reference -> assertThat(reference).startsWith("S-"));
    }

    @Test
    void showsNothingToAForce() {
        var a = received(Said.about("hidden.a").withEmail("hidden@example.invalid"));
        var b = received(Said.about("hidden.b").withEmail("hidden@example.invalid"));
        subjects.linkNew(1000);
        judge(a, b, Verdict.SAME).orThrow();
        var subject = subjectOf(a).orElseThrow();
        var outside = officers.forceOfficer("hampshire");

        assertThat(officers.as(outside, () -> subjects.mentionsOf(subject))).isEmpty();
        assertThat(officers.as(outside, () -> subjects.reference(subject))).isEmpty();
        assertThat(officers.as(outside, () -> subjects.subjectOf(a.id()))).isEmpty();
        assertThat(
                        names(
                                officers.as(
                                        outside,
                                        () ->
                                                subjects.judge(
                                                        new JudgeLink(
                                                                a.id(),
                                                                b.id(),
                                                                Verdict.UNSURE,
                                                                "Outside")))))
                .containsExactly("NOT_PERMITTED");
        for (var table : TABLES) {
            var count = "select count(*) from subjects." + table;
            assertThat(
                            officers.as(
                                    outside,
                                    () ->
                                            commands.read(() ->
                                                    jdbc.sql(count).query(Long.class).single())))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void answersNotFoundForWhatIsNotThere() {
        var nothing = new MentionId(new UUID(9, 9));
        assertThatThrownBy(() ->
                        officers.as(
                                officers.national(), () -> subjects.develop(nothing, "Nothing")))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void knowsTheSameWordsInTheDatabase() throws SQLException {
        assertThat(constraint("judgement_verdict_known"))
                .contains(names(Verdict.values()).toArray(String[]::new));
        assertThat(constraint("judgement_purpose_known"))
                .contains(names(Purpose.values()).toArray(String[]::new));
        assertThat(constraint("candidate_purpose_known"))
                .contains(names(Purpose.values()).toArray(String[]::new));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> "'" + constant.name() + "'").toList();
    }

    private String constraint(String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                environment.getRequiredProperty("wardline.db-url"));
                var statement =
                        connection.prepareStatement(
                                "select pg_get_constraintdef(oid) from pg_constraint where conname = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
