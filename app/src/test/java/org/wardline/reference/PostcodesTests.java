package org.wardline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.reference.PostcodeRoute.Way;

class PostcodesTests {
    private static final Postcodes POSTCODES = new Postcodes();

    /** Public buildings across the four nations. */
    @ParameterizedTest
    @CsvSource({
        "SW1A 1AA, metropolitan",
        "EC2V 7HH, city-of-london",
        "SO23 8UJ, hampshire",
        "DT1 1XJ, dorset",
        "CF10 3ND, south-wales",
        "LL57 1DT, north-wales",
        "EH99 1SP, police-scotland",
        "M60 2LA, greater-manchester",
        "CB2 1TN, cambridgeshire",
        "BT4 3XX, northern-ireland",
    })
    void findsTheForceOfAnAddress(String postcode, String force) {
        assertThat(POSTCODES.route(postcode).orElseThrow().force()).isEqualTo(force);
    }

    @Test
    void takesAnyCaseAndSpacing() {
        var route = POSTCODES.route("  sw1a1aa ").orElseThrow();
        assertThat(route.postcode()).isEqualTo("SW1A 1AA");
        assertThat(route.way()).isEqualTo(Way.UNIT);
        assertThat(route.marked()).isFalse();
    }

    @Test
    void marksAUnitThatCannotBeAndRoutesItBySector() {
        var route = POSTCODES.route("SO15 2CI").orElseThrow();
        assertThat(route.way()).isEqualTo(Way.IMPOSSIBLE_UNIT);
        assertThat(route.marked()).isTrue();
        assertThat(route.force()).isEqualTo("hampshire");
        assertThat(route.childrensServices()).isEqualTo("Southampton");
    }

    @Test
    void routesAnUnlistedUnitBySectorAndAnUnlistedSectorByOutcode() {
        assertThat(POSTCODES.route("BT1 5GS").orElseThrow().way()).isEqualTo(Way.SECTOR);
        var outcode = POSTCODES.route("SO23 1AA").orElseThrow();
        assertThat(outcode.way()).isEqualTo(Way.OUTCODE);
        assertThat(outcode.force()).isEqualTo("hampshire");
        var nowhere = POSTCODES.route("ZZ9 9ZZ").orElseThrow();
        assertThat(nowhere.way()).isEqualTo(Way.UNKNOWN);
        assertThat(nowhere.force()).isNull();
    }

    @Test
    void namesOtherForcesOfASectorOnTheBorder() {
        // CH4 0 lies on the border of England and Wales.
        var route = POSTCODES.route("CH4 0CI").orElseThrow();
        assertThat(route.others()).isNotEmpty();
        assertThat(route.childrensServices()).isNull();
    }

    @Test
    void namesTheCountyCouncilWhereADistrictHasNoChildrensServices() {
        assertThat(POSTCODES.route("SO23 8UJ").orElseThrow().childrensServices())
                .isEqualTo("The county council for Winchester");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "SW1A", "SW1A 1A", "SW1A 1AAA", "1AA SW1A", "SW1A-1AA"})
    void knowsWhatIsNoPostcode(String text) {
        assertThat(POSTCODES.route(text)).isEmpty();
    }
}
