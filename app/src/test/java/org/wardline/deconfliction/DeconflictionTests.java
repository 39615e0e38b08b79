package org.wardline.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardline.Constraints;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.deconfliction.Deconfliction.Contact;
import org.wardline.deconfliction.Deconfliction.MatchPointer;
import org.wardline.deconfliction.Deconfliction.RegisterInterest;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

@WardlineTest
class DeconflictionTests {
    private static final List<String> TABLES =
            List.of("interest", "interest_key", "match_side", "match_decision");

    @Autowired Deconfliction deconfliction;
    @Autowired TestInterests interests;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired Commands commands;
    @Autowired JdbcClient jdbc;

    private Officer here;
    private Officer there;
    private Officer coordinator;

    @BeforeEach
    void enrol() {
        here = officers.forceSupervisor("hampshire");
        there = officers.forceSupervisor("cumbria");
        coordinator = officers.coordinator();
    }

    @Test
    void knowsTheSameStatesInTheDatabase() {
        var known =
                officers.as(
                        here,
                        () ->
                                commands.read(() ->
                                        Constraints.words(
                                                jdbc, "deconfliction", "match_side_state_known")));
        assertThat(known).isEqualTo(Constraints.names(MatchState.values()));
    }

    @Test
    void givesBothSidesAPointerAndAContactButNothingElse() {
        var key = TestInterests.key();
        var mine = interests.register(here, "hampshire", false, key);
        var theirs = interests.register(there, "cumbria", false, key, TestInterests.key());

        var seenHere = onlyMatch(here, mine);
        var seenThere = onlyMatch(there, theirs);

        assertThat(seenHere.other().who()).isEqualTo("Desk of cumbria");
        assertThat(seenThere.other().who()).isEqualTo("Desk of hampshire");
        assertThat(seenHere.keyKind()).isEqualTo("EMAIL");
        assertThat(seenHere.decided()).isFalse();
        assertThat(seenHere.id()).isNotEqualTo(seenThere.id());
        assertThat(officers.as(here, () -> deconfliction.matchesOf("investigation", theirs)))
                .isEmpty();
    }

    @Test
    void letsTwoWhoRegisterAtOnceFindEachOther() throws Exception {
        var key = TestInterests.key();
        var waiting = new AtomicReference<@Nullable CompletableFuture<UUID>>();
        var mine =
                officers.as(
                        here,
                        () ->
                                commands.read(() -> {
                                    var first = interests.register(here, "hampshire", false, key);
                                    waiting.set(
                                            CompletableFuture.supplyAsync(() ->
                                                    interests.register(
                                                            there, "cumbria", false, key)));
                                    untilSomebodyWaits();
                                    return first;
                                }));
        var theirs = Objects.requireNonNull(waiting.get()).get(20, TimeUnit.SECONDS);

        assertThat(matches(here, mine)).hasSize(1);
        assertThat(matches(there, theirs)).hasSize(1);
    }

