package org.wardline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.TestPages.Answer;
import org.wardline.TestReports.Said;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.TestInterests;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intake.Ingest;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.intelligence.PackageId;
import org.wardline.operations.OpenOperation;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;
import org.wardline.resolution.LeadCases;
import org.wardline.subjects.Subjects;

/**
 * One thing of every kind in each circle that can hold it, made through the front doors: the national desk's referrals,
 * subjects, leads and packages; a force's cases, children and matches; an operation with its announcement.
 */
@Component
public class TestWorld {
    /** Roles that are held in a force. */
    public static final Set<Role> FORCE_ROLES =
            Set.of(
                    Role.FORCE_OFFICER,
                    Role.FORCE_SUPERVISOR,
                    Role.SAFEGUARDING_LEAD,
                    Role.PROFESSIONAL_STANDARDS);

    private final TestOfficers officers;
    private final TestPages pages;
    private final TestReports reports;
    private final TestDisseminations disseminations;
    private final TestInterests interests;
    private final PackageFixtures packages;
    private final LeadCases leads;
    private final Subjects subjects;
    private final Ingest ingest;
    private final Operations operations;
    private final OperationClock clock;

    TestWorld(
            TestOfficers officers,
            TestPages pages,
            TestReports reports,
            TestDisseminations disseminations,
            TestInterests interests,
            PackageFixtures packages,
            LeadCases leads,
            Subjects subjects,
            Ingest ingest,
            Operations operations,
            OperationClock clock) {
        this.officers = officers;
        this.pages = pages;
        this.reports = reports;
        this.disseminations = disseminations;
        this.interests = interests;
        this.packages = packages;
        this.leads = leads;
        this.subjects = subjects;
        this.ingest = ingest;
        this.operations = operations;
        this.clock = clock;
    }

    /** What the national desk holds; the word keeps one call's data apart from another's. */
    public void desk(String word) {
        desk(word, "hampshire");
    }

    /** The same, with the release by telephone to this force. */
    public void desk(String word, String told) {
        linked(word);
        led(word);
        packages.approved(packages.subjectAt(word + ".approved", "SO15 2CI"));
        spoken(word, told);
        setAside(word);
        request(word);
    }

    /** Two referrals about one person, and the judgement that says so. */
    public void linked(String word) {
        var mail = word + "@example.invalid";
        var one = reports.reported(reports.receive(Said.about(word + ".one").withEmail(mail)));
        var two = reports.reported(reports.receive(Said.about(word + ".two").withEmail(mail)));
        subjects.linkNew(100);
        done(
                officers.national(),
                "/mentions/" + one.id().value() + "/links/judge",
                Map.of(
                        "other",
                        two.id().value().toString(),
                        "verdict",
                        "SAME",
                        "why",
                        "Same address"));
    }

    /** A lead with its answer. */
    public void led(String word) {
        leads.answered(
                leads.develop(
                        Said.about(word + ".net")
                                .seenAt("203.0.113.7", "2026-03-01T20:00:00Z", 40001)),
                0,
                "3 Quenby Row");
    }

    /** A draft that was released to a force by telephone. */
    public void spoken(String word, String told) {
        done(
                officers.nationalSupervisor(),
                "/packages/" + draft(word).value() + "/telephone",
                Map.of(
                        "force", told,
                        "spokenTo", "Control room",
                        "said", "The account was used this evening.",
                        "whyNow", "A child is in the home tonight"));
    }

    /** A draft with all it needs. */
    public PackageId draft(String word) {
        return packages.complete(packages.subjectAt(word + ".draft", "SO15 2CI"), null);
    }

    /** A sensitive item beside a package, for its author and the national supervisor. */
    public void sensitive(PackageId beside) {
        done(
                officers.nationalTwo(),
                "/packages/" + beside.value() + "/sensitive",
                Map.ofEntries(
                        Map.entry("version", "1"),
                        Map.entry("kind", "FACT"),
                        Map.entry("statement", "An account was used from the office."),
                        Map.entry("source", "A colleague"),
                        Map.entry("sourceEvaluation", "RELIABLE"),
                        Map.entry("information", "KNOWN_DIRECTLY"),
                        Map.entry("handling", "P"),
                        Map.entry("conditions", ""),
                        Map.entry("itemMarking", "OFFICIAL"),
                        Map.entry("officers", officers.nationalSupervisor().username()),
                        Map.entry("why", "It tells who the colleague is")));
    }

    /** A dissemination of an approved package that only two at the desk know of. */
    public void hiddenRecipient(PackageId approved, String force) {
        done(
                officers.nationalSupervisor(),
                "/packages/" + approved.value() + "/send",
                Map.of(
                        "version", "1",
                        "force", force,
                        "purpose", "Investigate and protect",
                        "otherForceReason", "The office lies there",
                        "keptTo", officers.nationalTwo().username()));
    }

    /** A dissemination for professional standards of a force alone. */
    public void forStandards(PackageId approved, String force) {
        done(
                officers.nationalSupervisor(),
                "/packages/" + approved.value() + "/send",
                Map.of(
                        "version", "1",
                        "force", force,
                        "purpose", "Investigate and protect",
                        "otherForceReason", "The office lies there",
                        "forStandards", "yes"));
    }

    /** A package that may be sent. */
    public PackageId approved(String word) {
        return packages.approved(packages.subjectAt(word + ".sendable", "SO15 2CI"));
    }

    /** An officer of a force on the list of its restricted case. */
    public Officer listed(String force) {
        return officers.officer(force + ".listed", force, Role.FORCE_OFFICER);
    }

    /** The supervisor of a force who keeps the list of its restricted case. */
    public Officer keeper(String force) {
        return officers.officer(force + ".keeper", force, Role.FORCE_SUPERVISOR);
    }

