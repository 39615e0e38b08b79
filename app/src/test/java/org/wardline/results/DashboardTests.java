package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;
import org.wardline.operations.Phase;

/** The pages about an operation's figures, and who sees what of them. */
@WardlineTest
class DashboardTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired TestFigures made;
    @Autowired Operations operations;
    @Autowired Announcements announcements;
    @Autowired OperationClock clock;
    @Autowired DashboardPages dashboards;
    @Autowired FunnelPages funnels;

    private OperationId twoForces(String slug) {
        var id = made.open(slug);
        made.arrest("hampshire", UUID.randomUUID(), id, false);
        made.arrest("dorset", UUID.randomUUID(), id, false);
        made.arrest("dorset", UUID.randomUUID(), id, false);
        return id;
    }

    private static List<LineChart.Point> drawn(DashboardPage found) {
        return Optional.ofNullable(found.chart()).orElseThrow().points();
    }

    private void briefIn(OperationId id, String username) {
        officers.as(officers.coordinator(), () -> operations.briefIn(id, username).orThrow());
    }

    @Test
    void showsTheCircleEveryForceByNameOnMapAndOverTime() {
        twoForces("plover");
        var found =
                officers.as(
                        officers.coordinator(),
                        () ->
                                dashboards
                                        .dashboard("plover", null, Measure.PEOPLE_ARRESTED, false)
                                        .orElseThrow());
        assertThat(found.rows())
                .extracting(DashboardPage.Row::name)
                .containsExactly("Dorset", "Hampshire");
        assertThat(found.map().tiles())
                .filteredOn(tile -> !tile.text().isEmpty())
                .extracting(tile -> tile.code() + " " + tile.text() + " " + tile.shade())
                .containsExactly("DOR 2 2", "HAM 1 1");
        assertThat(drawn(found).getFirst().value()).isZero();
        assertThat(drawn(found).getLast().value())
                .as("the last point is the figure itself")
                .isEqualTo(3);
        var page = pages.get(officers.coordinator(), "/operations/plover/dashboard");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("people arrested on suspicion", "/forces/dorset");
    }

    @Test
    void marksOnTheLineWhenPhasesBegan() {
        var id = twoForces("whimbrel");
        officers.as(
                officers.coordinator(), () -> operations.move(id, Phase.DISSEMINATE, 1).orThrow());
        var chart =
                officers.as(
                        officers.coordinator(),
                        () ->
                                Optional.ofNullable(
                                                dashboards
                                                        .dashboard(
                                                                "whimbrel",
                                                                null,
                                                                Measure.PEOPLE_ARRESTED,
                                                                false)
                                                        .orElseThrow()
                                                        .chart())
                                        .orElseThrow());
        assertThat(chart.turns())
                .extracting(turn -> turn.number() + " " + turn.title())
                .containsExactly("1 Developing intelligence", "2 Sending packages");
        assertThat(chart.turns().getLast().label() - chart.turns().getFirst().label())
                .as("numbers that stand on one another cannot be read")
                .isGreaterThanOrEqualTo(20);
        assertThat(pages.get(officers.coordinator(), "/operations/whimbrel/dashboard").html())
                .contains("Sending packages");
    }

    @Test
    void accountsForEveryPackageAndEveryPersonArrested() {
        var id = twoForces("lapwing");
        made.safeguard("dorset", id, true);
        var funnel =
                officers.as(
                        officers.coordinator(),
                        () -> funnels.funnel("lapwing", null).orElseThrow());
        assertThat(funnel.courses())
                .extracting(row ->
                        row.name() + " " + row.course().received() + " " + row.course().arrested())
                .containsExactly("Dorset 3 2", "Hampshire 1 1");
        assertThat(funnel.stages())
                .extracting(FunnelPage.Stage::title)
                .contains("Referrals received", "Packages sent", "People arrested");
        assertThat(pages.get(officers.coordinator(), "/operations/lapwing/funnel").status())
                .isEqualTo(200);
        var force = pages.get(officers.coordinator(), "/operations/lapwing/forces/dorset");
        assertThat(force.status()).isEqualTo(200);
        assertThat(force.html()).contains("Led to the arrest of one person");
    }

    @Test
    void showsAnOfficerOfAForceThatForceOnly() {
        var id = twoForces("dunlin");
        var dorset = officers.forceSupervisor("dorset");
        assertThat(pages.get(dorset, "/operations/dunlin/dashboard").status())
                .as("before being briefed in")
                .isEqualTo(404);
        briefIn(id, dorset.username());
        var found =
                officers.as(
                        dorset,
                        () ->
                                dashboards
                                        .dashboard("dunlin", null, Measure.PEOPLE_ARRESTED, false)
                                        .orElseThrow());
        assertThat(found.rows()).extracting(DashboardPage.Row::name).containsExactly("Dorset");
        assertThat(found.map().tiles())
                .filteredOn(tile -> !tile.shade().equals("unseen"))
                .extracting(TileMap.Tile::code)
                .containsExactly("DOR");
        assertThat(drawn(found).getLast().value()).isEqualTo(2);
        assertThat(found.headlines()).allMatch(each -> !each.value().withheld());
        var funnel = officers.as(dorset, () -> funnels.funnel("dunlin", null).orElseThrow());
        assertThat(funnel.courses()).extracting(FunnelPage.Row::name).containsExactly("Dorset");
        assertThat(funnel.stages())
                .extracting(FunnelPage.Stage::title)
                .doesNotContain("Referrals received", "Packages sent");
        assertThat(pages.get(dorset, "/operations/dunlin/forces/hampshire").status())
                .isEqualTo(403);
        assertThat(pages.get(dorset, "/operations/dunlin/forces/dorset").status()).isEqualTo(200);
        assertThat(pages.get(dorset, "/operations/dunlin/dashboard?figures=published").status())
                .as("while nothing is announced")
                .isEqualTo(404);
    }

    @Test
    void showsOthersNothingAndThenWhatWasReleased() {
        var id = twoForces("godwit");
        made.safeguard("hampshire", id, true);
        var outsider = officers.nationalSupervisor();
        for (var page : List.of("dashboard", "funnel", "forces/dorset")) {
            assertThat(pages.get(outsider, "/operations/godwit/" + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        var announcement =
                officers.as(
                        made.press(),
                        () ->
                                announcements
                                        .draft(new DraftAnnouncement("godwit", clock.instant(), ""))
                                        .orThrow());
        officers.as(officers.coordinator(), () -> announcements.approve(announcement, 1).orThrow());
        made.announce(id);
        var found =
                officers.as(
                        outsider,
                        () ->
                                dashboards
                                        .dashboard(
                                                "godwit", null, Measure.CHILDREN_SAFEGUARDED, false)
                                        .orElseThrow());
        assertThat(found.about().view()).isEqualTo(View.PUBLISHED);
        assertThat(found.chart()).as("what was not approved is not drawn").isNull();
        assertThat(found.map().tiles())
                .filteredOn(tile -> tile.code().equals("HAM"))
                .extracting(TileMap.Tile::shade)
                .containsExactly("withheld");
        var funnel = officers.as(outsider, () -> funnels.funnel("godwit", null).orElseThrow());
        assertThat(funnel.courses()).isEmpty();
        assertThat(funnel.stages())
                .extracting(FunnelPage.Stage::title)
                .doesNotContain("Packages that led to an arrest");
        assertThat(pages.get(outsider, "/operations/godwit/forces/dorset").html())
                .doesNotContain("What became of its packages");
        briefIn(id, officers.forceSupervisor("dorset").username());
        assertThat(
                        pages.get(
                                        officers.forceSupervisor("dorset"),
                                        "/operations/godwit/dashboard?figures=published")
                                .html())
                .contains("Hampshire");
    }

    @Test
    void shadesByRangesThatAreEasyToRead() {
        var shades = Shades.over(List.of(new Cell(0), new Cell(33), Cell.WITHHELD, new Cell(7)));
        assertThat(shades.keys())
                .extracting(TileMap.Key::range)
                .containsExactly("0", "1 to 2", "3 to 5", "6 to 10", "11 to 20", "21 to 50");
        assertThat(shades.of(0)).isZero();
        assertThat(shades.of(2)).isEqualTo(1);
        assertThat(shades.of(3)).isEqualTo(2);
        assertThat(shades.of(33)).isEqualTo(5);
        assertThat(Shades.over(List.of(new Cell(1))).keys())
                .extracting(TileMap.Key::range)
                .containsExactly("0", "1");
        assertThat(Shades.over(List.of()).keys()).hasSize(1);
    }
}
