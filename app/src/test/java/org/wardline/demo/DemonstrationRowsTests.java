package org.wardline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.DemonstrationServer;
import org.wardline.database.SqlConsole;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;

/** What the demonstration's officers see of its rows, by statements. */
@DemonstrationServer
class DemonstrationRowsTests {
    @Autowired SqlConsole console;
    @Autowired Accounts accounts;
    @Autowired Actors actors;

    @Test
    void showsAForceNothingOfAnotherOrOfTheDesk() throws SQLException {
        var ofForces =
                List.of(
                        "dissemination.dissemination",
                        "investigation.investigation",
                        "investigation.person",
                        "safeguarding.child");
        var ofDesk =
                List.of(
                        "intake.referral",
                        "intake.original",
                        "intake.identifier",
                        "subjects.subject",
                        "resolution.lead",
                        "triage.standing",
                        "intelligence.package");
        assertThat(seen("hampshire.officer", emptiness(ofForces))).containsOnly("t");
        assertThat(seen("dorset.officer", emptiness(ofDesk))).containsOnly("f");
        assertThat(seen("national.supervisor", emptiness(ofDesk))).containsOnly("t");
        assertThat(seen("national.supervisor", emptiness(ofForces.subList(1, 4))))
                .containsOnly("f");
        assertThat(seen(null, emptiness(ofForces) + " union all " + emptiness(ofDesk)))
                .containsOnly("f");
        // Dorset sees what it received, and what it passed on to another force.
        assertThat(
                        seen(
                                "dorset.officer",
                                "select distinct force from dissemination.dissemination order by 1"))
                .containsExactly("avon-and-somerset", "dorset");
    }

    @Test
    void keepsWhatCameTwiceOnceAndWhatCannotBeReadInQuarantine() throws SQLException {
        assertThat(
                        seen(
                                "national.referrals",
                                "select distinct code from intake.quarantine order by 1"))
                .hasSizeGreaterThanOrEqualTo(3);
        var again =
                seen(
                        "national.referrals",
                        "select count(*) from intake.referral where report_version = 2");
        assertThat(Integer.parseInt(again.getFirst())).isGreaterThanOrEqualTo(4);
        assertThat(
                        seen(
                                "national.referrals",
                                "select count(*) from intake.referral where report_version > 2"))
                .containsExactly("0");
    }

    @Test
    void keepsACovertOperationFromEverybodyElse() throws SQLException {
        assertThat(
                        seen(
                                "watch.coordinator",
                                "select slug from operations.operation where covert_ended_at is null"))
                .containsExactly("still-water");
        assertThat(seen("national.coordinator", "select slug from operations.operation"))
                .containsExactly("lantern");
        assertThat(
                        seen(
                                "watch.coordinator",
                                "select state from deconfliction.match_side order by 1"))
                .containsExactly("STAYED_SILENT");
        assertThat(
                        seen(
                                "national.supervisor",
                                "select count(*) from deconfliction.match_side where state = 'STAYED_SILENT'"))
                .containsExactly("0");
    }

    @Test
    void hasHundredsOfAForcesOwnReferralsBesideItsPackages() throws SQLException {
        var own =
                """
                select count(*) || ' ' || count(*) filter (where exists (
                           select 1 from investigation.event e
                            where e.investigation_id = i.id and e.happened = 'SCREENED_OUT'))
                  from investigation.investigation i
                 where i.own_referral is not null
                """;
        assertThat(seen("hampshire.officer", own)).containsExactly("264 176");
        assertThat(seen("dorset.officer", own)).containsExactly("46 31");
        assertThat(
                        column(
                                console.asOwner(
                                        "select count(distinct force) from investigation.investigation"
                                                + " where own_referral is not null")))
                .containsExactly("45");
    }

    /** One row a table: whether there is anything to see. */
    private static String emptiness(List<String> tables) {
        return tables.stream()
                .map(table -> "select exists (select 1 from " + table + ") as something")
                .collect(Collectors.joining(" union all "));
    }

    private List<String> seen(@Nullable String officer, String statement) throws SQLException {
        if (officer == null) {
            return column(console.asNobody(statement));
        }
        var actor = actors.atConsole(accounts.named(officer).orElseThrow(), "Testing");
        return column(actors.as(actor, () -> console.asActor(statement)));
    }

    private static List<String> column(SqlConsole.Answer answer) {
        return answer.rows().stream().map(row -> Objects.requireNonNull(row.getFirst())).toList();
    }
}
