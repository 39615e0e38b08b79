package org.wardline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardline.reference.PostcodeRoute.Way;

class PostcodesTests {
    private static final Postcodes POSTCODES = new Postcodes();

    /** Public buildings and streets across the four nations, islands among them. */
    @ParameterizedTest
    @CsvSource({
        "SW1A 1AA, metropolitan",
        "E14 5AB, metropolitan",
        "TW6 2GW, metropolitan",
        "SE1 2AA, metropolitan",
        "EC2V 7HH, city-of-london",
        "EC2Y 9AL, city-of-london",
        "EC4M 8AD, city-of-london",
        "SO23 8UJ, hampshire",
        "PO30 1UD, hampshire",
        "DT1 1XJ, dorset",
        "TR21 0LW, devon-and-cornwall",
        "CT16 1NX, kent",
        "M60 2LA, greater-manchester",
        "L1 8JQ, merseyside",
        "CB2 1TN, cambridgeshire",
        "NE1 8QH, northumbria",
        "LS1 3BA, west-yorkshire",
        "SR8 1AA, durham",
        "TS24 8AY, cleveland",
        "CF10 3ND, south-wales",
        "SA1 3SN, south-wales",
        "SA31 1JP, dyfed-powys",
        "LL57 1DT, north-wales",
        "EH99 1SP, police-scotland",
        "IV1 1SN, police-scotland",
        "HS1 2BW, police-scotland",
        "KW15 1NY, police-scotland",
        "ZE1 0LX, police-scotland",
        "BT4 3XX, northern-ireland",
        "BT48 7NN, northern-ireland",
    })
    void findsTheForceOfAnAddress(String postcode, String force) {
        assertThat(POSTCODES.route(postcode).orElseThrow().force()).isEqualTo(force);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SW1A 1AA",
                "  sw1a1aa ",
                "Sw1A  1aA",
                "S W 1 A 1 A A",
                "SW1A\u00a01AA",
                "\ufeffSW1A\t1AA\n"
            })
    void takesAnyCaseAndSpacing(String text) {
        var route = POSTCODES.route(text).orElseThrow();
        assertThat(route.postcode()).isEqualTo("SW1A 1AA");
        assertThat(route.sector()).isEqualTo("SW1A 1");
        assertThat(route.way()).isEqualTo(Way.UNIT);
        assertThat(route.marked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SO15 2CI", "SO15 2CV", "SO15 2KM", "SO15 2OA", "SO15 2AC"})
    void marksAUnitThatCannotBeAndRoutesItBySector(String postcode) {
        var route = POSTCODES.route(postcode).orElseThrow();
        assertThat(route.way()).isEqualTo(Way.IMPOSSIBLE_UNIT);
        assertThat(route.marked()).isTrue();
        assertThat(route.force()).isEqualTo("hampshire");
        assertThat(route.childrensServices()).isEqualTo("Southampton");
    }

    @Test
    void routesAnUnlistedUnitBySectorAndAnUnlistedSectorByOutcode() {
        // DL3 6 has no unit ZZ.
        var sector = POSTCODES.route("DL3 6ZZ").orElseThrow();
        assertThat(sector.way()).isEqualTo(Way.SECTOR);
        assertThat(sector.marked()).isTrue();
        assertThat(sector.force()).isEqualTo("durham");
        var outcode = POSTCODES.route("SO23 1AA").orElseThrow();
        assertThat(outcode.way()).isEqualTo(Way.OUTCODE);
        assertThat(outcode.force()).isEqualTo("hampshire");
        assertThat(outcode.marked()).isTrue();
        var nowhere = POSTCODES.route("ZZ9 9ZZ").orElseThrow();
        assertThat(nowhere.way()).isEqualTo(Way.UNKNOWN);
        assertThat(nowhere.force()).isNull();
    }

    @Test
    void knowsAnOutwardCodeThatHasEnded() {
        // Newport's, until 1984; old addresses have it.
        assertThat(POSTCODES.route("NPT 1AA").orElseThrow().force()).isEqualTo("gwent");
    }

    @Test
    void routesNorthernIrelandByRule() {
        var route = POSTCODES.route("bt15gs").orElseThrow();
        assertThat(route.force()).isEqualTo("northern-ireland");
        assertThat(route.way()).isEqualTo(Way.SECTOR);
        assertThat(route.childrensServices()).isNull();
        assertThat(POSTCODES.route("BT1 5CI").orElseThrow().way()).isEqualTo(Way.IMPOSSIBLE_UNIT);
        assertThat(PostcodeTable.load().sectors()).noneMatch(sector -> sector.startsWith("BT"));
    }

    @Test
    void routesEverySectorEvenWhereItsUnitCannotBe() {
        var known = new Forces().all().stream().map(Force::slug).collect(Collectors.toSet());
        var sectors = PostcodeTable.load().sectors();
        assertThat(sectors).hasSizeGreaterThan(11_000);
        assertThat(sectors)
                .allSatisfy(sector -> {
                    var route = POSTCODES.route(sector + "CI").orElseThrow();
                    assertThat(route.sector()).isEqualTo(sector);
                    assertThat(route.way()).isEqualTo(Way.IMPOSSIBLE_UNIT);
                    assertThat(route.force()).isIn(known);
                    assertThat(route.others()).isSubsetOf(known).doesNotContain(route.force());
                });
        var routed =
                sectors.stream()
                        .map(sector -> POSTCODES.route(sector + "CI").orElseThrow().force())
                        .collect(Collectors.toSet());
        // All 45 but Northern Ireland, which has no sectors here.
        assertThat(routed).hasSize(44);
    }

    @Test
    void namesOtherForcesOfASectorOnTheBorder() {
        // England and Wales meet in CH4 0, England and Scotland in CA6 5, the Metropolitan area and
        // the City in WC2A 1.
        var route = POSTCODES.route("CH4 0CI").orElseThrow();
        assertThat(route.others()).isNotEmpty();
        assertThat(route.childrensServices()).isNull();
        assertThat(POSTCODES.route("CA6 5CI").orElseThrow().others())
                .containsExactly("police-scotland");
        assertThat(POSTCODES.route("WC2A 1CI").orElseThrow().others())
                .containsExactly("city-of-london");
    }

    @ParameterizedTest
    @CsvSource({
        "SO23 8UJ, Hampshire County Council",
        "SO23 8CI, Hampshire County Council",
        "SO15 2CI, Southampton",
        "EC4M 8AD, City of London",
        "SA31 1JP, Carmarthenshire",
        "KW15 1NY, Orkney Islands",
        "BS1 5TR, City of Bristol",
    })
    void namesTheCouncilWithChildrensServices(String postcode, String council) {
        assertThat(POSTCODES.route(postcode).orElseThrow().childrensServices()).isEqualTo(council);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "SW1A",
                "SW1A 1A",
                "SW1A 1AAA",
                "1AA SW1A",
                "SW1A-1AA",
                "SW1A 1ÀA",
                "GIR 0AA",
                "ABC1 1AA",
                "SW1AB 1AA"
            })
    void knowsWhatIsNoPostcode(String text) {
        assertThat(POSTCODES.route(text)).isEmpty();
    }
}
