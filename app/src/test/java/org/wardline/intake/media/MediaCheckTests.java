package org.wardline.intake.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaCheckTests {
    private static final byte[] TEXT = "<report/>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "FFD8FFE0, image/jpeg",
        "89504E470D0A1A0A, image/png",
        "474946383761, image/gif",
        "524946460000000057454250, image/webp",
        "424D3600000000000000360000002800000000, image/bmp",
        "49492A00, image/tiff",
        "4D4D002A, image/tiff",
        "0000001866747970686569630000, image/heic",
        "0000001866747970617669660000, image/avif",
        "00000018667479706372782000, image/x-canon-cr3",
        "000001000100101000000100, image/x-icon",
        "3842505300, image/vnd.adobe.photoshop",
        "46554A4946494C4D4343442D524157, image/x-fuji-raf",
        "4949550018, image/x-panasonic-raw",
        "0000000C6A5020200D0A870A, image/jp2",
        "FF0A, image/jxl",
        "00000018667479706D70343200, video/mp4",
        "0000001466747970717420200000, video/quicktime",
        "000000186674797033677034, video/3gpp",
        "524946460000000041564920, video/x-msvideo",
        "1A45DFA3, video/webm",
        "464C5601, video/x-flv",
        "3026B2758E66CF11, video/x-ms-wmv",
        "000001BA, video/mpeg",
        "4F67675300, audio/ogg",
        "664C614300000022, audio/flac",
        "4944330400, audio/mpeg",
        "FFFB9064, audio/mpeg",
        "524946460000000057415645, audio/wav",
    })
    void knowsMediaByItsFirstBytes(String hex, String mediaType) {
        var head = Arrays.copyOf(HexFormat.of().parseHex(hex), 64);
        var finding = MediaCheck.examine("report.xml", head).orElseThrow();
        assertThat(finding.mediaType()).isEqualTo(mediaType);
        assertThat(finding.kind()).isEqualTo(Finding.Kind.MEDIA);
        assertThat(finding.refused()).isTrue();
        assertThat(MediaCheck.detect("report.xml", head)).contains(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462D, DOCUMENT",
        "D0CF11E0A1B11AE1, DOCUMENT",
        "7B5C72746631, DOCUMENT",
        "1F8B08, ARCHIVE",
        "377ABCAF271C, ARCHIVE",
        "526172211A07, ARCHIVE",
        "FD377A585A00, ARCHIVE",
        "504B0304, ZIP",
        "504B0506, ZIP"
    })
    void knowsWhatMayHoldMedia(String hex, Finding.Kind kind) {
        var head = Arrays.copyOf(HexFormat.of().parseHex(hex), 64);
        assertThat(MediaCheck.examine("x", head).orElseThrow().kind()).isEqualTo(kind);
    }

    @Test
    void knowsATarByItsMarkFurtherIn() {
        var head = new byte[512];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, head, 257, 5);
        assertThat(MediaCheck.examine("x", head).orElseThrow().kind())
                .isEqualTo(Finding.Kind.ARCHIVE);
    }

    @Test
    void knowsATransportStreamByItsPackets() {
        var head = new byte[600];
        head[0] = 'G';
        head[188] = 'G';
        head[376] = 'G';
        assertThat(MediaCheck.detect("x", head)).contains("video/mp2t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jpg",
                "A.JPEG",
                "1/b.HeIc",
                "c.dng",
                "d.mp4",
                "e.3gp",
                "f.m4a",
                "g.svg",
                "h.pdf",
                "i.docx",
                "j.tar",
                "k.tgz",
                "l.7z",
                "m.rar",
                "x.zip!/n.png",
                "o.jpg "
            })
    void believesANameWhateverTheBytes(String name) {
        assertThat(MediaCheck.examine(name, TEXT).orElseThrow().refused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.xml", "export.json", "x.zip", "jpg", "a.jpg/report.xml", ""})
    void leavesTextAlone(String name) {
        assertThat(MediaCheck.examine(name, TEXT)).isEmpty();
    }

    @Test
    void tellsAnOfficeDocumentFromAZip() {
        var head = Arrays.copyOf(HexFormat.of().parseHex("504B0304"), 64);
        var name = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);
        head[26] = (byte) name.length;
        System.arraycopy(name, 0, head, 30, name.length);
        assertThat(MediaCheck.examine("x.zip", head).orElseThrow().kind())
                .isEqualTo(Finding.Kind.DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoInPlainSentences(Finding.Kind kind) {
        assertThat(kind.reason()).matches("[A-Z].*\\.");
        assertThat(kind.remedy()).matches("[A-Z].*\\.");
    }

    @Test
    void tellsTextFromOtherBytes() {
        assertThat(Text.binary(TEXT)).isFalse();
        assertThat(Text.binary("caf\u00e9 \u000b one stray".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Text.binary("<a/> \u00e9".getBytes(StandardCharsets.UTF_16))).isFalse();
        assertThat(Text.binary(new byte[] {1, 0, 2})).isTrue();
        var noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(Text.binary(noise)).isTrue();
        noise[0] = (byte) 0xFF;
        noise[1] = (byte) 0xFE;
        assertThat(Text.binary(noise)).isTrue();
    }
}
