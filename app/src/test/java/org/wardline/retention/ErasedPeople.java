package org.wardline.retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.TestWorld;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intake.Intake;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;
import org.wardline.resolution.LeadCases;
import org.wardline.retention.ReviewSubject.Decided;
import org.wardline.subjects.LiftSubjectRestriction;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;
import org.wardline.triage.Triage;

/** People about whom much is kept, and their erasure by two supervisors, through the front doors. */
@Component
class ErasedPeople {
    /** Why it was lawful to go on while the person was restricted on request. */
    static final String LAWFUL = "A child of theirs is in the erased home.";

    /** Why a restriction was lifted, and how the person was told. */
    static final String LIFTED = "The erased words were found to be right.";

    static final String TOLD = "The erased person was written to.";

    private static final Duration SEVEN_YEARS = Duration.ofDays(7 * 366);

    private final TestOfficers officers;
    private final TestPages pages;
    private final TestReports reports;
    private final TestWorld world;
    private final Intake intake;
    private final Subjects subjects;
    private final LeadCases leads;
    private final PackageFixtures packages;
    private final Triage triage;
    private final Retention retention;
    private final RestrictedSubjects restrictions;
    private final OperationClock clock;

    ErasedPeople(
            TestOfficers officers,
            TestPages pages,
            TestReports reports,
            TestWorld world,
            Intake intake,
            Subjects subjects,
            LeadCases leads,
            PackageFixtures packages,
            Triage triage,
            Retention retention,
            RestrictedSubjects restrictions,
            OperationClock clock) {
        this.officers = officers;
        this.pages = pages;
        this.reports = reports;
        this.world = world;
        this.intake = intake;
        this.subjects = subjects;
        this.leads = leads;
        this.packages = packages;
        this.triage = triage;
        this.retention = retention;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    private Officer one() {
        return officers.nationalSupervisor();
    }

    private Officer two() {
        return officers.officer("national.supervisor.two", null, Role.NATIONAL_SUPERVISOR);
    }

    /** What is received from here on is news. */
    void startNow() {
        clock.setTo(clock.realTime());
    }

    /** Nothing is heard until whoever was reported now may be erased. */
    void waitForTheClearPeriod() {
        clock.setTo(clock.realTime().plus(SEVEN_YEARS));
    }

    /** Somebody known for some time; the word keeps the report apart from another test's. */
    SubjectId person(String word) {
        startNow();
        var made =
                leads.develop(
                        Said.about("erased.account." + word)
                                .named("Zolbrey", "Wexlamithra", "1985-03-02")
                                .withEmail("erased.mail@example.invalid")
                                .seenAt("198.51.100.77", "2026-03-01T20:00:00Z", 40001));
        officers.as(officers.national(), () -> triage.assess(made.mention().referral()).orThrow());
        leads.checked(made, 0, "41 Erasable Row");
        packages.register(made.subject(), PackageFixtures.ADDRESS, "SO15 2CI");
        var approved = packages.checked(made.subject(), null);
        restricted(made.subject(), "Q-22TEL", () -> say(approved));
        restricted(made.subject(), "Q-22APP", () -> approve(approved));
        world.sensitive(approved);
        restricted(made.subject(), "Q-22SNT", () -> send(approved));
        return made.subject();
    }

    /** What is kept about the person is restricted on request. */
    SubjectId restrict(SubjectId subject, String request) {
        return officers.as(one(), () -> restrictions.restrict(subject, request).orThrow());
    }

    /** Done while the person is restricted on request, which is lifted afterwards. */
    private void restricted(SubjectId subject, String request, Runnable work) {
        restrict(subject, request);
        work.run();
        officers.as(
                one(),
                () ->
                        restrictions
                                .lift(
                                        new LiftSubjectRestriction(
                                                subject,
                                                request,
                                                Sensitive.of(LIFTED),
                                                Sensitive.of(TOLD)))
                                .orThrow());
    }

    private void say(PackageId draft) {
        made(
                "/packages/" + draft.value() + "/telephone",
                Map.of(
                        "force", "hampshire",
                        "spokenTo", "Control room",
                        "said", "The account was used this evening.",
                        "whyNow", "A child is in the home tonight",
                        "restrictedReason", LAWFUL));
    }

    private void approve(PackageId checked) {
        var version = officers.as(one(), () -> packages.version(checked));
        made(
                "/packages/" + checked.value() + "/approve",
                Map.of("version", version.toString(), "restrictedReason", LAWFUL));
    }

    private void send(PackageId approved) {
        made(
                "/packages/" + approved.value() + "/send",
                Map.of(
                        "version",
                        "1",
                        "force",
                        "hampshire",
                        "purpose",
                        "Investigate",
                        "restrictedReason",
                        LAWFUL));
    }

    private void made(String path, Map<String, String> fields) {
        var answer = pages.post(one(), path, fields);
        if (answer.location() == null) {
            throw new AssertionError("It was not done: " + answer.html());
        }
    }

    void erase(SubjectId subject) {
        officers.as(
                one(),
                () ->
                        retention
                                .review(
                                        new ReviewSubject(
                                                subject, Decided.DELETE, "Nothing since", null))
                                .orThrow());
        officers.as(two(), () -> retention.confirm(subject).orThrow());
    }

    /** Two people whom one report speaks of, and words of it that name the first. */
    List<SubjectId> twoInOneReport() {
        startNow();
        var referral =
                reports.receive(
                        Said.about("shared.account").named("Zolbrey", "Tarnquoss", "1985-03-02"),
                        xml ->
                                xml.replace(
                                        "</report>",
                                        """
                                        <personOrUserReported>
                                          <personOrUserReportedPerson><lastName>Orvelund</lastName></personOrUserReportedPerson>
                                          <espIdentifier>staying.account</espIdentifier>
                                          <espService>Quillmere Chat</espService>
                                        </personOrUserReported>
                                        <additionalInfo>Tarnquoss answered the other account</additionalInfo>
                                        </report>
                                        """));
        return officers.as(
                officers.national(),
                () ->
                        intake.mentionsOf(referral).stream()
                                .map(mention ->
                                        subjects.develop(mention.id(), "Worth developing")
                                                .orThrow())
                                .toList());
    }
}
