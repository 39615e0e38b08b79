package org.wardline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Golden;
import org.wardline.StateTable;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.kernel.Decision;

@WardlineTest
class OperationsTests {
    private static final Instant ANNOUNCED = Instant.parse("2026-07-16T08:00:00Z");

    @Autowired Operations operations;
    @Autowired OperationClock clock;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    private OperationId open(String slug) {
        return officers.as(
                officers.coordinator(),
                () ->
                        operations
                                .open(
                                        new OpenOperation(
                                                slug,
                                                "Operation " + slug,
                                                "To protect children",
                                                LocalDate.of(2026, 1, 12),
                                                LocalDate.of(2026, 7, 10),
                                                ANNOUNCED,
                                                List.of("hampshire", "dorset")))
                                .orThrow());
    }

    private boolean sees(Officer officer, String slug) {
        return officers.as(officer, () -> operations.named(slug).isPresent());
    }

    @Test
    void isSeenByNobodyOutsideItsCircle() {
        open("heron");
        assertThat(sees(officers.coordinator(), "heron")).isTrue();
        for (var outsider :
                List.of(
                        officers.national(),
                        officers.nationalSupervisor(),
                        officers.forceOfficer("dorset"))) {
            assertThat(sees(outsider, "heron")).isFalse();
            assertThat(officers.as(outsider, () -> operations.all())).isEmpty();
            assertThat(pages.get(outsider, "/operations/heron").status()).isEqualTo(404);
            for (var table : List.of("operation", "force", "member")) {
                assertThat(
                                officers.as(
                                        outsider,
                                        () ->
                                                commands.read(() ->
                                                        jdbc.sql(
                                                                        "select count(*) from operations."
                                                                                + table)
                                                                .query(Long.class)
                                                                .single())))
                        .isZero();
            }
        }
    }

    @Test
    void isSeenByWhoeverIsBriefedIn() {
        var operation = open("bittern");
        var supervisor = officers.forceSupervisor("dorset");
        officers.as(
                officers.coordinator(),
                () -> operations.briefIn(operation, supervisor.username()).orThrow());
        assertThat(sees(supervisor, "bittern")).isTrue();
        assertThat(sees(officers.forceOfficer("dorset"), "bittern")).isFalse();
        assertThat(pages.get(supervisor, "/operations/bittern").html())
                .contains("Operation bittern");
    }

    @Test
    void isSeenByAllOnceNoLongerCovertAndAnnounced() {
        var operation = open("avocet");
        var outsider = officers.forceOfficer("gwent");
        clock.at(ANNOUNCED.plusSeconds(1), () -> assertThat(sees(outsider, "avocet")).isFalse());
        officers.as(
                officers.coordinator(),
                () -> operations.endCovertStatus(operation, "Announced today").orThrow());
        clock.at(ANNOUNCED.minusSeconds(1), () -> assertThat(sees(outsider, "avocet")).isFalse());
        clock.at(ANNOUNCED, () -> assertThat(sees(outsider, "avocet")).isTrue());
    }

    @Test
    void keepsAnEmbargoThatHasLiftedOnceItIsNoLongerCovert() {
        var operation = open("grebe");
        var later = ANNOUNCED.plusSeconds(3600);
        clock.at(
                ANNOUNCED.plusSeconds(1),
                () ->
                        assertThat(embargo(operation, ANNOUNCED, 1))
                                .isInstanceOf(Decision.Done.class));
        officers.as(
                officers.coordinator(),
                () -> operations.endCovertStatus(operation, "Announced today").orThrow());
        clock.at(
                ANNOUNCED.minusSeconds(1),
                () -> assertThat(embargo(operation, later, 3)).isInstanceOf(Decision.Done.class));
        for (var until : Arrays.asList(later.plusSeconds(1), later.minusSeconds(1), null)) {
            clock.at(
                    later,
                    () ->
                            assertThat(embargo(operation, until, 4))
                                    .isEqualTo(
                                            Decision.refused(OperationRefusal.ALREADY_RELEASED)));
        }
        clock.at(later, () -> assertThat(sees(officers.forceOfficer("gwent"), "grebe")).isTrue());
    }

