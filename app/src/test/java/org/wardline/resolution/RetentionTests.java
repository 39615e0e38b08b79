package org.wardline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTests {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T08:00:00Z, 2027-10-01T08:00:00Z",
        "2024-02-29T23:59:59Z, 2025-02-28T23:59:59Z",
        "2025-12-31T00:00:00Z, 2026-12-31T00:00:00Z"
    })
    void endsTwelveMonthsAfterTheEvent(Instant seen, Instant until) {
        assertThat(Retention.lastHope(seen)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"so152ci, SO15 2CI", "SO15 2CI, SO15 2CI", "m11ci, M1 1CI", "x, X"})
    void writesAPostcodeInOneWay(String typed, String kept) {
        assertThat(Homes.postcode(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:0DB8:0:0::7, true",
        "2001:db8::7, true",
        "2001:db8::8, false",
        "not an address, false"
    })
    void comparesAddressesInWhateverNotation(String repeated, boolean same) {
        var asked =
                new LeadStore.Event(
                        "2001:db8::7", "2001:DB8::7", Instant.EPOCH, "then", null, "/report");
        assertThat(Homes.sameNetworkAddress(repeated, asked)).isEqualTo(same);
    }
}