    private void untilSomebodyWaits() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var waits = 0L;
        while (waits == 0 && System.nanoTime() < until) {
            waits =
                    jdbc.sql(
                                    """
                                    select count(*) from pg_locks where locktype = 'advisory' and not granted
                                    """)
                            .query(Long.class)
                            .single();
        }
        assertThat(waits).isPositive();
    }

    @Test
    void findsNoMatchWithinOneCircleOrWithAnEndedInterest() {
        var key = TestInterests.key();
        var first = interests.register(here, "hampshire", false, key);
        var second = interests.register(here, "hampshire", false, key);
        assertThat(matches(here, first)).isEmpty();
        assertThat(matches(here, second)).isEmpty();

        officers.as(here, () -> deconfliction.end("investigation", first).orThrow());
        officers.as(here, () -> deconfliction.end("investigation", second).orThrow());
        var late = interests.register(there, "cumbria", false, key);
        assertThat(matches(there, late)).isEmpty();
    }

    @Test
    void showsTheOtherSideTheSameWithAndWithoutACovertInterest() {
        var watched = TestInterests.key();
        var unwatched = TestInterests.key();
        var circle = interests.operationCircle();
        var silent = interests.registerIn(coordinator, circle, "operation", true, watched);

        var one = interests.register(here, "hampshire", false, unwatched);
        var other = interests.register(here, "hampshire", false, watched);

        assertThat(view(here, other, watched)).isEqualTo(view(here, one, unwatched)).isNotBlank();
        var listed = page(here);
        var rows = visibleRows(here);

        var found = officers.as(coordinator, () -> deconfliction.matchesOf("operation", silent));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().other().who()).isEqualTo("Desk of hampshire");
        assertThat(view(here, other, watched)).isEqualTo(view(here, one, unwatched));
        assertThat(page(here)).isEqualTo(listed);
        assertThat(visibleRows(here)).isEqualTo(rows);
        assertThat(pages.get(here, "/matches/" + found.getFirst().id().value()).status())
                .isEqualTo(404);
        var sought = officers.as(coordinator, () -> deconfliction.matchesOf("operation", silent));
        assertThat(sought).isEqualTo(found);
    }

    @Test
    void findsSilentMatchesForEveryCovertSideAsTheService() {
        var key = TestInterests.key();
        interests.register(here, "hampshire", false, key);
        var circle = interests.operationCircle();
        interests.registerIn(coordinator, circle, "operation", true, key);
        var late = interests.register(there, "cumbria", false, key);

        assertThat(deconfliction.findSilentMatches()).isEqualTo(1);
        assertThat(deconfliction.findSilentMatches()).isZero();
        assertThat(matches(there, late)).hasSize(1);
        assertThat(pages.get(coordinator, "/matches").html())
                .contains("Desk of cumbria", "Desk of hampshire", "Silent");
    }

    @Test
    void checksWhoElseIsInterestedButNotCovertOnes() {
        var open = TestInterests.key();
        var covert = TestInterests.key();
        interests.register(there, "cumbria", false, open);
        interests.registerIn(coordinator, interests.operationCircle(), "operation", true, covert);
        var hampshire = interests.group(here, "hampshire");

        var elsewhere =
                officers.as(here, () -> deconfliction.check(List.of(open, covert), hampshire));

        assertThat(elsewhere).hasSize(1);
        assertThat(elsewhere.getFirst().contact().who()).isEqualTo("Desk of cumbria");
        assertThat(
                        officers.as(
                                there,
                                () ->
                                        deconfliction.check(
                                                List.of(open), interests.group(there, "cumbria"))))
                .isEmpty();
        assertThatThrownBy(() ->
                        officers.as(there, () -> deconfliction.check(List.of(open), hampshire)))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }

    @Test
    void givesEveryReasonAgainstRegisteringAtOnce() {
        assertThat(reasons(registerNothing("hampshire")))
                .containsExactly("NO_KEY", "NO_CONTACT", "COVERT_NEEDS_OPERATION");
        assertThat(reasons(registerNothing("cumbria"))).containsExactly("NOT_YOUR_CIRCLE");
    }

    private Decision<InterestId> registerNothing(String heldBy) {
        return officers.as(
                here,
                () ->
                        deconfliction.register(
                                new RegisterInterest(
                                        "investigation",
                                        UUID.randomUUID(),
                                        interests.group(here, heldBy),
                                        List.of(),
                                        new Contact(" ", Sensitive.of(" ")),
                                        true)));
    }

    @Test
    void showsAForceNoRowOfAnother() {
        var key = TestInterests.key();
        var mine = interests.register(here, "hampshire", false, key);
        interests.register(there, "cumbria", false, key);
        decide(here, onlyMatch(here, mine).id(), MatchState.CONTACTED, 1).orThrow();
        var outsider = officers.forceOfficer("kent");
        for (var table : TABLES) {
            assertThat(count(here, table)).as(table).isPositive();
            assertThat(count(outsider, table)).as(table).isZero();
        }
        assertThatThrownBy(() -> count(here, "meeting")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void letsEachSideDecideForItself() {
        var key = TestInterests.key();
        var mine = interests.register(here, "hampshire", false, key);
        var theirs = interests.register(there, "cumbria", false, key);
        var match = onlyMatch(here, mine).id();

        assertThat(reasons(decide(here, match, MatchState.STAYED_SILENT, 1)))
                .containsExactly("NOT_SILENT");
        assertThat(reasons(decide(here, match, MatchState.OPEN, 1)))
                .containsExactly("NOT_FROM_HERE");
        decide(here, match, MatchState.HOLD_ASKED, 1).orThrow();
        assertThat(onlyMatch(here, mine).decided()).isFalse();
        decide(here, match, MatchState.ONE_LEADS, 2).orThrow();
        assertThat(onlyMatch(here, mine).decided()).isTrue();
        assertThat(onlyMatch(there, theirs).decided()).isFalse();
        assertThatThrownBy(() -> decide(here, match, MatchState.CONTACTED, 2))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE));
        assertThatThrownBy(() -> decide(there, match, MatchState.CONTACTED, 3))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void wantsContactBeforeACovertSideAgrees() {
        var key = TestInterests.key();
        interests.register(here, "hampshire", false, key);
        var silent =
                interests.registerIn(
                        coordinator, interests.operationCircle(), "operation", true, key);
        var match =
                officers.as(coordinator, () -> deconfliction.matchesOf("operation", silent))
                        .getFirst()
                        .id();

        assertThat(reasons(decide(coordinator, match, MatchState.ONE_LEADS, 1)))
                .containsExactly("CONTACT_FIRST");
        decide(coordinator, match, MatchState.STAYED_SILENT, 1).orThrow();
        decide(coordinator, match, MatchState.CONTACTED, 2).orThrow();
        decide(coordinator, match, MatchState.BOTH_CONTINUE, 3).orThrow();
    }

    private String view(Officer officer, UUID owner, InterestKey key) {
        return officers.as(
                officer,
                () ->
                        deconfliction.matchesOf("investigation", owner)
                                + " "
                                + deconfliction.check(
                                        List.of(key), interests.group(officer, "hampshire")));
    }

    /** The list as shown, without the token of its forms, which is another each time. */
    private String page(Officer officer) {
        return pages.get(officer, "/matches")
                .html()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private List<Long> visibleRows(Officer officer) {
        return TABLES.stream().map(table -> count(officer, table)).toList();
    }

    private long count(Officer officer, String table) {
        return officers.as(
                officer,
                () ->
                        commands.read(() ->
                                jdbc.sql("select count(*) from deconfliction." + table)
                                        .query(Long.class)
                                        .single()));
    }

    private Decision<MatchId> decide(Officer officer, MatchId match, MatchState to, int version) {
        return officers.as(
                officer,
                () ->
                        deconfliction.decide(
                                new DecideMatch(match, to, Sensitive.of("Agreed"), version)));
    }

    private List<MatchPointer> matches(Officer officer, UUID owner) {
        return officers.as(officer, () -> deconfliction.matchesOf("investigation", owner));
    }

    private MatchPointer onlyMatch(Officer officer, UUID owner) {
        var found = matches(officer, owner);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> reasons(Decision<?> decision) {
        return switch (decision) {
            case Decision.Done<?> _ -> List.of();
            case Decision.Refused<?>(var reasons) -> reasons.stream().map(Refusal::name).toList();
        };
    }
}
