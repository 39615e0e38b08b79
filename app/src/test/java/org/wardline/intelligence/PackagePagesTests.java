package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;

@WardlineTest
class PackagePagesTests {
    @Autowired PackageFixtures fixtures;
    @Autowired Intelligence intelligence;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    @Test
    void writesAPackageOnItsPage() {
        var subject = fixtures.subjectAt("pages", "SO15 2CI");
        var writer = officers.national();
        assertThat(pages.get(writer, "/packages/new?subject=" + subject.value()).html())
                .contains("Begin the package");
        var begun = pages.post(writer, "/packages", Map.of("subject", subject.value().toString()));
        assertThat(begun.status()).isEqualTo(303);
        var path = Objects.requireNonNull(begun.location());
        assertThat(
                        pages.post(
                                        writer,
                                        "/packages",
                                        Map.of("subject", subject.value().toString()))
                                .status())
                .isEqualTo(422);

        var item = new HashMap<String, String>();
        item.put("kind", "FACT");
        item.put("statement", "The account was in use.");
        item.put("source", "");
        item.put("sourceEvaluation", "UNTESTED");
        item.put("information", "NOT_KNOWN");
        item.put("handling", "P");
        item.put("itemMarking", "SECRET");
        var refused = post(writer, path, "/items", item);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains(
                        "Say where it comes from",
                        "Nothing marked above OFFICIAL-SENSITIVE",
                        "The account was in use.");
        item.put("source", "The provider");
        item.put("itemMarking", "OFFICIAL");
        assertThat(post(writer, path, "/items", item).status()).isEqualTo(303);
        assertThat(
                        post(
                                        writer,
                                        path,
                                        "/checks",
                                        Map.of(
                                                "check",
                                                "PNC",
                                                "checkDone",
                                                "no",
                                                "whyNot",
                                                "System away"))
                                .status())
                .isEqualTo(303);
        assertThat(
                        post(writer, path, "/addresses", Map.of("address", PackageFixtures.ADDRESS))
                                .status())
                .isEqualTo(303);
        assertThat(
                        post(
                                        writer,
                                        path,
                                        "/material",
                                        Map.of("category", "NOT_ASSESSED", "amount", "4"))
                                .status())
                .isEqualTo(303);
        assertThat(
                        post(
                                        writer,
                                        path,
                                        "/particulars",
                                        Map.of("action", "Visit", "marking", "OFFICIAL_SENSITIVE"))
                                .status())
                .isEqualTo(303);
        assertThat(pages.get(writer, path).html())
                .contains(
                        "2DP",
                        "Not done: System away",
                        "Hampshire",
                        "the end of this postcode is not a possible one",
                        "Record every mandatory check",
                        PackageFixtures.ADDRESS)
                .doesNotContain("Confirm the quality");
    }

    @Test
    void checksApprovesAndOffersToSend() {
        var id = fixtures.complete(fixtures.subjectAt("pages.approve", "SO15 2CI"), null);
        var path = "/packages/" + id.value();
        var checker = officers.nationalTwo();
        var supervisor = officers.nationalSupervisor();

        assertThat(pages.get(checker, path).html()).contains("Confirm the quality");
        assertThat(post(checker, path, "/check", Map.of("accurate", "yes")).status())
                .isEqualTo(422);
        assertThat(
                        post(
                                        checker,
                                        path,
                                        "/check",
                                        Map.of(
                                                "accurate",
                                                "yes",
                                                "complete",
                                                "yes",
                                                "reliable",
                                                "yes",
                                                "upToDate",
                                                "yes"))
                                .status())
                .isEqualTo(303);
        assertThat(post(supervisor, path, "/approve", Map.of()).status()).isEqualTo(303);
        assertThat(pages.get(supervisor, path).html())
                .contains(path + "/send", "Approved", "The copy", "Officer national.two");
        assertThat(pages.get(supervisor, "/packages?state=APPROVED").html()).contains(path);
        assertThat(pages.get(supervisor, "/packages?state=DRAFT").html()).doesNotContain(path);
    }

    @Test
    void showsAForceNoPackage() {
        var id = fixtures.approved(fixtures.subjectAt("pages.force", "SO15 2CI"));
        var force = officers.forceSupervisor("hampshire");
        assertThat(pages.get(force, "/packages/" + id.value()).status()).isEqualTo(404);
        assertThat(pages.get(force, "/packages").status()).isEqualTo(404);
    }

    private TestPages.Answer post(
            Officer officer, String path, String form, Map<String, String> fields) {
        var id = new PackageId(UUID.fromString(path.substring("/packages/".length())));
        var all = new HashMap<>(fields);
        all.put("version", Integer.toString(officers.as(officer, () -> fixtures.version(id))));
        return pages.post(officer, path + form, all);
    }
}
