package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.Golden;
import org.wardline.StateTable;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.operations.OperationId;
import org.wardline.operations.Operations;

@WardlineTest
class ResultsTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired Operations operations;
    @Autowired TestFigures made;
    @Autowired Results results;
    @Autowired Counts counts;
    @Autowired Announcements announcements;
    @Autowired ResultsText texts;
    @Autowired Commands commands;
    @Autowired OperationClock clock;
    @Autowired JdbcClient jdbc;

    private Optional<OperationResults> seen(Officer officer, String slug) {
        return officers.as(officer, () -> results.results(slug, null, null));
    }

    private static int value(OperationResults found, String key) {
        return Optional.ofNullable(found.figure(key).orElseThrow().value().value()).orElseThrow();
    }

    private AnnouncementId draft(String slug) {
        return officers.as(
                made.press(),
                () ->
                        announcements
                                .draft(new DraftAnnouncement(slug, clock.instant(), ""))
                                .orThrow());
    }

    private static List<String> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(Refusal::name).toList()
                : List.of();
    }

    @Test
    void keepsItsTableOfStatesAndTellsItToTheDatabase() {
        Golden.assertKept(
                "docs/states/announcement.md",
                StateTable.of("announcement", AnnouncementState.values(), AnnouncementState::next));
        var written =
                EnumSet.complementOf(EnumSet.of(AnnouncementState.RELEASED))
                        .toArray(AnnouncementState[]::new);
        assertThat(
                        officers.as(
                                made.press(),
                                () ->
                                        commands.read(() ->
                                                Constraints.words(
                                                        jdbc,
                                                        "results",
                                                        "announcement_state_known"))))
                .as("an approved announcement is released by itself, never in writing")
                .isEqualTo(Constraints.names(written));
    }

    @Test
    void countsWhatForcesRecordedAndOpensTheRows() {
        var id = made.open("heron");
        var twice = UUID.randomUUID();
        var before = clock.instant();
        made.arrest("hampshire", twice, id, true);
        made.arrest("dorset", twice, id, false);
        made.arrest("dorset", UUID.randomUUID(), id, false);
        made.safeguard("dorset", id, true);
        made.safeguard("dorset", id, false);
        made.arrest("dorset", UUID.randomUUID(), new OperationId(UUID.randomUUID()), false);

        var found = seen(officers.coordinator(), "heron").orElseThrow();
        assertThat(found.view()).isEqualTo(View.MEMBERS);
        assertThat(value(found, "people-arrested")).isEqualTo(2);
        assertThat(found.figure("people-arrested").orElseThrow().byForce())
                .isEqualTo(Map.of("hampshire", new Cell(1), "dorset", new Cell(2)));
        assertThat(value(found, "people-arrested-registered-offenders")).isEqualTo(1);
        assertThat(value(found, "packages-disseminated")).isEqualTo(5);
        assertThat(value(found, "disseminations-accepted")).isEqualTo(5);
        assertThat(value(found, "children-safeguarded")).isEqualTo(1);
        assertThat(value(found, Catalogue.SERIOUS)).isEqualTo(1);

        var rows =
                officers.as(
                                officers.coordinator(),
                                () -> results.openRows("heron", "people-arrested", null, null))
                        .orElseThrow();
        assertThat(rows.rows()).hasSize(3);
        assertThat(rows.value()).isEqualTo(2);
        assertThat(rows.rows()).extracting(CountedRow::countedAs).contains(twice);
        var earlier =
                officers.as(
                        officers.coordinator(),
                        () -> results.results("heron", before, null).orElseThrow());
        assertThat(value(earlier, "people-arrested")).isZero();
        assertThatThrownBy(() ->
                        officers.as(
                                officers.coordinator(),
                                () ->
                                        results.results(
                                                "heron", clock.instant().plusSeconds(60), null)))
                .isInstanceOf(ServiceException.class);
    }

    @Test
    void showsAnOfficerOfAForceThatForceOnly() {
        var id = made.open("bittern");
        made.arrest("hampshire", UUID.randomUUID(), id, false);
        made.arrest("dorset", UUID.randomUUID(), id, false);
        var dorset = officers.forceSupervisor("dorset");
        officers.as(
                officers.coordinator(), () -> operations.briefIn(id, dorset.username()).orThrow());
        var arrested =
                seen(dorset, "bittern").orElseThrow().figure("people-arrested").orElseThrow();
        assertThat(arrested.value().withheld()).isTrue();
        assertThat(arrested.byForce()).isEqualTo(Map.of("dorset", new Cell(1)));
        assertThat(
                        officers.as(
                                        dorset,
                                        () ->
                                                results.openRows(
                                                        "bittern", "people-arrested", null, null))
                                .orElseThrow()
                                .rows())
                .hasSize(1)
                .allMatch(row -> "dorset".equals(row.force()));
        assertThatThrownBy(() ->
                        officers.as(dorset, () -> results.results("bittern", null, "hampshire")))
                .isInstanceOf(ServiceException.class);
        made.announce(id);
        var after = seen(dorset, "bittern").orElseThrow().figure("people-arrested").orElseThrow();
        assertThat(after.value().value()).isEqualTo(2);
        assertThat(after.byForce()).containsOnlyKeys("dorset");
    }

    @Test
    void tellsOthersNothingBeforeTheEmbargoLiftsAndThenOnlyWhatWasApproved() {
        var id = made.open("curlew");
        made.arrest("dorset", UUID.randomUUID(), id, true);
        made.safeguard("hampshire", id, true);
        var outsider = officers.nationalSupervisor();
        var announcement = draft("curlew");
        assertNothing(outsider, "curlew", announcement);
        officers.as(officers.coordinator(), () -> announcements.approve(announcement, 1).orThrow());
        assertNothing(outsider, "curlew", announcement);
        assertThat(pages.get(officers.coordinator(), "/announcements/curlew").status())
                .as("not even to members as released")
                .isEqualTo(404);

        made.announce(id);
        var found = seen(outsider, "curlew").orElseThrow();
        assertThat(found.view()).isEqualTo(View.PUBLISHED);
        assertThat(value(found, "people-arrested")).isEqualTo(1);
        assertThat(found.figure("children-safeguarded").orElseThrow().value().withheld()).isTrue();
        assertThat(ResultsJson.of(found)).contains("\"view\" : \"published\"");
        made.arrest("dorset", UUID.randomUUID(), id, true);
        assertThat(value(seen(outsider, "curlew").orElseThrow(), "people-arrested"))
                .as("the published copy stays as it was")
                .isEqualTo(1);
        var page = pages.get(outsider, "/announcements/curlew");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("arrested on suspicion of", "Childline", "Stop It Now");
        assertThat(pages.get(outsider, "/operations/curlew/results").status()).isEqualTo(200);
        assertThat(counted(outsider)).as("the table itself stays the circle's").isZero();
        assertThat(reasons(withdraw(announcement, 2))).containsExactly("ALREADY_RELEASED");
    }

    private Decision<AnnouncementId> withdraw(AnnouncementId id, int version) {
        return officers.as(
                made.press(), () -> announcements.withdraw(id, "A figure is wrong", version));
    }

    private void assertNothing(Officer outsider, String slug, AnnouncementId announcement) {
        assertThat(seen(outsider, slug)).isEmpty();
        for (var path :
                List.of(
                        "/announcements/" + slug,
                        "/operations/" + slug + "/results",
                        "/operations/" + slug + "/results/rows?figure=people-arrested",
                        "/operations/" + slug + "/announcements/" + announcement.value())) {
            assertThat(pages.get(outsider, path).status()).as(path).isEqualTo(404);
        }
        assertThat(counted(outsider)).isZero();
        assertThat(
                        officers.as(
                                outsider,
                                () ->
                                        commands.read(() ->
                                                jdbc.sql(
                                                                """
                                                                select count(*) from results.announcement a, lateral
                                                                    results.released(a.operation_id, now())
                                                                """)
                                                        .query(Long.class)
                                                        .single())))
                .isZero();
    }

    private long counted(Officer officer) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql("select count(*) from results.announcement")
                                        .query(Long.class)
                                        .single()));
    }

    @Test
    void needsASecondPersonByRuleAndByConstraint() {
        made.open("dunlin");
        var id =
                officers.as(
                        officers.coordinator(),
                        () ->
                                announcements
                                        .draft(new DraftAnnouncement("dunlin", clock.instant(), ""))
                                        .orThrow());
        assertThat(reasons(officers.as(officers.coordinator(), () -> announcements.approve(id, 1))))
                .containsExactly("APPROVER_IS_AUTHOR");
        assertThatThrownBy(() ->
                        update(
                                """
                                update results.announcement
                                   set state = 'APPROVED', approved_by = drafted_by, approved_at = now()
                                 where id = :id
                                """,
                                id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        update("update results.announcement set text = 'x' where id = :id", id))
                .as("what it says cannot be changed")
                .isInstanceOf(DataAccessException.class);
        assertThat(reasons(officers.as(made.press(), () -> announcements.approve(id, 1))))
                .as("a press officer drafts and does not approve")
                .containsExactly("NOT_PERMITTED");
    }

    private int update(String sql, AnnouncementId id) {
        return officers.as(
                officers.coordinator(),
                () -> commands.read(() -> jdbc.sql(sql).param("id", id.value()).update()));
    }

    @Test
    void letsOneApprovedAnnouncementWaitAndWithdrawsItWithAReason() {
        made.open("snipe");
        var first = draft("snipe");
        var second = draft("snipe");
        officers.as(officers.coordinator(), () -> announcements.approve(first, 1).orThrow());
        assertThat(
                        reasons(
                                officers.as(
                                        officers.coordinator(),
                                        () -> announcements.approve(second, 1))))
                .containsExactly("ANOTHER_WAITS");
        assertThatThrownBy(() -> withdraw(first, 1)).isInstanceOf(ServiceException.class);
        withdraw(first, 2).orThrow();
        assertThat(reasons(withdraw(first, 3))).containsExactly("ALREADY_WITHDRAWN");
        officers.as(officers.coordinator(), () -> announcements.approve(second, 1).orThrow());
    }

    @Test
    void draftsAndApprovesByPages() {
        made.open("godwit");
        var shown = pages.get(made.press(), "/operations/godwit/results");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains("Children safeguarded", "Draft from these figures");
        var refused =
                pages.post(
                        made.press(),
                        "/operations/godwit/announcements",
                        Map.of("asAt", "2999-01-01T00:00", "introduction", "Typed before"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains(AnnouncementRefusal.AS_AT_NOT_COME.sentence(), "Typed before");
        var drafted =
                pages.post(
                        made.press(),
                        "/operations/godwit/announcements",
                        Map.of("asAt", clock.instant().toString()));
        assertThat(drafted.status()).isEqualTo(303);
        var path = Optional.ofNullable(drafted.location()).orElseThrow();
        assertThat(pages.get(made.press(), path).html())
                .contains("Where to get help")
                .doesNotContain("Approve for release");
        var approved =
                pages.post(officers.coordinator(), path + "/approve", Map.of("version", "1"));
        assertThat(approved.status()).isEqualTo(303);
        assertThat(pages.get(officers.coordinator(), path).html()).contains("Approved");
        assertThat(
                        pages.get(
                                        officers.coordinator(),
                                        "/operations/godwit/results/rows?figure=people-arrested")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void namesTheKeyFiguresPlainlyAndTellsWhichAreSuppressed() {
        var id = made.open("sanderling");
        made.arrest("dorset", UUID.randomUUID(), id, true);
        made.safeguard("dorset", id, true);
        var exact = seen(officers.coordinator(), "sanderling").orElseThrow();
        var members = ResultsJson.tree(exact);
        assertThat(members.path("national").path("forces").asInt()).isEqualTo(2);
        assertThat(members.path("national").path("people_arrested").asInt()).isEqualTo(1);
        assertThat(members.path("national").path("registered_sex_offenders_arrested").asInt())
                .isEqualTo(1);
        assertThat(members.path("forces").propertyNames())
                .containsExactlyInAnyOrder("dorset", "hampshire");
        var dorset = members.path("forces").path("dorset");
        assertThat(dorset.propertyNames())
                .containsExactly(
                        "packages_received",
                        "people_arrested",
                        "people_charged",
                        "people_on_bail",
                        "children_safeguarded");
        assertThat(dorset.path("packages_received").asInt()).isEqualTo(2);
        assertThat(dorset.path("children_safeguarded").asInt()).isEqualTo(1);
        assertThat(members.path("definitions").propertyNames())
                .containsAll(dorset.propertyNames())
                .containsAll(members.path("national").propertyNames());

        var published = ResultsJson.tree(counts.published(exact));
        var told = published.path("forces").path("dorset");
        assertThat(told.path("children_safeguarded").isNull()).isTrue();
        assertThat(told.path("people_arrested").asInt()).isEqualTo(1);
        assertThat(told.path("suppressed").valueStream().map(each -> each.asString()))
                .containsExactly("children_safeguarded");
        assertThat(
                        published
                                .path("national")
                                .path("suppressed")
                                .valueStream()
                                .map(each -> each.asString()))
                .contains("children_safeguarded", "registered_sex_offenders_arrested");
    }

    @Test
    void writesTheSameTextAndJsonForTheSameFigures() {
        made.open("plover");
        var found = seen(officers.coordinator(), "plover").orElseThrow();
        var json = ResultsJson.of(found);
        assertThat(ResultsJson.of(ResultsJson.read(json, found.name()))).isEqualTo(json);
        assertThat(texts.of(found))
                .isEqualTo(texts.of(ResultsJson.read(json, found.name())))
                .contains("What the figures mean", "Queries that open the rows")
                .doesNotContain("DEMONSTRATION");
        var invented =
                new OperationResults(
                        found.operation(),
                        found.name(),
                        found.asAt(),
                        true,
                        View.PUBLISHED,
                        found.forces(),
                        found.figures());
        assertThat(texts.of(invented)).startsWith("DEMONSTRATION");
    }
}
