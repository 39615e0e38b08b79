package org.wardline;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.TestReports.Said;
import org.wardline.database.TestConnections;
import org.wardline.deconfliction.InterestKey;
import org.wardline.deconfliction.TestInterests;
import org.wardline.governance.Action;
import org.wardline.governance.GroupId;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;
import org.wardline.requests.TestRequests;
import org.wardline.subjects.KeptSubject;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;

/** Rows of every kind that some officers may not see, each made through the front doors by others. */
@Component
class HiddenThings {
    /** Forces that nobody who asks belongs to. */
    private static final List<String> ELSEWHERE = List.of("kent", "cumbria", "surrey");

    /** No version of a package goes to one of them twice. */
    private static final List<String> RECIPIENTS =
            List.of("kent", "cumbria", "surrey", "sussex", "essex", "norfolk");

    private final TestOfficers officers;
    private final TestPages pages;
    private final TestWorld world;
    private final TestReports reports;
    private final KeptSubject kept;
    private final Operations operations;
    private final RestrictedSubjects restrictions;
    private final TestInterests interests;
    private final TestRequests requests;
    private final TestConnections connections;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger recipient = new AtomicInteger();
    private @Nullable OperationId quiet;
    private @Nullable PackageId beside;
    private @Nullable PackageId sendable;
    private @Nullable String request;

    HiddenThings(
            TestOfficers officers,
            TestPages pages,
            TestWorld world,
            TestReports reports,
            KeptSubject kept,
            Operations operations,
            RestrictedSubjects restrictions,
            TestInterests interests,
            TestRequests requests,
            TestConnections connections) {
        this.officers = officers;
        this.pages = pages;
        this.world = world;
        this.reports = reports;
        this.kept = kept;
        this.operations = operations;
        this.restrictions = restrictions;
        this.interests = interests;
        this.requests = requests;
        this.connections = connections;
    }

    /** A kind of row. Auditors read of what the desk and the forces do in the log, so only lists and operations hide from them. */
    enum Hidden {
        REFERRAL,
        QUARANTINE,
        JUDGEMENT,
        LEAD,
        PACKAGE,
        TELEPHONE_RELEASE,
        RETENTION_HOLD,
        SUBJECT_RESTRICTION,
        REQUEST,
        SENSITIVE_ITEM,
        HIDDEN_RECIPIENT,
        RESTRICTED_CASE,
        RESTRICTED_SUBJECT,
        POLICING_CASE,
        SENT_TO_STANDARDS,
        CHILD,
        MATCH,
        COVERT_OPERATION,
        COVERT_ANSWER,
        BRIEFED_IN,
        ANNOUNCEMENT,
        ALERT;

        /** Whether an officer who asks may not see it. */
        boolean isHiddenFrom(Officer officer) {
            return switch (this) {
                case REFERRAL,
                        QUARANTINE,
                        JUDGEMENT,
                        LEAD,
                        PACKAGE,
                        TELEPHONE_RELEASE,
                        RETENTION_HOLD,
                        SUBJECT_RESTRICTION,
                        REQUEST ->
                        !ofDesk(officer) && !officer.is(Role.AUDITOR);
                case CHILD, MATCH, ALERT -> !officer.is(Role.AUDITOR);
                case SENT_TO_STANDARDS ->
                        !ofDesk(officer)
                                && !officer.is(Role.AUDITOR)
                                && !officer.is(Role.PROFESSIONAL_STANDARDS);
                // What is made of it was sent to Hampshire.
                case RESTRICTED_SUBJECT -> !"hampshire".equals(officer.forceSlug());
                case POLICING_CASE -> !officer.is(Role.PROFESSIONAL_STANDARDS);
                case SENSITIVE_ITEM,
                        HIDDEN_RECIPIENT,
                        RESTRICTED_CASE,
                        COVERT_OPERATION,
                        COVERT_ANSWER,
                        BRIEFED_IN,
                        ANNOUNCEMENT ->
                        true;
            };
        }

        /** Whether published figures count it, for everybody who reads them. */
        boolean isCounted() {
            return this == RESTRICTED_SUBJECT;
        }

        private static boolean ofDesk(Officer officer) {
            return officer.forceSlug() == null
                    && (officer.may(Action.VIEW_REFERRAL)
                            || officer.is(Role.OPERATION_COORDINATOR));
        }
    }

    /** Everybody who makes something later, and what it is made in: names are known to all colleagues. */
    void prepare() {
        officers.national();
        officers.nationalTwo();
        officers.nationalSupervisor();
        officers.secondAdministrator();
        officers.officer("hampshire.standards", "hampshire", Role.PROFESSIONAL_STANDARDS);
        for (var force : ELSEWHERE) {
            officers.forceOfficer(force);
            officers.forceSupervisor(force);
            world.listed(force);
        }
        world.listed("hampshire");
        world.keeper("hampshire");
        makers().forEach(maker -> pages.get(maker, "/"));
        quiet = world.operation("quiet-swan", List.of(briefed()));
        request = asked();
        beside = world.draft("shown.beside");
        sendable = world.approved("shown.sendable");
    }

