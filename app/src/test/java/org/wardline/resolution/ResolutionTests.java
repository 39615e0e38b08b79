package org.wardline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.TestOfficers;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.resolution.StatedAddress.AddressWay;

@WardlineTest
class ResolutionTests {
    private static final String HOME = "1 Invented Row";

    @Autowired Resolution resolution;
    @Autowired Leads leads;
    @Autowired Addresses addresses;
    @Autowired LeadCases cases;
    @Autowired LeadStore leadStore;
    @Autowired ReplyStore replies;
    @Autowired Commands commands;
    @Autowired TestOfficers officers;
    @Autowired JdbcClient jdbc;
    @Autowired Ids ids;

    private LeadCases.Case twoDays(String account) {
        return cases.develop(
                Said.about(account)
                        .seenAt("198.18.20.1", "2026-10-01T08:00:00Z", 5001)
                        .seenAt("198.18.20.1", "2026-10-02T08:00:00Z", 5002));
    }

    private static List<String> names(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }

    private List<StatedAddress> addresses(LeadCases.Case of) {
        return officers.as(officers.national(), () -> resolution.addresses(of.subject()));
    }

    private Decision<?> tie(LeadCases.Case of, LeadId lead) {
        return officers.as(
                officers.national(),
                () ->
                        addresses.tie(
                                of.subject(),
                                lead,
                                Sensitive.of("Named in the account's profile")));
    }

