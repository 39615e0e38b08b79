package org.wardline.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wardline.Golden;

class ForcesTests {
    private final Forces forces = new Forces();
    private final Offences offences = new Offences();

    @Test
    void listsFortyFiveForcesEachWithACircle() throws IOException {
        assertThat(forces.all()).hasSize(45).extracting(Force::slug).doesNotHaveDuplicates();
        var migration =
                Files.readString(
                        Golden.root()
                                .resolve(
                                        "app/src/main/resources/db/migration/governance/V1__officers_groups_and_actor.sql"));
        var circles =
                Pattern.compile("\\('FORCE', '([a-z-]+)'\\)")
                        .matcher(migration)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(circles)
                .containsExactlyInAnyOrderElementsOf(
                        forces.all().stream().map(Force::slug).toList());
    }

    @Test
    void namesEveryForceAndCountsThemByNation() {
        assertThat(forces.all())
                .allSatisfy(force -> {
                    assertThat(force.name()).isNotBlank();
                    assertThat(force.shortName()).isNotBlank();
                });
        assertThat(forces.all().stream().collect(groupingBy(Force::nation, counting())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                Nation.ENGLAND, 39L,
                                Nation.WALES, 4L,
                                Nation.SCOTLAND, 1L,
                                Nation.NORTHERN_IRELAND, 1L));
    }

    @Test
    void tellsTheNationsApart() {
        assertThat(forces.named("gwent").orElseThrow().nation()).isEqualTo(Nation.WALES);
        assertThat(forces.named("police-scotland").orElseThrow().nation())
                .isEqualTo(Nation.SCOTLAND);
        assertThat(forces.named("northern-ireland").orElseThrow().nation())
                .isEqualTo(Nation.NORTHERN_IRELAND);
        assertThat(forces.named("nowhere")).isEmpty();
    }

    @Test
    void groupsEveryOffence() {
        assertThat(offences.all())
                .hasSize(158)
                .allSatisfy(offence -> assertThat(offences.groups()).contains(offence.group()));
        assertThat(offences.all().stream().map(Offence::group).distinct())
                .containsExactlyInAnyOrderElementsOf(offences.groups());
        assertThat(offences.find("086/10").orElseThrow().group())
                .isEqualTo("Indecent images: possession");
        // What was done decides: 71/2 is paid for, 23/4 within a family, 21/2 incited.
        assertThat(Stream.of("019/16", "017/14", "021/02", "023/04", "071/02"))
                .allSatisfy(code ->
                        assertThat(offences.find(code).orElseThrow().group())
                                .isEqualTo("Rape and penetration"));
        assertThat(offences.find("021/03").orElseThrow().group())
                .isEqualTo("Sexual activity with a child");
        assertThat(offences.find("086/02").orElseThrow().group())
                .isEqualTo("Indecent images: making and distributing");
        assertThat(offences.find("071/17").orElseThrow().group()).isEqualTo("Sexual communication");
        assertThat(offences.find("088/01").orElseThrow().group())
                .isEqualTo("Grooming and arranging");
        assertThat(offences.find("099/99")).isEmpty();
    }

    @Test
    void listsTheHomeOfficesOutcomes() {
        assertThat(new Outcomes().all())
                .hasSize(23)
                .extracting(Outcome::code)
                .doesNotHaveDuplicates();
        assertThat(new Outcomes().find("99")).isEmpty();
        assertThat(new Outcomes().find("1").orElseThrow().title())
                .isEqualTo("Charged or summonsed");
    }
}
