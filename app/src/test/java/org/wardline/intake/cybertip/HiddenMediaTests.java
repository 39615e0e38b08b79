package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Media that hides inside what can be read as a report. The payload is a format's first bytes and invented text. */
class HiddenMediaTests {
    private static final String BEGIN =
            "<report><incidentSummary><incidentType>Child Pornography (possession, manufacture, and distribution)"
                    + "</incidentType><incidentDateTime>2026-02-01T10:00:00Z</incidentDateTime></incidentSummary>"
                    + "<additionalInfo>";
    private static final String END = "</additionalInfo></report>";
    private static final String PNG = "\u0089PNG\r\n\u001a\n" + "invented payload ".repeat(40);

    private static Reading read(String xml) {
        return new SubmissionReader().read(xml.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String base64(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void readsTheReportWhenNothingHides() {
        assertThat(read(BEGIN + "Header %PDF- and GIF89a were mentioned." + END))
                .isInstanceOf(Reading.OfReport.class);
    }

    @Test
    void findsBase64ThatBeginsAFewBytesBeforeThePicture() {
        for (var before : new String[] {"", "x", "xy", "note: "}) {
            assertThat(read(BEGIN + base64(before + PNG) + END))
                    .as("%d bytes before", before.length())
                    .isInstanceOf(Reading.Media.class);
        }
    }

    @Test
    void findsBase64CutByACommentOrWrittenInReferences() {
        var text = base64(PNG);
        assertThat(read(BEGIN + text.substring(0, 5) + "<!-- cut -->" + text.substring(5) + END))
                .isInstanceOf(Reading.Media.class);
        assertThat(read(BEGIN + "&#" + (int) text.charAt(0) + ";" + text.substring(1) + END))
                .isInstanceOf(Reading.Media.class);
        assertThat(read(BEGIN + "<![CDATA[" + text + "]]>" + END))
                .isInstanceOf(Reading.Media.class);
    }

    @Test
    void findsBytesThatANarrowEncodingReadsAsLetters() throws Exception {
        var file = new ByteArrayOutputStream();
        file.write(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".getBytes(StandardCharsets.UTF_8));
        file.write(BEGIN.getBytes(StandardCharsets.UTF_8));
        file.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
        file.write(("invented payload" + END).getBytes(StandardCharsets.UTF_8));
        assertThat(new SubmissionReader().read(file.toByteArray(), null))
                .isInstanceOf(Reading.Media.class);
    }
}
