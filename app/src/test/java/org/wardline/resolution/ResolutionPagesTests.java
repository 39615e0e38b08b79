package org.wardline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;

@WardlineTest
class ResolutionPagesTests {
    @Autowired LeadCases cases;
    @Autowired TestPages pages;
    @Autowired TestOfficers officers;

    private int post(String path, Map<String, String> fields) {
        return pages.post(officers.national(), path, fields).status();
    }

    @Test
    void followsAnEventToACheckedAddress() {
        var of =
                cases.develop(
                        Said.about("pages.lead")
                                .seenAt("198.18.40.1", "2026-10-01T08:00:00Z", 5001));
        var subject = "/subjects/" + of.subject().value() + "/leads";
        assertThat(pages.get(officers.national(), subject).html()).contains("198.18.40.1", "5001");
        var opened =
                pages.post(
                        officers.national(),
                        subject + "/open",
                        Map.of(
                                "mention",
                                of.mention().id().value().toString(),
                                "event",
                                of.events().getFirst().id().value().toString(),
                                "kind",
                                "COMMUNICATIONS_DATA"));
        assertThat(opened.status()).isEqualTo(303);
        var lead = Objects.requireNonNull(opened.location());

        assertThat(
                        post(
                                lead + "/request",
                                Map.of(
                                        "authority",
                                        "s.60A",
                                        "reference",
                                        "",
                                        "why",
                                        "",
                                        "version",
                                        "1")))
                .isEqualTo(422);
        assertThat(
                        post(
                                lead + "/request",
                                Map.of(
                                        "authority",
                                        "s.60A",
                                        "reference",
                                        "CD-7",
                                        "why",
                                        "Needed",
                                        "version",
                                        "1")))
                .isEqualTo(303);
        assertThat(
                        post(
                                lead + "/reply",
                                Map.of("said", "AUTHORISED", "note", "A-1", "version", "2")))
                .isEqualTo(303);
        assertThat(
                        post(
                                lead + "/answer",
                                Map.of(
                                        "subscriber", "A. Foskabury",
                                        "address", "1 Invented Row",
                                        "postcode", "SO15 2CI",
                                        "repeatedAddress", "198.18.40.1",
                                        "repeatedTime", "2026-10-01 08:00 UTC",
                                        "version", "3")))
                .isEqualTo(303);
        assertThat(pages.get(officers.national(), lead).html())
                .contains("2026-10-01T08:00:00Z", "CD-7", "1 Invented Row")
                .doesNotContain("All three agree");

        var check = Map.of("confirmed", "true", "why", "Digit by digit", "version", "4");
        var own = pages.post(officers.national(), lead + "/check", check);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.html()).contains("Somebody else must check it");
        assertThat(pages.get(officers.nationalTwo(), lead).html()).contains("All three agree");
        assertThat(pages.post(officers.nationalTwo(), lead + "/check", check).status())
                .isEqualTo(303);
        assertThat(pages.get(officers.national(), subject).html())
                .contains("Network events answered and checked: 1", "not stated");
        assertThat(
                        post(
                                subject + "/tie",
                                Map.of(
                                        "lead",
                                        lead.substring(lead.lastIndexOf('/') + 1),
                                        "words",
                                        "Named in the profile")))
                .isEqualTo(303);
        assertThat(post(lead + "/expire", Map.of("version", "1"))).isEqualTo(409);
    }

    @Test
    void marksAnAnswerAboutAnotherAddressAndKeepsTheCheckThatSentItBack() {
        var of =
                cases.develop(
                        Said.about("pages.digit")
                                .seenAt("198.18.42.1", "2026-10-01T08:00:00Z", 5001));
        var lead = cases.open(of, 0);
        cases.request(lead).orThrow();
        cases.reply(lead, RecordReply.Said.AUTHORISED).orThrow();
        cases.answer(lead, "1 Invented Row", "198.18.42.7").orThrow();
        var path = "/leads/" + lead.value();
        assertThat(pages.get(officers.nationalTwo(), path).html()).contains("Not what was asked");
        cases.check(officers.nationalTwo(), lead, false).orThrow();
        cases.request(lead).orThrow();
        cases.reply(lead, RecordReply.Said.AUTHORISED).orThrow();
        cases.answer(lead, "2 Invented Row", "198.18.42.1").orThrow();
        cases.check(officers.nationalTwo(), lead, true).orThrow();
        assertThat(pages.get(officers.national(), path).html())
                .contains("198.18.42.7", "Sent back by", "Confirmed by")
                .doesNotContain("Not what was asked");
    }

    @Test
    void takesARegisterEntryAndASupervisorsException() {
        var of =
                cases.develop(
                        Said.about("pages.except")
                                .seenAt("198.18.41.1", "2026-10-01T08:00:00Z", 5001));
        var lead = cases.checked(of, 0, "1 Invented Row");
        var subject = "/subjects/" + of.subject().value() + "/leads";
        var exception = Map.of("lead", lead.value().toString(), "why", "Danger tonight");
        assertThat(pages.get(officers.national(), subject).html())
                .doesNotContain("Record your exception");
        assertThat(post(subject + "/except", exception)).isEqualTo(422);
        assertThat(
                        pages.post(officers.nationalSupervisor(), subject + "/except", exception)
                                .status())
                .isEqualTo(303);
        assertThat(pages.get(officers.national(), subject).html()).contains("Exception by ");
        var entry =
                Map.of(
                        "register", "Invented register",
                        "checkedOn", "2026-11-01",
                        "occupant", "A. Foskabury",
                        "address", "1 Invented Row",
                        "postcode", "SO15 2CI",
                        "tie", "Same name and birthday");
        assertThat(post(subject + "/register", entry)).isEqualTo(303);
        assertThat(pages.get(officers.national(), subject).html())
                .contains("Invented register, looked up on 2026-11-01");
    }

    @Test
    void answersAForceAsIfNothingWereThere() {
        var of =
                cases.develop(
                        Said.about("pages.hidden")
                                .seenAt("198.18.42.1", "2026-10-01T08:00:00Z", 5001));
        var lead = cases.open(of, 0);
        var outside = officers.forceOfficer("hampshire");
        assertThat(pages.get(outside, "/leads/" + lead.value()).status()).isEqualTo(404);
        assertThat(pages.get(outside, "/subjects/" + of.subject().value() + "/leads").status())
                .isEqualTo(404);
    }
}