    private Decision<OperationId> embargo(
            OperationId operation, @Nullable Instant until, int version) {
        return officers.as(
                officers.coordinator(), () -> operations.setEmbargo(operation, until, version));
    }

    @Test
    void doesNotTellThatANameIsTakenElsewhere() {
        open("curlew");
        var other =
                officers.officer(
                        "other.coordinator",
                        null,
                        org.wardline.governance.Role.OPERATION_COORDINATOR);
        var opened =
                officers.as(
                        other,
                        () ->
                                operations.open(
                                        new OpenOperation(
                                                "curlew",
                                                "Another",
                                                "To protect children",
                                                LocalDate.of(2026, 2, 1),
                                                LocalDate.of(2026, 3, 1),
                                                null,
                                                List.of("kent"))));
        assertThat(opened).isInstanceOf(Decision.Done.class);
    }

    @Test
    void refusesEveryFaultAtOnce() {
        var refused =
                officers.as(
                        officers.coordinator(),
                        () ->
                                operations.open(
                                        new OpenOperation(
                                                "Not Plain",
                                                "",
                                                "",
                                                LocalDate.of(2026, 3, 1),
                                                LocalDate.of(2026, 2, 1),
                                                null,
                                                List.of("nowhere"))));
        assertThat(refused)
                .isEqualTo(
                        Decision.refused(
                                List.of(
                                        OperationRefusal.SHORT_NAME_NOT_PLAIN,
                                        OperationRefusal.NAME_OR_OBJECTIVES_MISSING,
                                        OperationRefusal.ENDS_BEFORE_IT_BEGINS,
                                        OperationRefusal.FORCE_UNKNOWN)));
    }

    @Test
    void isOpenedByACoordinatorOnly() {
        var form =
                Map.of(
                        "slug", "dunlin",
                        "name", "Operation Dunlin",
                        "objectives", "To protect children",
                        "from", "2026-01-12",
                        "until", "2026-07-10",
                        "announced", "2026-07-16T09:00",
                        "force", "hampshire");
        assertThat(pages.post(officers.national(), "/operations/new", form).status())
                .isEqualTo(422);
        var done = pages.post(officers.coordinator(), "/operations/new", form);
        assertThat(done.status()).isEqualTo(303);
        assertThat(pages.get(officers.coordinator(), "/operations/dunlin").html())
                .contains("Operation Dunlin", "16 July 2026");
    }

    @Test
    void keepsToItsPhases() throws IOException {
        Golden.assertKept(
                "docs/states/operation.md",
                StateTable.of("operation", Phase.values(), Phase::next));
        assertThat(
                        Files.readString(
                                Golden.root()
                                        .resolve(
                                                "app/src/main/resources/db/migration/operations/V1__operations_and_their_forces.sql")))
                .contains(
                        Arrays.stream(Phase.values())
                                .map(phase -> "'" + phase.name() + "'")
                                .collect(Collectors.joining(", ", "phase in (", ")")));
        var operation = open("plover");
        var skipped =
                officers.as(
                        officers.coordinator(),
                        () -> operations.move(operation, Phase.ANNOUNCE, 1));
        assertThat(skipped).isEqualTo(Decision.refused(OperationRefusal.PHASE_NOT_NEXT));
        officers.as(
                officers.coordinator(),
                () -> operations.move(operation, Phase.DISSEMINATE, 1).orThrow());
        assertThat(
                        officers.as(officers.coordinator(), () -> operations.look("plover"))
                                .orElseThrow()
                                .phases())
                .extracting(OperationPage.PhaseLine::title)
                .containsExactly("Developing intelligence", "Sending packages");
        assertThat(officers.as(officers.nationalSupervisor(), () -> operations.look("plover")))
                .as("outside its circle its phases do not exist")
                .isEmpty();
    }
}
