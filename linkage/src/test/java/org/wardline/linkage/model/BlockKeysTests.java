package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockKeysTests {
    private static List<String> keys(BlockKey.Form form, Column column, String raw) {
        return BlockKeys.of(form, Columns.value(column, raw));
    }

    @Test
    void takesTextsApart() {
        assertThat(keys(BlockKey.Form.WHOLE, Columns.NAME, "Mary Ann")).containsExactly("mary ann");
        assertThat(keys(BlockKey.Form.INITIAL, Columns.NAME, "Mary Ann")).containsExactly("m");
        assertThat(keys(BlockKey.Form.FIRST_THREE, Columns.NAME, "Mary")).containsExactly("mar");
        assertThat(keys(BlockKey.Form.FIRST_THREE, Columns.NAME, "Jo")).containsExactly("jo");
        assertThat(keys(BlockKey.Form.FIRST_FIVE, Columns.NAME, "Mirabelle"))
                .containsExactly("mirab");
        assertThat(keys(BlockKey.Form.EACH_WORD, Columns.PLACE, "Bath and Bath"))
                .containsExactly("and", "bath");
    }

    @Test
    void soundsNames() {
        assertThat(keys(BlockKey.Form.SOUND, Columns.NAME, "Stephen"))
                .isEqualTo(keys(BlockKey.Form.SOUND, Columns.NAME, "Steven"));
        assertThat(keys(BlockKey.Form.SOUND, Columns.NAME, "日本")).isEmpty();
    }

    @Test
    void bringsFamiliarNamesTogether() {
        assertThat(keys(BlockKey.Form.FORMAL_NAME, Columns.NAME, "Bill")).contains("william");
        assertThat(keys(BlockKey.Form.FORMAL_NAME, Columns.NAME, "William")).contains("william");
        assertThat(keys(BlockKey.Form.FORMAL_NAME, Columns.NAME, "Mirthquill Ann"))
                .containsExactly("mirthquill");
    }

    @Test
    void takesDatesApart() {
        assertThat(keys(BlockKey.Form.YEAR, Columns.DATE, "1856-06-18")).containsExactly("1856");
        assertThat(keys(BlockKey.Form.YEAR_AND_MONTH, Columns.DATE, "1856-06"))
                .containsExactly("185606");
        assertThat(keys(BlockKey.Form.MONTH_AND_DAY, Columns.DATE, "1856-06-18"))
                .containsExactly("0618");
        assertThat(keys(BlockKey.Form.MONTH_AND_DAY, Columns.DATE, "1856")).isEmpty();
    }

    @Test
    void takesPostcodesApart() {
        assertThat(keys(BlockKey.Form.SECTOR, Columns.POSTCODE, "AB10 1XY"))
                .containsExactly("AB101");
        assertThat(keys(BlockKey.Form.DISTRICT, Columns.POSTCODE, "AB10 1XY"))
                .containsExactly("AB10");
        assertThat(keys(BlockKey.Form.DISTRICT, Columns.POSTCODE, "4011")).containsExactly("401");
        assertThat(keys(BlockKey.Form.SECTOR, Columns.POSTCODE, "4011")).isEmpty();
    }

    @Test
    void takesAddressesApart() {
        assertThat(keys(BlockKey.Form.LOCAL_PART, Columns.EMAIL, "mirth@one.invalid"))
                .containsExactly("mirth");
        assertThat(keys(BlockKey.Form.LOCAL_PART, Columns.EMAIL, "mirth")).isEmpty();
    }

    @Test
    void givesEachOfSeveralAKey() {
        assertThat(keys(BlockKey.Form.EACH, Columns.SET, "b;a;b")).containsExactly("a", "b");
        assertThat(keys(BlockKey.Form.EACH, Columns.EVENTS, "192.0.2.7|1|;192.0.2.7|2|"))
                .containsExactly("192.0.2.7");
    }
}
