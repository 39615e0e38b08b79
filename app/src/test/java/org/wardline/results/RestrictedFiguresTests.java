package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.operations.Operations;
import org.wardline.subjects.KeptSubject;

/** A restricted case goes on counting; its rows open to those on its list. */
@WardlineTest
class RestrictedFiguresTests {
    private static final String FORCE = "hampshire";
    private static final String ROWS = "/results/rows?figure=people-arrested&force=" + FORCE;

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestFigures made;
    @Autowired Operations operations;
    @Autowired Results results;
    @Autowired PackageFixtures packages;
    @Autowired KeptSubject kept;

    private static long rows(String html) {
        return html.lines().filter(line -> line.contains("<tr class=\"govuk-table__row\">")).count()
                - 1;
    }

    @Test
    void countsForAllAndOpensToTheList() {
        var operation = made.open("pochard");
        var other = officers.forceOfficer(FORCE);
        var supervisor = officers.forceSupervisor(FORCE);
        var named = officers.officer("hampshire.named", FORCE, Role.FORCE_OFFICER);
        for (var officer : List.of(other, supervisor)) {
            officers.as(
                    officers.coordinator(),
                    () -> operations.briefIn(operation, officer.username()).orThrow());
        }
        made.arrest(FORCE, UUID.randomUUID(), operation, false);
        assertThat(rows(open(other))).isEqualTo(1);

        var list = pages.get(supervisor, "/investigations").html();
        var path = list.replaceFirst("(?s).*href=\"(/investigations/[0-9a-f-]{36})\".*", "$1");
        pages.post(
                supervisor,
                path + "/list/restrict",
                Map.of(
                        "version", "3",
                        "officers", named.username(),
                        "why", "A colleague knows the family"));
        assertThat(pages.get(other, path).status()).isEqualTo(404);
        assertThat(rows(open(other))).as("rows for a colleague").isZero();
        assertThat(rows(open(supervisor))).as("rows for the list").isEqualTo(1);
        for (var officer : List.of(other, supervisor, officers.coordinator())) {
            assertThat(arrested(officer)).as("the figure, whoever asks").isEqualTo(1);
        }
        assertThat(
                        rows(
                                pages.get(
                                                officers.coordinator(),
                                                "/operations/pochard/results/rows?figure=people-arrested")
                                        .html()))
                .as("the co-ordinator reconciles by number only")
                .isEqualTo(1);
    }

    @Test
    void whatTheDeskKeepsToAListIsCountedAndNotShown() {
        var operation = made.open("garganey");
        var subject = packages.subjectAt("figures.kept", "SO15 2CI");
        var approved = packages.approved(subject, operation.value());
        pages.post(
                officers.nationalSupervisor(),
                "/packages/" + approved.value() + "/send",
                Map.of("version", "1", "force", FORCE, "purpose", "Investigate and protect"));
        var rows = "/operations/garganey/results/rows?figure=packages-disseminated";
        assertThat(rows(pages.get(officers.coordinator(), rows).html())).isEqualTo(1);
        kept.keep(subject);
        var page = pages.get(officers.coordinator(), rows).html();
        assertThat(rows(page)).isZero();
        assertThat(page).contains(": 1</h1>", "One more row was counted and is kept to a list");
        kept.lift(subject);
        assertThat(rows(pages.get(officers.coordinator(), rows).html())).isEqualTo(1);
    }

    private String open(Officer officer) {
        return pages.get(officer, "/operations/pochard" + ROWS).html();
    }

    private @Nullable Integer arrested(Officer officer) {
        var figures =
                officers.as(officer, () -> results.results("pochard", null, FORCE)).orElseThrow();
        var cell = figures.figure(Catalogue.ARRESTED).orElseThrow().byForce().get(FORCE);
        return cell == null ? null : cell.value();
    }
}
