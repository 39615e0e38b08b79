package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Media in reports is found wherever it hides. What stands for it here is a format's mark and zeros: no picture. */
class MediaInFilesTests {
    private static final byte[] MARK = marked("FFD8FFE000104A46494600");
    private static final String BASE64 = Base64.getEncoder().encodeToString(MARK);

    private static byte[] marked(String hex) {
        return Arrays.copyOf(HexFormat.of().parseHex(hex), 300);
    }

    private static void refused(String text, String place) {
        var reading = Submissions.read(text);
        assertThat(reading).isInstanceOf(Reading.Media.class);
        var media = (Reading.Media) reading;
        assertThat(media.place()).isEqualTo(place);
        assertThat(media.reason()).contains("never kept");
    }

    private static String report(String part) {
        return "<report>" + part + "</report>";
    }

    @Test
    void findsADataUri() {
        refused(
                report(
                        "<victim><profileBio>see data:image/png;base64,iVBORw0K</profileBio></victim>"),
                "/report/victim[1]/profileBio[1]");
    }

    @Test
    void findsLongBase64InText() {
        refused(
                report("<additionalInfo>the file is " + BASE64 + " as sent</additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsItSplitOverLines() {
        var lines = Base64.getMimeEncoder(40, "\r\n  ".getBytes(StandardCharsets.US_ASCII));
        refused(
                report("<additionalInfo>\n" + lines.encodeToString(MARK) + "</additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsItInCharacterData() {
        refused(
                report("<additionalInfo><![CDATA[" + BASE64 + "]]></additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsItSplitByAComment() {
        var middle = 30;
        refused(
                report(
                        "<additionalInfo>"
                                + BASE64.substring(0, middle)
                                + "<!-- - -->"
                                + BASE64.substring(middle)
                                + "</additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsItInAnAttribute() {
        refused(report("<victim note=\"" + BASE64 + "\"/>"), "/report/victim[1]/@note");
    }

    @Test
    void findsItInACommentAndAnInstruction() {
        refused(report("<!--" + BASE64 + "-->"), "/report/comment()");
        refused(report("<?x " + BASE64 + "?>"), "/report/processing-instruction()");
    }

    @Test
    void findsItWithinTheReporterToo() {
        refused(
                report("<reporter><companyTemplate>" + BASE64 + "</companyTemplate></reporter>"),
                "/report/reporter[1]/companyTemplate[1]");
    }

    @Test
    void findsItInTheUrlSafeAlphabetAndInHexadecimal() {
        var safe = Base64.getUrlEncoder().withoutPadding().encodeToString(MARK);
        refused(
                report("<additionalInfo>" + safe + "</additionalInfo>"),
                "/report/additionalInfo[1]");
        var hex = HexFormat.of().formatHex(MARK);
        refused(
                report("<additionalInfo>" + hex + "</additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsItGluedToOtherWords() {
        refused(
                report("<additionalInfo>file/x" + BASE64 + "</additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsItWithinBase64OfALetter() {
        var letter = "Dear all,\n".repeat(60) + "\n" + BASE64 + "\nRegards";
        var packed = Base64.getEncoder().encodeToString(letter.getBytes(StandardCharsets.UTF_8));
        refused(
                report("<additionalInfo>" + packed + "</additionalInfo>"),
                "/report/additionalInfo[1]");
    }

    @Test
    void findsADrawing() {
        refused(
                report("<victim><svg xmlns=\"http://www.w3.org/2000/svg\"/></victim>"),
                "/report/victim[1]/svg[1]");
    }

    @Test
    void findsItInJsonTextNamesAndLists() {
        refused("{\"a\": {\"b\": [1, \"" + BASE64 + "\"]}}", "/a/b/1");
        refused("{\"a\": \"" + BASE64.replace("/", "\\/") + "\"}", "/a");
        refused("{\"a\": \"data:video/mp4;base64,AAAA\"}", "/a");
        refused("{\"" + BASE64 + "\": 1}", "/_");
    }

    @Test
    void findsItSplitOverAListOfLines() {
        var lines = "\"" + BASE64.replaceAll("(.{48})", "$1\", \"") + "\"";
        refused("{\"a\": [" + lines + "]}", "/a/0");
    }

    @Test
    void findsItInWhatCannotBeRead() {
        refused("<report>\n<victim>\n" + BASE64, "line 3");
        refused("{\"a\":\n\"" + BASE64.replace("/", "\\/"), "line 2");
        refused("Words, then\n" + BASE64, "line 2");
    }

    @Test
    void findsNakedBytesBehindText() {
        var text = "<report>\n".getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(text, text.length + 20);
        Arrays.fill(both, text.length, both.length, (byte) 'x');
        System.arraycopy(MARK, 0, both, text.length, 4);
        assertThat(new SubmissionReader().read(both))
                .isEqualTo(new Reading.Media("line 2", media().reason()));
    }

    private static Reading.Media media() {
        return (Reading.Media) new SubmissionReader().read(MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A",
        "474946383961",
        "00000018667479706D703432",
        "255044462D312E37",
        "504B0304",
        "1F8B08",
        "00DEADBEEF00"
    })
    void refusesAWholeFileThatIsNotText(String hex) {
        assertThat(new SubmissionReader().read(marked(hex)))
                .isInstanceOfSatisfying(
                        Reading.Media.class,
                        media -> assertThat(media.place()).isEqualTo("whole file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The file type is data: image/jpeg, and three more of the kind were seen there.",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "Uploaded to https://cdn.example.invalid/9j/4AAQ.html and removed on the same day by staff.",
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkwIn0dozjgNryP4J3jVmNHl0w5N",
                "BM is a short name that begins sentences and Bitmaps alike, as do II and MM and GIF and PDF.",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(Submissions.read(report("<additionalInfo>" + text + "</additionalInfo>")))
                .isInstanceOf(Reading.OfReport.class);
    }
}
