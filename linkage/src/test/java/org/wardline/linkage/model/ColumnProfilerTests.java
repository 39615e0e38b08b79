package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnProfilerTests {

    @Test
    void countsValuesAndShapes() {
        var profiler = new ColumnProfiler("postcode");
        for (var value : new String[] {"ZZ1 1ZZ", "ZZ2 2ZZ", "ZZ1 1ZZ", "", " ", "none"}) {
            profiler.add(value);
        }
        profiler.add(null);
        assertThat(profiler.profile(Optional.of("postcode")))
                .isEqualTo(
                        new ColumnProfile(
                                "postcode",
                                7,
                                3,
                                3,
                                false,
                                List.of(
                                        new ColumnProfile.Counted("ZZ1 1ZZ", 2),
                                        new ColumnProfile.Counted("ZZ2 2ZZ", 1),
                                        new ColumnProfile.Counted("none", 1)),
                                List.of(
                                        new ColumnProfile.Counted("AA9 9AA", 3),
                                        new ColumnProfile.Counted("aaa+", 1)),
                                Optional.of("postcode")));
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-07, 999+-99-99",
        "Mirth Wexlam, Aaaa+ Aaaa+",
        "mirth@one.invalid, aaa+@aaa.aaa+",
        "+44 20, +99 99"
    })
    void drawsShapes(String value, String shape) {
        assertThat(ColumnProfiler.shape(value)).isEqualTo(shape);
    }
}
