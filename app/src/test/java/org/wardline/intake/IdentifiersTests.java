package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "EMAIL ~ '  Sam.Vorrin@Example.INVALID ' ~ sam.vorrin@example.invalid",
                "EMAIL ~ s.am+x@gmail.example.invalid ~ s.am+x@gmail.example.invalid",
                "PHONE ~ 07700 900123 ~ +447700900123",
                "PHONE ~ +44 (0)7700 900123 ~ +447700900123",
                "PHONE ~ 00447700900123 ~ +447700900123",
                "PHONE ~ 447700900123 ~ +447700900123",
                "PHONE ~ +44 07700900123 ~ +447700900123",
                "PHONE ~ 020 7946 0123 ~ +442079460123",
                "PHONE ~ (0117) 496 0123 ~ +441174960123",
                "SCREEN_NAME ~ Sam_9 ~ example chat|sam_9",
                "ACCOUNT_ID ~ 9001 ~ example chat|9001",
                "IP_EVENT ~ 198.18.0.17 ~ 198.18.0.17",
                "IP_EVENT ~ 198.18.0.17:51514 ~ 198.18.0.17",
                "IP_EVENT ~ 2001:DB8:0:0:1:0:0:42 ~ 2001:db8::1:0:0:42",
                "IP_EVENT ~ [2001:db8::42]:443 ~ 2001:db8::42",
                "IP_EVENT ~ 2001:db8:0:1:1:1:1:1 ~ 2001:db8:0:1:1:1:1:1",
                "IP_EVENT ~ ::ffff:198.18.0.17 ~ 198.18.0.17",
                "IP_EVENT ~ 2001:db8::42%eth0 ~ 2001:db8::42",
                "DEVICE_ID ~ 49-015420-323751-8 ~ 490154203237518",
                "DEVICE_ID ~ 00:00:5E:00:53:01 ~ 00005e005301",
                "DEVICE_ID ~ Phone of S. ~ phone of s.",
                "URL ~ HTTPS://Chat.Example.INVALID/U/Sam?x=Y#top ~ https://chat.example.invalid/U/Sam?x=Y",
                "URL ~ https://chat.example.invalid:443 ~ https://chat.example.invalid/",
                "URL ~ http://chat.example.invalid:80/a ~ http://chat.example.invalid/a",
                "URL ~ chat.example.invalid/u/sam ~ https://chat.example.invalid/u/sam",
                "FILE_HASH ~ 0123456789ABCDEF0123456789ABCDEF ~ md5:0123456789abcdef0123456789abcdef",
                "POSTCODE ~ so152ci ~ SO15 2CI",
                "POSTCODE ~ ' m1  1ov ' ~ M1 1OV",
                "NAME ~ ' Sam   de Vorrin ' ~ SAM DE VORRIN",
                "NAME ~ Ｓam Vorrin ~ SAM VORRIN",
                "DATE_OF_BIRTH ~ 1984-02-29 ~ 1984-02-29",
                "DATE_OF_BIRTH ~ 1984-02-29Z ~ 1984-02-29",
                "DATE_OF_BIRTH ~ 1984-02-29T00:00:00Z ~ 1984-02-29",
            })
    void bringsToOneForm(IdentifierKind kind, String raw, String expected) {
        assertThat(Identifiers.normalise(kind, raw, "Example  Chat")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "EMAIL ~ not an address",
                "EMAIL ~ two@@example.invalid",
                "EMAIL ~ sam@nowhere",
                "PHONE ~ 900123",
                "PHONE ~ unknown",
                "PHONE ~ 5550100",
                "PHONE ~ 00033333330",
                "SCREEN_NAME ~ ' '",
                "IP_EVENT ~ 198.18.0.256",
                "IP_EVENT ~ 198.18.000.017",
                "IP_EVENT ~ 198.18.1",
                "IP_EVENT ~ chat.example.invalid",
                "IP_EVENT ~ 2001:db8::1::2",
                "URL ~ just words",
                "URL ~ https://",
                "FILE_HASH ~ 0123",
                "FILE_HASH ~ zz23456789ABCDEF0123456789ABCDEF",
                "FILE_HASH ~ sha1:0123456789abcdef0123456789abcdef",
                "POSTCODE ~ 90210",
                "POSTCODE ~ K1A 0B1",
                "DATE_OF_BIRTH ~ 1985-02-29",
                "DATE_OF_BIRTH ~ 02/03/1984",
                "DATE_OF_BIRTH ~ 0001-01-01",
                "NAME ~ ' '",
            })
    void comparesNothingWithWhatItCannotTell(IdentifierKind kind, String raw) {
        assertThat(Identifiers.normalise(kind, raw, "Example Chat")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN_NAME", "ACCOUNT_ID"})
    void comparesNoAccountWithoutItsService(IdentifierKind kind) {
        assertThat(Identifiers.normalise(kind, "9001", null)).isEmpty();
        assertThat(Identifiers.normalise(kind, "9001", " ")).isEmpty();
        assertThat(Identifiers.normalise(kind, "9001", "One"))
                .isNotEqualTo(Identifiers.normalise(kind, "9001", "Two"));
    }

    @Test
    void readsNoForeignNumberAsBritish() {
        assertThat(Identifiers.normalise(IdentifierKind.PHONE, "(415) 555-0132", null))
                .satisfiesAnyOf(
                        form -> assertThat(form).isEmpty(),
                        form -> assertThat(form.orElseThrow()).startsWith("+1"));
    }

    @Test
    void keepsWhatIsTooLongForAnIndexRawOnly() {
        var url = "https://chat.example.invalid/" + "a".repeat(2000);
        assertThat(Identifiers.normalise(IdentifierKind.URL, url, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"32, MD5", "40, SHA1", "64, SHA256", "96, SHA384", "128, SHA512"})
    void tellsHashesByLength(int length, String type) {
        assertThat(Identifiers.hashType("a".repeat(length))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 63, 127, 288})
    void tellsNoHashOfAnotherLength(int length) {
        assertThat(Identifiers.hashType("a".repeat(length))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingTheSecondTime(IdentifierKind kind) {
        assertThat(Stream.concat(samples(), noise(20_261_124)))
                .allSatisfy(raw ->
                        Identifiers.normalise(kind, raw, "Example|Chat")
                                .ifPresent(form ->
                                        assertThat(
                                                        Identifiers.normalise(
                                                                kind, form, "Example|Chat"))
                                                .contains(form)));
    }

    private static Stream<String> samples() {
        return Stream.of(
                "Sam.Vorrin@Example.INVALID",
                "+44 (0)7700 900123",
                "07700 900123",
                "2001:DB8:0:0:1:0:0:42",
                "198.18.0.17:80",
                "49-015420-323751-8",
                "HTTP://Sam@Chat.Example.INVALID:80?x#y",
                "chat.example.invalid/u",
                "ABCDEF0123456789ABCDEF0123456789ABCDEF01",
                "so15 2ci",
                "\u0130\u00DF \u01C5 \uFB01\u200B x",
                "1984-02-29+01:00",
                "example chat|example chat|x");
    }

    private static Stream<String> noise(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 2000)
                .mapToObj(i ->
                        random.ints(1 + random.nextInt(12), 0x20, 0x2FFF)
                                .filter(Character::isDefined)
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString());
    }
}
