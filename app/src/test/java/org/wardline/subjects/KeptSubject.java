package org.wardline.subjects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.governance.Officer;
import org.wardline.intake.HeldMention;
import org.wardline.intake.ReferralId;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.resolution.LeadCases;
import org.wardline.resolution.LeadId;
import org.wardline.triage.Triage;

/** A subject of the desk with something of everything that hangs on one, and keeping it to a list as the pages do. */
@Component
public class KeptSubject {
    private final TestOfficers officers;
    private final TestPages pages;
    private final TestReports reports;
    private final LeadCases leads;
    private final PackageFixtures packages;
    private final Subjects subjects;
    private final Triage triage;

    KeptSubject(
            TestOfficers officers,
            TestPages pages,
            TestReports reports,
            LeadCases leads,
            PackageFixtures packages,
            Subjects subjects,
            Triage triage) {
        this.officers = officers;
        this.pages = pages;
        this.reports = reports;
        this.leads = leads;
        this.packages = packages;
        this.subjects = subjects;
        this.triage = triage;
    }

    /**
     * A subject and what hangs on it.
     *
     * @param mention by which it was opened, in its first referral
     * @param second referral about the same person
     * @param sent the package's dissemination to Hampshire
     */
    public record Whole(
            SubjectId subject,
            HeldMention mention,
            ReferralId second,
            LeadId lead,
            PackageId ofPackage,
            String sent) {

        /** Identifiers of which no row that others see may tell. */
        public List<String> ids() {
            return List.of(
                    subject.value().toString(),
                    mention.id().value().toString(),
                    mention.referral().value().toString(),
                    second.value().toString(),
                    lead.value().toString(),
                    ofPackage.value().toString());
        }

        /** Pages about it. */
        public List<String> pages() {
            return List.of(
                    "/subjects/" + subject.value(),
                    "/subjects/" + subject.value() + "/list",
                    "/subjects/" + subject.value() + "/leads",
                    "/mentions/" + mention.id().value() + "/links",
                    "/referrals/" + mention.referral().value(),
                    "/referrals/" + second.value(),
                    "/queue/" + second.value(),
                    "/leads/" + lead.value(),
                    "/packages/" + ofPackage.value(),
                    sent);
        }
    }

    /** Makes one; the word keeps it apart from another's. */
    public Whole whole(String word) {
        var mail = word + "@example.invalid";
        var of =
                leads.develop(
                        Said.about(word + ".one")
                                .withEmail(mail)
                                .aboutVictim(word + ".victim@example.invalid")
                                .seenAt("203.0.113.9", "2026-03-01T20:00:00Z", 40002));
        var lead = leads.checked(of, 0, "3 Quenby Row");
        var second = reports.receive(Said.about(word + ".two").withEmail(mail));
        subjects.linkNew(100);
        same(officers.national(), of.mention(), reports.reported(second));
        officers.as(
                officers.national(),
                () -> {
                    triage.assess(of.mention().referral()).orThrow();
                    return triage.assess(second).orThrow();
                });
        packages.register(of.subject(), PackageFixtures.ADDRESS, "SO15 2CI");
        var made = packages.approved(of.subject());
        var sent = send(made);
        hold(of.subject());
        return new Whole(of.subject(), of.mention(), second, lead, made, sent);
    }

    /** Judges two mentions the same. */
    public Answer same(Officer officer, HeldMention one, HeldMention other) {
        return pages.post(
                officer,
                "/mentions/" + one.id().value() + "/links/judge",
                Map.of(
                        "other", other.id().value().toString(),
                        "verdict", "SAME",
                        "why", "Same address"));
    }

    private String send(PackageId made) {
        var answer =
                pages.post(
                        officers.nationalSupervisor(),
                        "/packages/" + made.value() + "/send",
                        Map.of(
                                "version", "1",
                                "force", "hampshire",
                                "purpose", "Investigate and protect"));
        var location = String.valueOf(answer.location());
        if (!location.startsWith("/disseminations/")) {
            throw new AssertionError("It was not sent: " + answer.status() + " " + location);
        }
        return location;
    }

    private void hold(SubjectId subject) {
        pages.post(
                officers.nationalSupervisor(),
                "/retention/" + subject.value() + "/hold",
                Map.of("holdWhy", "A court asked for it", "holdUntil", "2099-01-05"));
    }

    /** Keeps a subject to the national supervisor and the second officer. */
    public Answer keep(SubjectId subject) {
        return keep(subject, officers.nationalTwo().username());
    }

    /** Keeps a subject to the national supervisor and these officers. */
    public Answer keep(SubjectId subject, String others) {
        return step(
                officers.nationalSupervisor(),
                subject.value(),
                "restrict",
                Map.of(
                        "officers", others,
                        "ground", "NEED_TO_KNOW",
                        "why", "A colleague knows the family"));
    }

    /** Sends a form of the page of who sees a subject. */
    public Answer step(Officer officer, UUID subject, String step, Map<String, String> fields) {
        return pages.post(officer, "/subjects/" + subject + "/list/" + step, new HashMap<>(fields));
    }

    /** Shows the desk again what was kept to a list. */
    public Answer lift(SubjectId subject) {
        return step(
                officers.nationalSupervisor(),
                subject.value(),
                "lift",
                Map.of("liftWhy", "The colleague has left"));
    }
}
