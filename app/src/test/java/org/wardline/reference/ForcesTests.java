package org.wardline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
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
                .allSatisfy(offence -> assertThat(offence.group()).isNotBlank());
        assertThat(offences.find("086/10").orElseThrow().group())
                .isEqualTo("Indecent images: possession");
        assertThat(new Outcomes().find("1").orElseThrow().title())
                .isEqualTo("Charged or summonsed");
    }
}
