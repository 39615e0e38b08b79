package org.wardline.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;
import org.wardline.governance.Officer;

@WardlineTest
class MatchPagesTests {
    @Autowired Deconfliction deconfliction;
    @Autowired TestInterests interests;
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    @Test
    void showsAndDecidesAMatchOnItsPage() {
        var here = officers.forceSupervisor("hampshire");
        var there = officers.forceSupervisor("cumbria");
        var key = TestInterests.key();
        var mine = interests.register(here, "hampshire", false, key);
        interests.register(there, "cumbria", false, key);
        var path = "/matches/" + onlyMatch(here, mine).value();

        assertThat(pages.get(here, "/matches").html()).contains("Desk of cumbria", path);
        assertThat(pages.get(here, path).html())
                .contains("Desk of cumbria", "01632 960100", "Decide for your side");
        assertThat(pages.get(officers.forceOfficer("hampshire"), path).html())
                .doesNotContain("Decide for your side");
        assertThat(pages.get(there, path).status()).isEqualTo(404);

        var refused =
                pages.post(here, path, Map.of("to", "STAYED_SILENT", "why", "", "version", "1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Say why", "you cannot stay silent");
        var done =
                pages.post(
                        here, path, Map.of("to", "CONTACTED", "why", "Rang them", "version", "1"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(pages.get(here, path).html()).contains("Rang them", "Contacted");
    }

    private MatchId onlyMatch(Officer officer, UUID owner) {
        return officers.as(officer, () -> deconfliction.matchesOf("investigation", owner))
                .getFirst()
                .id();
    }
}