    /** A case on what the force received itself, with a child in it. */
    public String ownCase(String force) {
        var officer = listed(force);
        var path =
                Objects.requireNonNull(
                        done(
                                        officer,
                                        "/investigations",
                                        Map.of("text", "A neighbour rang about a visitor."))
                                .location());
        done(
                officer,
                path + "/person",
                Map.of(
                        "version", "1",
                        "name", "Occupant 1",
                        "believedAge", "41",
                        "role", "REPORTED_PERSON"));
        done(
                officer,
                "/children",
                Map.of(
                        "recordedIn", path.substring(path.lastIndexOf('/') + 1),
                        "label", "Child 1",
                        "ageBand", "UNDER_5",
                        "risk", "OTHER"));
        return path;
    }

    /** A case that is kept to the two above. */
    public void restrictedCase(String force) {
        done(
                keeper(force),
                ownCase(force) + "/list/restrict",
                Map.of(
                        "version", "2",
                        "officers", listed(force).username(),
                        "why", "A colleague knows the family"));
    }

    /** A case in which somebody works in policing. */
    public void policingCase(String force) {
        var path = ownCase(force);
        var page = pages.get(keeper(force), path + "/list").html();
        var person = page.replaceFirst("(?s).*<option value=\"([0-9a-f-]{36})\".*", "$1");
        done(
                keeper(force),
                path + "/list/policing",
                Map.of(
                        "version",
                        "2",
                        "person",
                        person,
                        "force",
                        force,
                        "policingWhy",
                        "The payroll has the name",
                        "officers",
                        keeper(force).username() + " " + listed(force).username()));
    }

    /** A request by somebody about their own data. */
    public void request(String word) {
        done(
                officers.national(),
                "/requests",
                Map.of(
                        "kind", "ACCESS",
                        "way", "LETTER",
                        "receivedOn",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                        "name", "Requester " + word,
                        "asks", "What do you keep about me?"));
    }

    /** A file that could not be read. */
    public void setAside(String word) {
        try {
            var folder = Files.createTempDirectory("set-aside");
            Files.writeString(
                    folder.resolve(word + "-broken.xml"),
                    "<report>\n<wrong",
                    StandardCharsets.UTF_8);
            officers.as(
                    officers.national(),
                    () -> ingest.ingest(List.of(folder), "Quillmere Chat", Ingest.Progress.none()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a force holds: a dissemination, a case with an arrest, a child. */
    public void force(String force) {
        var accepted = disseminations.accepted(force, UUID.randomUUID(), null).value().toString();
        disseminations.sent(force, UUID.randomUUID(), null);
        var officer = officers.forceOfficer(force);
        var path =
                Objects.requireNonNull(
                        done(officer, "/investigations", Map.of("dissemination", accepted))
                                .location());
        done(
                officer,
                path + "/person",
                Map.of(
                        "version", "1",
                        "name", "Occupant 1",
                        "about", accepted,
                        "believedAge", "41",
                        "role", "SUSPECT"));
        done(
                officer,
                "/children",
                Map.of(
                        "recordedIn", accepted,
                        "label", "Child 1",
                        "ageBand", "UNDER_5",
                        "risk", "OTHER"));
    }

    /** A match between two forces. */
    public void match(String here, String there) {
        var key = TestInterests.key();
        interests.register(officers.forceSupervisor(here), here, false, key);
        interests.register(officers.forceSupervisor(there), there, false, key);
    }

    /** A covert operation with a drafted announcement and an interest of its own; these are briefed in. */
    public OperationId operation(String slug, List<Officer> members) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var opened =
                officers.as(
                        officers.coordinator(),
                        () ->
                                operations
                                        .open(
                                                new OpenOperation(
                                                        slug,
                                                        "Operation " + slug,
                                                        "To protect children",
                                                        today.minusDays(10),
                                                        today.plusDays(10),
                                                        clock.instant().plus(Duration.ofHours(1)),
                                                        List.of("hampshire", "kent")))
                                        .orThrow());
        members.forEach(member ->
                officers.as(
                        officers.coordinator(),
                        () -> operations.briefIn(opened, member.username()).orThrow()));
        done(
                officers.coordinator(),
                "/operations/" + slug + "/announcements",
                Map.of("asAt", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "T00:00"));
        return opened;
    }

    /** An operation whose announcement anybody signed in may read. */
    public void released(String slug) {
        var supervisor = officers.nationalSupervisor();
        var id = operation(slug, List.of(supervisor));
        var page = pages.get(officers.coordinator(), "/operations/" + slug + "/results").html();
        var path = "/operations/" + slug + "/announcements/";
        var from = page.indexOf(path);
        var announcement = page.substring(from, page.indexOf('"', from));
        done(supervisor, announcement + "/approve", Map.of("version", "1"));
        officers.as(
                officers.coordinator(),
                () -> {
                    operations.endCovertStatus(id, "It is announced today").orThrow();
                    return operations.setEmbargo(id, clock.instant().minusSeconds(60), 2).orThrow();
                });
    }

    /** An officer of one role, by name. */
    public Officer officer(String name, Role role, boolean ofForce, String force) {
        return officers.officer(
                name + "." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                ofForce ? force : null,
                role);
    }

    private Answer done(Officer officer, String path, Map<String, String> fields) {
        var answer = pages.post(officer, path, new HashMap<>(fields));
        if (answer.status() != 303 && answer.status() != 302) {
            throw new AssertionError(
                    "The world was not made: %s answered %d: %s"
                            .formatted(path, answer.status(), answer.html()));
        }
        return answer;
    }
}