    /** Who makes what auditors may not see. They have signed in before. */
    List<Officer> makers() {
        return List.of(
                world.listed("hampshire"),
                world.keeper("hampshire"),
                officers.nationalTwo(),
                officers.nationalSupervisor(),
                officers.coordinator(),
                briefed());
    }

    /** A supervisor of the desk who is in the operation that nobody else who asks knows of. */
    private Officer briefed() {
        return officers.officer("quiet.supervisor", null, Role.NATIONAL_SUPERVISOR);
    }

    /** A request of somebody in whom that operation has a covert interest: the page of all that read requests. */
    String request() {
        return Objects.requireNonNull(request);
    }

    private String asked() {
        var path = requests.received("quiet", 0);
        requests.identify(path);
        var circle = found("select held_by from operations.operation where slug = 'quiet-swan'");
        interests.registerIn(
                briefed(),
                new GroupId(UUID.fromString(circle)),
                "operation",
                true,
                new InterestKey("EMAIL", Sensitive.of(TestRequests.email("quiet"))));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String found(String query) {
        try (var admin = connections.admin()) {
            return TestConnections.column(admin, query).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing was found", e);
        }
    }

    private OperationId quiet() {
        return Objects.requireNonNull(quiet);
    }

    private String elsewhere() {
        return ELSEWHERE.get(number.get() % ELSEWHERE.size());
    }

    /** Makes one; the word keeps it apart from another's. */
    void make(Hidden kind, String word) {
        var name = word + "-" + number.incrementAndGet();
        switch (kind) {
            case REFERRAL -> reports.receive(Said.about(name + ".one"));
            case QUARANTINE -> world.setAside(name);
            case JUDGEMENT -> world.linked(name);
            case LEAD -> world.led(name);
            case PACKAGE -> world.draft(name);
            case TELEPHONE_RELEASE -> world.spoken(name, elsewhere());
            case RETENTION_HOLD -> hold();
            case SUBJECT_RESTRICTION -> restrict();
            case REQUEST -> world.request(name);
            case SENSITIVE_ITEM -> world.sensitive(Objects.requireNonNull(beside));
            case HIDDEN_RECIPIENT ->
                    world.hiddenRecipient(
                            Objects.requireNonNull(sendable),
                            RECIPIENTS.get(recipient.getAndIncrement()));
            case RESTRICTED_CASE -> world.restrictedCase("hampshire");
            case RESTRICTED_SUBJECT -> kept.keep(kept.whole(name).subject());
            case POLICING_CASE -> world.policingCase("hampshire");
            case SENT_TO_STANDARDS -> world.forStandards(world.approved(name), "hampshire");
            case CHILD -> world.ownCase(elsewhere());
            case MATCH -> world.match("kent", "cumbria");
            case COVERT_OPERATION -> world.operation(name, List.of());
            case COVERT_ANSWER -> requests.proposeNeither(briefed(), "/requests/" + request());
            case BRIEFED_IN -> briefIn();
            case ANNOUNCEMENT -> draftAnnouncement();
            case ALERT -> alert();
        }
    }

    private void hold() {
        var subject =
                found(
                        """
                        select s.id from subjects.subject s
                         where not exists (select 1 from retention.hold h where h.subject_id = s.id)
                         order by s.id
                        """);
        pages.post(
                officers.nationalSupervisor(),
                "/retention/" + subject + "/hold",
                Map.of("holdWhy", "A court asked for it", "holdUntil", "2099-01-05"));
    }

    /** Of somebody of whom no force has a copy: who has one is told. */
    private void restrict() {
        try (var admin = connections.admin()) {
            var subject =
                    TestConnections.column(
                                    admin,
                                    """
                                    select s.id from subjects.subject s
                                     where not exists (select 1 from subjects.restriction r where r.subject_id = s.id)
                                       and not exists (select 1 from dissemination.dissemination d where d.subject_id = s.id)
                                       and not exists (
                                           select 1 from dissemination.telephone_release t where t.subject_id = s.id)
                                       and not exists (select 1 from intelligence.package p where p.subject_id = s.id)
                                     order by s.id
                                    """)
                            .getFirst();
            officers.as(
                    officers.nationalSupervisor(),
                    () ->
                            restrictions
                                    .restrict(new SubjectId(UUID.fromString(subject)), "Q-22HID")
                                    .orThrow());
        } catch (SQLException e) {
            throw new IllegalStateException("No subject was found", e);
        }
    }

    private void briefIn() {
        var officer = world.listed(elsewhere());
        officers.as(
                officers.coordinator(),
                () -> operations.briefIn(quiet(), officer.username()).orThrow());
    }

    private void draftAnnouncement() {
        pages.post(
                officers.coordinator(),
                "/operations/quiet-swan/announcements",
                Map.of("asAt", "2026-01-05T00:00"));
    }

    /** A search for oneself, which the auditor is told of. */
    private void alert() {
        var officer = officers.forceOfficer(elsewhere());
        pages.post(
                officer,
                "/search",
                Map.of("words", officer.username(), "task", "Testing what is hidden"));
    }
}