    @Test
    void drawsTheRequestFromTheSource() {
        var of = twoDays("drawn");
        var lead = cases.open(of, 0);
        cases.request(lead).orThrow();

        var asked =
                officers.as(
                        officers.national(),
                        () -> commands.read(() -> leadStore.requests(lead).getFirst()));

        var source = of.events().getFirst();
        assertThat(asked.event().addressRaw()).isEqualTo(source.raw().value());
        assertThat(asked.event().sourcePath()).isEqualTo(source.sourcePath());
        assertThat(asked.event().port()).isEqualTo(5001);
        assertThat(asked.event().seenAt()).isEqualTo(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(asked.event().timeRaw()).isEqualTo("2026-10-01T08:00:00Z");
    }

    @Test
    void letsNobodyCheckTheirOwnWork() {
        var of = twoDays("own.work");
        var lead = cases.answered(of, 0, HOME);
        assertThat(names(cases.check(officers.national(), lead, true)))
                .containsExactly("CHECKER_ASKED", "CHECKER_ANSWERED");
        cases.check(officers.nationalTwo(), lead, true).orThrow();
        assertThat(cases.look(lead).state()).isEqualTo(LeadState.CHECKED);
    }

    @Test
    void knowsInTheDatabaseTooThatTheCheckerIsAnother() {
        var of = twoDays("own.row");
        var lead = cases.answered(of, 0, HOME);
        var me = officers.national();
        assertThatThrownBy(() ->
                        officers.as(
                                me,
                                () ->
                                        commands.read(() -> {
                                            replies.check(
                                                    ids.next(),
                                                    of.mention().heldBy(),
                                                    lead,
                                                    new ReplyStore.SecondCheck(
                                                            replies.answer(lead).orElseThrow().id(),
                                                            me.id(),
                                                            me.id(),
                                                            me.id(),
                                                            true,
                                                            "Own work",
                                                            Instant.EPOCH));
                                            return true;
                                        })))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("second_check_by_another");
    }

    @Test
    void doesNotConfirmAnAnswerAboutAnotherAddress() {
        var of = twoDays("other.address");
        var lead = cases.open(of, 0);
        cases.request(lead).orThrow();
        cases.reply(lead, RecordReply.Said.AUTHORISED).orThrow();
        cases.answer(lead, HOME, "198.18.20.11").orThrow();

        assertThat(names(cases.check(officers.nationalTwo(), lead, true)))
                .containsExactly("ANSWER_IS_ABOUT_ANOTHER_ADDRESS");
        cases.check(officers.nationalTwo(), lead, false).orThrow();

        assertThat(cases.look(lead).state()).isEqualTo(LeadState.REWORK);
        cases.request(lead).orThrow();
        assertThat(addresses(of)).isEmpty();
    }

    @Test
    void refusesMovesThatTheTableDoesNotHave() {
        var of = twoDays("moves");
        var lead = cases.open(of, 0);
        assertThat(names(cases.answer(lead, HOME, "198.18.20.1"))).containsExactly("NOT_FROM_HERE");
        assertThat(names(cases.reply(lead, RecordReply.Said.AUTHORISED)))
                .containsExactly("NOT_FROM_HERE");
        assertThat(names(cases.check(officers.nationalTwo(), lead, true)))
                .containsExactly("NOT_FROM_HERE");
        cases.request(lead).orThrow();
        cases.reply(lead, RecordReply.Said.REFUSED).orThrow();
        cases.request(lead).orThrow();
        cases.reply(lead, RecordReply.Said.AUTHORISED).orThrow();
        cases.reply(lead, RecordReply.Said.NO_DATA).orThrow();
        assertThat(names(cases.request(lead))).containsExactly("NOT_FROM_HERE");
    }

    @Test
    void refusesAStaleVersionAndASecondLeadOnOneEvent() {
        var of = twoDays("stale");
        var lead = cases.open(of, 0);
        assertThatThrownBy(() ->
                        officers.as(
                                officers.national(),
                                () ->
                                        leads.request(
                                                new RequestResolution(
                                                        lead, "Power", "R", "Why", 99))))
                .isInstanceOf(ServiceException.class);
        var again =
                officers.as(
                        officers.national(),
                        () ->
                                leads.open(
                                        new OpenLead(
                                                of.mention().id(),
                                                of.events().getFirst().id(),
                                                LeadKind.COMMUNICATIONS_DATA)));
        assertThat(names(again)).containsExactly("ALREADY_OPEN");
    }

    @Test
    void letsAnAddressLeaveOnlyOnTwoEventsAndATie() {
        var of = twoDays("two.events");
        var first = cases.checked(of, 0, HOME);
        tie(of, first);
        assertThat(addresses(of))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.way()).isEqualTo(new AddressWay.Events(1));
                    assertThat(address.mayLeave()).isFalse();
                    assertThat(address.postcode().value()).isEqualTo("SO15 2CI");
                });

        cases.checked(of, 1, "1, invented row");

        assertThat(addresses(of))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.way()).isEqualTo(new AddressWay.Events(2));
                    assertThat(address.mayLeave()).isTrue();
                });
    }

    @Test
    void findsTwoEventsOfOneDayAndAddressTooFew() {
        var of =
                cases.develop(
                        Said.about("one.day")
                                .seenAt("198.18.21.1", "2026-10-01T08:00:00Z", 5001)
                                .seenAt("198.18.21.1", "2026-10-01T09:00:00Z", 5002)
                                .seenAt("198.18.21.2", "2026-10-01T10:00:00Z", 5002));
        tie(of, cases.checked(of, 0, HOME));
        cases.checked(of, 1, HOME);
        assertThat(addresses(of)).singleElement().matches(address -> !address.mayLeave());
        cases.checked(of, 2, HOME);
        assertThat(addresses(of)).singleElement().matches(StatedAddress::mayLeave);
    }

    @Test
    void findsAnswersThatDisagreeTooFew() {
        var of = twoDays("disagree");
        tie(of, cases.checked(of, 0, HOME));
        tie(of, cases.checked(of, 1, "2 Invented Row"));
        assertThat(addresses(of)).hasSize(2).noneMatch(StatedAddress::mayLeave);
    }

    @Test
    void letsAnUncheckedAnswerStateNoAddress() {
        var of = twoDays("unchecked");
        var lead = cases.answered(of, 0, HOME);
        assertThat(addresses(of)).isEmpty();
        assertThat(names(tie(of, lead))).containsExactly("NOT_CHECKED");
    }

    @Test
    void letsASupervisorExceptWithAReason() {
        var of = twoDays("excepted");
        var lead = cases.checked(of, 0, HOME);
        tie(of, lead);
        assertThat(names(except(officers.national(), of, lead, "Danger tonight")))
                .containsExactly("NOT_PERMITTED");
        assertThat(names(except(officers.nationalSupervisor(), of, lead, " ")))
                .containsExactly("WHY_MISSING");
        assertThat(except(officers.nationalSupervisor(), of, lead, "Danger tonight"))
                .isInstanceOf(Decision.Done.class);
        assertThat(addresses(of))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.way()).isInstanceOf(AddressWay.SupervisorException.class);
                    assertThat(address.mayLeave()).isTrue();
                });
    }

    @Test
    void letsNoSupervisorExceptTheirOwnWork() {
        var both =
                officers.officer(
                        "both.hats", null, Role.NATIONAL_SUPERVISOR, Role.REFERRAL_OFFICER);
        var of = twoDays("both.hats");
        var lead = cases.open(of, 0);
        officers.as(
                both,
                () ->
                        leads.request(
                                        new RequestResolution(
                                                lead, "Power", "R-1", "Why", cases.version(lead)))
                                .orThrow());
        cases.reply(lead, RecordReply.Said.AUTHORISED).orThrow();
        cases.answer(lead, HOME, "198.18.20.1").orThrow();
        cases.check(officers.nationalTwo(), lead, true).orThrow();
        assertThat(names(except(both, of, lead, "Danger tonight")))
                .containsExactly("CHECKER_ASKED");
    }

    private Decision<?> except(Officer officer, LeadCases.Case of, LeadId lead, String why) {
        return officers.as(officer, () -> addresses.except(of.subject(), lead, Sensitive.of(why)));
    }

    @Test
    void takesAnAddressFromANamedRegister() {
        var of = twoDays("register");
        var refused = register(of, "", LocalDate.of(2099, 1, 1), "");
        assertThat(names(refused))
                .containsExactlyInAnyOrder(
                        "REGISTER_INCOMPLETE", "TIE_MISSING", "REGISTER_IN_FUTURE");
        register(of, "Invented register", LocalDate.of(2026, 11, 1), "Same name and birthday");
        assertThat(addresses(of))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.way())
                            .isEqualTo(
                                    new AddressWay.Register(
                                            "Invented register", LocalDate.of(2026, 11, 1)));
                    assertThat(address.mayLeave()).isTrue();
                });
    }

    private Decision<?> register(LeadCases.Case of, String name, LocalDate day, String tie) {
        return officers.as(
                officers.national(),
                () ->
                        addresses.register(
                                new RegisterAddress(
                                        of.subject(),
                                        name,
                                        day,
                                        Sensitive.of("A. Foskabury"),
                                        Sensitive.of(HOME),
                                        Sensitive.of("SO15 2CI"),
                                        Sensitive.of(tie))));
    }

    @Test
    void namesWhatRunsOutNextUntilItIsAnswered() {
        var of =
                cases.develop(
                        Said.about("expiry")
                                .seenAt("198.18.22.1", "2025-01-01T08:00:00Z", 5001)
                                .seenAt("198.18.22.2", "2026-09-01T08:00:00Z", 5001)
                                .seenAt("198.18.22.3", "2026-10-01T08:00:00Z", 5002));
        assertThat(next(of)).isEqualTo(Instant.parse("2027-09-01T08:00:00Z"));
        cases.answered(of, 1, HOME);
        assertThat(next(of)).isEqualTo(Instant.parse("2027-10-01T08:00:00Z"));
        var gone = cases.open(of, 0);
        assertThat(names(cases.request(gone))).containsExactly("RECORDS_EXPIRED");
        officers.as(officers.national(), () -> leads.expire(gone, cases.version(gone)).orThrow());
        var open = cases.open(of, 2);
        assertThat(
                        names(
                                officers.as(
                                        officers.national(),
                                        () -> leads.expire(open, cases.version(open)))))
                .containsExactly("NOT_YET_EXPIRED");
    }

    private Instant next(LeadCases.Case of) {
        return officers.as(
                officers.national(),
                () -> resolution.nextExpiry(List.of(of.mention().id())).get(of.mention().id()));
    }

    @Test
    void showsNothingToAForce() {
        var of = twoDays("force");
        var lead = cases.checked(of, 0, HOME);
        var outside = officers.forceOfficer("hampshire");
        assertThat(officers.as(outside, () -> resolution.addresses(of.subject()))).isEmpty();
        for (var table :
                List.of(
                        "lead",
                        "request",
                        "reply",
                        "second_check",
                        "tie",
                        "address_exception",
                        "register_entry")) {
            var count = "select count(*) from resolution." + table;
            assertThat(
                            officers.as(
                                    outside,
                                    () ->
                                            commands.read(() ->
                                                    jdbc.sql(count).query(Long.class).single())))
                    .as(table)
                    .isZero();
        }
        var version = cases.version(lead);
        assertThat(names(officers.as(outside, () -> leads.expire(lead, version))))
                .containsExactly("NOT_PERMITTED");
    }

    @Test
    void knowsTheSameWordsInTheDatabase() {
        assertThat(words("lead_state_known")).isEqualTo(Constraints.names(LeadState.values()));
        assertThat(words("lead_kind_known")).isEqualTo(Constraints.names(LeadKind.values()));
        assertThat(words("reply_said_known"))
                .containsAll(Constraints.names(RecordReply.Said.values()))
                .contains("ANSWERED");
    }

    private Set<String> words(String constraint) {
        return officers.as(
                officers.national(),
                () -> commands.read(() -> Constraints.words(jdbc, "resolution", constraint)));
    }
}
