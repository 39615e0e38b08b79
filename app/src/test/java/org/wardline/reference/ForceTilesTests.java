package org.wardline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForceTilesTests {
    @Test
    void givesEachForceASquareAndACodeOfItsOwn() {
        var tiles = new ForceTiles().all();
        assertThat(tiles)
                .extracting(ForceTile::slug)
                .containsExactlyInAnyOrderElementsOf(
                        new Forces().all().stream().map(Force::slug).collect(Collectors.toSet()));
        assertThat(tiles)
                .extracting(tile -> tile.column() + " " + tile.row())
                .doesNotHaveDuplicates();
        assertThat(tiles)
                .extracting(ForceTile::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.length() <= 3);
    }
}
