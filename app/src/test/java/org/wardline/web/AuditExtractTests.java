package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.AuditLog;
import org.wardline.governance.AuditPurpose;
import org.wardline.governance.AuditQuery;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** Extracts of the audit log, about one officer or one record. */
@WardlineTest
class AuditExtractTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired AuditLog log;

    private Officer auditor() {
        return officers.officer("national.auditor", null, Role.AUDITOR);
    }

    private TestPages.Answer taken(Officer by, String about, String format) {
        return pages.post(
                by,
                "/audit/extract",
                Map.of("officer", about, "purpose", "SELF_MONITORING", "format", format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "json"})
    void tellsWhatAnOfficerDidWhoTookItWhyAndHowToCheckIt(String format) {
        var watched = officers.forceOfficer("cumbria");
        pages.get(watched, "/children");
        var extract = taken(auditor(), watched.username(), format);
        assertThat(extract.status()).isEqualTo(200);
        assertThat(extract.html())
                .contains(
                        "VIEW_CHILD",
                        "cumbria.officer",
                        "Officer national.auditor (national.auditor)",
                        "Self-monitoring, including internal disciplinary proceedings",
                        "Wardline audit checkpoint, version 1",
                        "signature: ")
                .doesNotContain("dorset.officer");
    }

    @Test
    void isADisclosureInTheLogWithItsPurpose() {
        var watched = officers.forceOfficer("kent");
        taken(auditor(), watched.username(), "csv");
        var by = new AuditQuery(auditor().id(), null, null, null, null, null, false, 1);
        assertThat(
                        officers.as(
                                auditor(),
                                () -> log.read(by, AuditPurpose.LAWFULNESS).orElseThrow()))
                .anyMatch(entry ->
                        entry.action().equals("EXTRACT_AUDIT")
                                && entry.kind().name().equals("DISCLOSURE")
                                && "SELF_MONITORING".equals(entry.reason())
                                && watched.id().value().equals(entry.objectId()));
    }

    @Test
    void isForAuditorsAndTheFourPurposesOnly() {
        var watched = officers.forceOfficer("surrey");
        assertThat(taken(officers.nationalSupervisor(), watched.username(), "csv").status())
                .isEqualTo(403);
        var wrong =
                List.of(
                        Map.of("officer", "surrey.officer", "purpose", "CURIOSITY"),
                        Map.of("officer", "surrey.officer"),
                        Map.of("purpose", "INTEGRITY"),
                        Map.of("record", "R-7K3QX", "purpose", "INTEGRITY"),
                        Map.of("officer", "nobody.there", "purpose", "INTEGRITY"));
        for (var typed : wrong) {
            assertThat(pages.post(auditor(), "/audit/extract", typed).status()).isBetween(400, 499);
        }
    }

    @Test
    void isOfferedWhereTheLogIsReadAboutOneOfficer() {
        officers.forceOfficer("essex");
        assertThat(pages.get(auditor(), "/audit?for=LAWFULNESS&officer=essex.officer").html())
                .contains("action=\"/audit/extract\"");
        assertThat(pages.get(auditor(), "/audit").html())
                .doesNotContain("action=\"/audit/extract\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void leavesNoFormulaToASpreadsheet(String text) {
        assertThat(AuditExtractFiles.cell(text).replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(AuditExtractFiles.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
        assertThat(AuditExtractFiles.cell(null)).isEmpty();
        assertThat(AuditExtractFiles.cell("plain")).isEqualTo("plain");
    }
}
