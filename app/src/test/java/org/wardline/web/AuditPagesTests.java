package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Audit;
import org.wardline.governance.AuditEntry;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditPurpose;
import org.wardline.governance.AuditQuery;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.operations.OpenOperation;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;

/** The audit log as auditors read it. */
@WardlineTest
class AuditPagesTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired AuditLog log;
    @Autowired Operations operations;
    @Autowired OperationClock clock;

    private Officer auditor() {
        return officers.officer("national.auditor", null, Role.AUDITOR);
    }

    private List<AuditEntry> read(AuditQuery wanted) {
        return officers.as(
                auditor(), () -> log.read(wanted, AuditPurpose.LAWFULNESS).orElseThrow());
    }

    private static AuditQuery by(Officer officer) {
        return new AuditQuery(officer.id(), null, null, null, null, null, false, 1);
    }

    private static AuditQuery on(UUID record) {
        return new AuditQuery(null, record, null, null, null, null, false, 1);
    }

    private OperationId covert(String slug) {
        return officers.as(
                officers.coordinator(),
                () ->
                        operations
                                .open(
                                        new OpenOperation(
                                                slug,
                                                "Operation " + slug,
                                                "To protect children",
                                                java.time.LocalDate.of(2026, 1, 1),
                                                java.time.LocalDate.of(2026, 12, 1),
                                                null,
                                                List.of("dorset")))
                                .orThrow());
    }

    @Test
    void opensToAuditorsOnlyAndWritesDownWhoElseTried() {
        var curious = officers.nationalSupervisor();
        assertThat(pages.get(curious, "/audit").status()).isEqualTo(403);
        assertThat(pages.get(curious, "/audit/chain").status()).isEqualTo(403);
        assertThat(pages.get(curious, "/").html()).doesNotContain("href=\"/audit\"");
        assertThat(pages.get(auditor(), "/").html()).contains("href=\"/audit\"");
        assertThat(read(by(curious)))
                .filteredOn(entry -> entry.action().equals("VIEW_AUDIT"))
                .isNotEmpty()
                .allMatch(entry -> entry.outcome() == Audit.Outcome.DENIED);
        var page = pages.get(auditor(), "/audit?for=LAWFULNESS&officer=" + curious.username());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("View audit", "Denied", "Officer national.supervisor");
    }

    @Test
    void writesDownThatItWasReadAndAboutWhom() {
        var read = officers.forceOfficer("dorset");
        pages.get(auditor(), "/audit?for=LAWFULNESS&officer=" + read.username());
        assertThat(read(by(auditor())))
                .as("reading is an entry, on the officer whose acts were read")
                .anyMatch(entry ->
                        entry.action().equals("VIEW_AUDIT")
                                && read.id().value().equals(entry.objectId()));
        assertThat(read(on(read.id().value())))
                .as("and stands among what concerns that officer")
                .anyMatch(entry -> entry.actor().equals(auditor().id()));
    }

    @Test
    void asksWhatItIsReadForAndWritesThatDown() {
        var unasked = pages.get(auditor(), "/audit");
        assertThat(unasked.status()).isEqualTo(200);
        assertThat(unasked.html())
                .contains("Criminal proceedings", "section 62(4)")
                .doesNotContain("Entries, latest first");
        for (var typed : List.of("officer=kent.officer", "for=CURIOSITY")) {
            var refused = pages.get(auditor(), "/audit?" + typed);
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.html()).contains("Say what you read the log for");
        }
        pages.get(auditor(), "/audit?for=CRIMINAL_PROCEEDINGS");
        assertThat(read(by(auditor())))
                .anyMatch(entry -> "CRIMINAL_PROCEEDINGS".equals(entry.reason()));
    }

    @Test
    void hidesWhatConcernsACovertOperationFromAnAuditorOutsideIt() {
        var id = covert("kestrel");
        officers.as(officers.coordinator(), () -> operations.briefIn(id, "nobody.there"));
        var briefings = on(id.value());
        assertThat(read(briefings)).noneMatch(entry -> entry.action().equals("BRIEF_IN"));
        officers.as(
                officers.coordinator(),
                () -> operations.briefIn(id, auditor().username()).orThrow());
        assertThat(read(briefings))
                .as("once briefed in")
                .anyMatch(entry -> entry.action().equals("BRIEF_IN"));
    }

    @Test
    void narrowsByPeriodKindAndOutcome() {
        var officer = officers.forceOfficer("cumbria");
        var before = clock.instant();
        pages.get(officer, "/children");
        pages.get(officer, "/audit");
        var after = clock.instant().plusMillis(1);
        var found =
                read(
                        new AuditQuery(
                                officer.id(),
                                null,
                                org.wardline.governance.AuditKind.CONSULTATION,
                                Audit.Outcome.DONE,
                                before,
                                after,
                                false,
                                1));
        assertThat(found).extracting(AuditEntry::action).containsExactly("VIEW_CHILD");
        var earlier =
                new AuditQuery(
                        officer.id(),
                        null,
                        null,
                        null,
                        null,
                        before.minus(Duration.ofDays(1)),
                        false,
                        1);
        assertThat(read(earlier)).isEmpty();
    }

    @Test
    void turnsItsPagesAndSaysWhatItCannotRead() {
        for (var i = 0; i <= AuditQuery.PAGE; i++) {
            pages.get(officers.forceOfficer("kent"), "/children");
        }
        var first = pages.get(auditor(), "/audit?for=LAWFULNESS&officer=kent.officer");
        assertThat(first.html()).contains("for=LAWFULNESS&amp;officer=kent.officer&amp;page=2");
        assertThat(pages.get(auditor(), "/audit?for=LAWFULNESS&officer=kent.officer&page=2").html())
                .contains("Page before");
        for (var typed : List.of("officer=nobody.there", "from=yesterday", "record=R-7K3QX")) {
            var refused = pages.get(auditor(), "/audit?for=LAWFULNESS&" + typed);
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.html()).contains("govuk-error-summary");
        }
    }

    @Test
    void worksOutTheChainAgain() {
        log.seal();
        var page = pages.get(auditor(), "/audit/chain");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("Nothing in the audit log was changed");
    }
}
