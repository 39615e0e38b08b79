package org.wardline.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.database.SqlConsole;
import org.wardline.dissemination.Handover;
import org.wardline.dissemination.TestDisseminations;
import org.wardline.dissemination.TransferDissemination;
import org.wardline.governance.Commands;
import org.wardline.kernel.ServiceException;
import org.wardline.results.OperationResults.FigureResult;

/** Figures against their rows, as the owner of the database finds them with the printed query; and what stays sealed. */
@WardlineTest
class ReconcilingTests {
    @Autowired TestOfficers officers;
    @Autowired TestFigures made;
    @Autowired TestDisseminations disseminations;
    @Autowired Handover handover;
    @Autowired Results results;
    @Autowired Announcements announcements;
    @Autowired ResultsText texts;
    @Autowired Catalogue catalogue;
    @Autowired Commands commands;
    @Autowired OperationClock clock;
    @Autowired SqlConsole console;
    @Autowired JdbcClient jdbc;

    private OperationResults counted(String slug) {
        return officers.as(
                officers.coordinator(), () -> results.results(slug, null, null).orElseThrow());
    }

    @Test
    void opensEveryFigureToTheOwnerAsPrinted() throws SQLException {
        var id = made.open("redshank");
        var twice = UUID.randomUUID();
        made.arrest("hampshire", twice, id, true);
        made.arrest("dorset", twice, id, false);
        made.arrest("kent", UUID.randomUUID(), id, false);
        made.safeguard("dorset", id, true);
        made.safeguard("hampshire", id, false);
        var found = counted("redshank");
        assertThat(found.figures()).hasSameSizeAs(catalogue.all());
        for (var figure : found.figures()) {
            assertThat(answered(figure, figure.query()))
                    .as(figure.key())
                    .isEqualTo(figure.value().text());
            for (var cell : figure.byForce().entrySet()) {
                var ofForce =
                        figure.query()
                                .replace(
                                        "coalesce(null, force)",
                                        "coalesce('" + cell.getKey() + "', force)");
                assertThat(ofForce).isNotEqualTo(figure.query());
                assertThat(answered(figure, ofForce))
                        .as(figure.key() + " in " + cell.getKey())
                        .isEqualTo(cell.getValue().text());
            }
        }
        assertThat(found.figure("people-arrested").orElseThrow().value().value()).isEqualTo(2);
        var opened =
                officers.as(
                                officers.coordinator(),
                                () -> results.openRows("redshank", "people-arrested", "kent", null))
                        .orElseThrow();
        assertThat(console.asOwner(opened.query()).rows()).hasSize(1);
        assertThat(texts.of(found)).contains("--as owner", id.value().toString());
    }

    private String answered(FigureResult figure, String query) throws SQLException {
        var adds = catalogue.find(figure.key()).orElseThrow().rule() instanceof Rule.Amounts;
        var answer =
                console.asOwner(
                        "select "
                                + (adds ? "coalesce(sum(amount), 0)" : "count(distinct counted_as)")
                                + " from ("
                                + query
                                + ") opened");
        return String.valueOf(answer.rows().getFirst().getFirst());
    }

    @Test
    void answersNobodyElseWhoAsksTheCountingFunctions() throws SQLException {
        var id = made.open("knot");
        made.arrest("dorset", UUID.randomUUID(), id, true);
        var asked = "select count(*) from investigation.counting('" + id.value() + "')";
        assertThat(console.asNobody(asked).rows().getFirst().getFirst()).isEqualTo("0");
        assertThat(
                        officers.as(
                                officers.coordinator(),
                                () ->
                                        commands.read(() ->
                                                jdbc.sql(
                                                                "select count(*) from investigation.counting(:id)")
                                                        .param("id", id.value())
                                                        .query(Long.class)
                                                        .single())))
                .isZero();
    }

    @Test
    void givesAForceOutsideTheOperationACellOfItsOwn() {
        var id = made.open("ruff");
        var before = clock.instant();
        var sent = disseminations.sent("dorset", UUID.randomUUID(), id.value());
        officers.as(officers.forceOfficer("dorset"), () -> handover.acknowledge(sent, 1).orThrow());
        officers.as(
                officers.forceSupervisor("dorset"),
                () ->
                        handover.transfer(
                                        new TransferDissemination(sent, "kent", "Lives in Kent", 2))
                                .orThrow());
        var handed = counted("ruff").figure("packages-disseminated").orElseThrow();
        assertThat(handed.value().value()).isEqualTo(1);
        assertThat(handed.byForce())
                .isEqualTo(
                        Map.of(
                                "dorset",
                                new Cell(1),
                                "hampshire",
                                new Cell(0),
                                "kent",
                                new Cell(1)));
        assertThat(open("ruff", "kent").orElseThrow().value()).isEqualTo(1);
        assertThatThrownBy(() -> open("ruff", "gwent")).isInstanceOf(ServiceException.class);
        var earlier =
                officers.as(
                        officers.coordinator(),
                        () -> results.results("ruff", before, null).orElseThrow());
        assertThat(earlier.figure("packages-disseminated").orElseThrow().byForce())
                .containsOnlyKeys("dorset", "hampshire");
    }

    private Optional<FigureRows> open(String slug, String force) {
        return officers.as(
                officers.coordinator(),
                () -> results.openRows(slug, "packages-disseminated", force, null));
    }

    @Test
    void keepsWhatWasDraftedAgainstTheOwnerToo() throws SQLException {
        made.open("whimbrel");
        var id =
                officers.as(
                        made.press(),
                        () ->
                                announcements
                                        .draft(
                                                new DraftAnnouncement(
                                                        "whimbrel", clock.instant(), ""))
                                        .orThrow());
        var where = " where id = '" + id.value() + "'";
        var altered =
                """
                update results.announcement
                   set %1$s = 'x', %1$s_sha256 = sha256(convert_to('x', 'UTF8'))\
                """;
        for (var statement :
                new String[] {
                    altered.formatted("text") + where,
                    altered.formatted("published") + where,
                    "update results.announcement set exact = '{}'" + where,
                    "update results.announcement set as_at = now()" + where,
                    "delete from results.announcement" + where,
                    "truncate results.announcement"
                }) {
            assertThatThrownBy(() -> console.asOwner(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("stays as it was drafted");
        }
        assertThatThrownBy(() ->
                        console.asOwner(
                                """
                                insert into results.announcement (
                                    id, held_by, operation_id, operation_name, reference, as_at, text, published,
                                    exact, text_sha256, published_sha256, state, drafted_by, drafted_at, version)
                                select gen_random_uuid(), held_by, operation_id, operation_name, 'A-22222', as_at, text,
                                       published || ' ', exact, text_sha256, published_sha256, state, drafted_by,
                                       drafted_at, version
                                  from results.announcement\
                                """
                                        + where))
                .as("a copy that its digest does not fit")
                .hasMessageContaining("announcement_copy_unchanged");
        assertThat(
                        console.asOwner("update results.announcement set version = version" + where)
                                .changed())
                .isEqualTo(1);
    }
}
