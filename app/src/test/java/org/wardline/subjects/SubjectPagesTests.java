package org.wardline.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.WardlineTest;
import org.wardline.intake.HeldMention;
import org.wardline.intake.MentionRole;

@WardlineTest
class SubjectPagesTests {
    @Autowired Subjects subjects;
    @Autowired TestPages pages;
    @Autowired TestReports reports;
    @Autowired TestOfficers officers;

    private HeldMention received(Said said) {
        return reports.reported(reports.receive(said));
    }

    @Test
    void walksFromALinkToASubjectAndBack() {
        var one = received(Said.about("page.one").withEmail("pages@example.invalid"));
        var other = received(Said.about("page.two").withEmail("pages@example.invalid"));
        subjects.linkNew(100);
        var place = "/mentions/" + one.id().value() + "/links";

        var links = pages.get(officers.national(), place);
        assertThat(links.status()).isEqualTo(200);
        assertThat(links.html())
                .contains(
                        "E-mail address",
                        "The same",
                        "Match probability 97.",
                        "Before comparing",
                        "E-mail address: The same.",
                        "<svg xmlns",
                        "1 in 100,000");

        var nothingChosen =
                pages.post(
                        officers.national(),
                        place + "/judge",
                        Map.of("other", other.id().value().toString(), "why", "Same address"));
        assertThat(nothingChosen.status()).isEqualTo(422);
        assertThat(nothingChosen.html()).contains("Choose one of the three judgements.");

        var judged =
                pages.post(
                        officers.national(),
                        place + "/judge",
                        Map.of(
                                "other",
                                other.id().value().toString(),
                                "verdict",
                                "SAME",
                                "why",
                                "Same address"));
        assertThat(judged.status()).isEqualTo(303);

        var subject =
                officers.as(officers.national(), () -> subjects.subjectOf(one.id()).orElseThrow());
        var page = pages.get(officers.national(), "/subjects/" + subject.value());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("Same address", "/packages/new?subject=" + subject.value(), "/leads");

        var html = page.html();
        var from = html.indexOf("/judgements/");
        var withdraw = html.substring(from, html.indexOf('"', from));
        assertThat(pages.get(officers.national(), withdraw).html()).contains("Withdraw it");
        assertThat(pages.post(officers.national(), withdraw, Map.of("why", "")).status())
                .isEqualTo(422);
        assertThat(pages.post(officers.national(), withdraw, Map.of("why", "Mistaken")).status())
                .isEqualTo(303);
        assertThat(pages.get(officers.national(), withdraw).html())
                .contains("Withdrawn", "Mistaken");
    }

    @Test
    void opensASubjectFromItsMention() {
        var mention = received(Said.about("page.develop"));
        var place = "/mentions/" + mention.id().value() + "/links/develop";
        assertThat(pages.post(officers.national(), place, Map.of("why", " ")).status())
                .isEqualTo(422);
        var done = pages.post(officers.national(), place, Map.of("why", "Worth developing"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(Objects.requireNonNull(done.location())).startsWith("/subjects/");
    }

    @Test
    void hidesVictimsFromWhoLooksFromAReportedPerson() {
        var referral =
                reports.receive(
                        Said.about("page.victim").aboutVictim("hidden.child@example.invalid"));
        var victim = reports.mention(referral, MentionRole.VICTIM);
        var reported = received(Said.about("page.other").withEmail("hidden.child@example.invalid"));
        subjects.linkNew(100);

        var fromReported =
                pages.get(officers.national(), "/mentions/" + reported.id().value() + "/links");
        var fromVictim =
                pages.get(officers.national(), "/mentions/" + victim.id().value() + "/links");

        assertThat(fromReported.html()).contains("No other mention is alike enough.");
        assertThat(fromVictim.html()).contains("To protect a child");
    }

    @Test
    void answersAForceAsIfNothingWereThere() {
        var mention = received(Said.about("page.hidden"));
        var subject =
                officers.as(
                        officers.national(),
                        () -> subjects.develop(mention.id(), "Worth developing").orThrow());
        var outside = officers.forceOfficer("hampshire");
        assertThat(pages.get(outside, "/subjects/" + subject.value()).status()).isEqualTo(404);
        assertThat(pages.get(outside, "/mentions/" + mention.id().value() + "/links").status())
                .isEqualTo(404);
        assertThat(
                        pages.post(
                                        outside,
                                        "/mentions/" + mention.id().value() + "/links/develop",
                                        Map.of("why", "Outside"))
                                .status())
                .isEqualTo(404);
    }
}
