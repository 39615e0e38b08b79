package org.wardline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.reference.PostcodeRoute.Way;

class PostcodeBordersTests {
    private static final Postcodes POSTCODES = new Postcodes();

    /** Islands, both sides of the borders of England with Wales and Scotland, and of forces within one sector. */
    @ParameterizedTest
    @CsvSource({
        "CH5 1SU, north-wales",
        "CH1 2NU, cheshire",
        "SY21 7AL, dyfed-powys",
        "HR9 5HX, west-mercia",
        "NP16 5EZ, gwent",
        "GL16 8DD, gloucestershire",
        "TD15 1HX, northumbria",
        "DG16 5HU, cumbria",
        "EC1A 7BE, city-of-london",
        "EC4M 8AD, city-of-london",
        "E14 5AB, metropolitan",
        "TW6 2GW, metropolitan",
        "PO30 1UD, hampshire",
        "TR21 0LW, devon-and-cornwall",
        "CT16 1NX, kent",
        "SR8 1AA, durham",
        "TS24 8AY, cleveland",
        "SA1 3SN, south-wales",
        "SA31 1JP, dyfed-powys",
        "IV1 1SN, police-scotland",
        "HS1 2BW, police-scotland",
        "KW15 1NY, police-scotland",
        "ZE1 0LX, police-scotland",
    })
    void tellsTheSidesByTheUnit(String postcode, String force) {
        var route = POSTCODES.route(postcode).orElseThrow();
        assertThat(route.way()).isEqualTo(Way.UNIT);
        assertThat(route.force()).isEqualTo(force);
    }

    /** Letters that no unit ends in, first, last or both: where a sector spans forces, the others are named. */
    @ParameterizedTest
    @CsvSource({
        "CA6 5CI, cumbria, police-scotland",
        "CA6 5AC, cumbria, police-scotland",
        "WC2A 1OA, metropolitan, city-of-london",
        "OX17 3KM, thames-valley, northamptonshire",
        "SY10 9VA, west-mercia, dyfed-powys",
    })
    void routesAUnitThatCannotBeByTheMostOfItsSector(String postcode, String force, String other) {
        var route = POSTCODES.route(postcode).orElseThrow();
        assertThat(route.way()).isEqualTo(Way.IMPOSSIBLE_UNIT);
        assertThat(route.marked()).isTrue();
        assertThat(route.force()).isEqualTo(force);
        assertThat(route.others()).containsExactly(other);
        assertThat(route.childrensServices()).isNull();
    }

    @Test
    void marksAUnitThatIsNotOnTheList() {
        var route = POSTCODES.route("DL3 6ZZ").orElseThrow();
        assertThat(route.way()).isEqualTo(Way.SECTOR);
        assertThat(route.marked()).isTrue();
        assertThat(route.force()).isEqualTo("durham");
    }

    /** Jersey, Guernsey and Man have police of their own; British forces' post goes abroad. */
    @ParameterizedTest
    @ValueSource(strings = {"JE2 3QA", "GY1 1AA", "IM1 1AA", "BF1 0AA"})
    void leavesTheForceToAPersonOutsideTheFortyFive(String postcode) {
        var route = POSTCODES.route(postcode).orElseThrow();
        assertThat(route.way()).isEqualTo(Way.UNKNOWN);
        assertThat(route.force()).isNull();
        assertThat(route.marked()).isTrue();
    }

    @Test
    void marksAUnitOfNorthernIrelandThatCannotBe() {
        var route = POSTCODES.route("BT48 7CI").orElseThrow();
        assertThat(route.way()).isEqualTo(Way.IMPOSSIBLE_UNIT);
        assertThat(route.force()).isEqualTo("northern-ireland");
    }

    @Test
    void keepsAPostcodeOutOfLogs() {
        assertThat(POSTCODES.route("SW1A 1AA").orElseThrow().toString())
                .isEqualTo("PostcodeRoute[UNIT]");
    }
}
