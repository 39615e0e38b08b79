package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.wardline.TestOfficers;
import org.wardline.WardlineTest;
import org.wardline.intake.IngestReport.Outcome;

/** The bytes here begin like media and go on as noise: nothing in them can be shown. */
@WardlineTest
class IngestMediaTests {
    @Autowired Ingest ingest;
    @Autowired TestOfficers officers;
    @Autowired Environment environment;
    @TempDir Path folder;

    private static byte[] looksLike(byte[] start) {
        var bytes = new byte[4096];
        new Random(20261124).nextBytes(bytes);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static String carrying(String inside) {
        return Submissions.report("acc-2001")
                .replace("</report>", "<additionalInfo>" + inside + "</additionalInfo></report>");
    }

    @Test
    void keepsNoByteOfMedia() {
        var jpeg = looksLike(Submissions.JPEG);
        var png = looksLike(Submissions.PNG);
        var base64 = Base64.getEncoder().encodeToString(jpeg);
        Submissions.write(folder, "photo.jpg", jpeg);
        Submissions.write(folder, "renamed.xml", png);
        Submissions.write(folder, "data-uri.xml", carrying("data:image/jpeg;base64," + base64));
        Submissions.write(folder, "base64.xml", carrying(base64));
        Submissions.write(
                folder, "lines.xml", carrying(Base64.getMimeEncoder().encodeToString(jpeg)));
        Submissions.write(folder, "broken.xml", "<report><additionalInfo>" + base64 + "</wrong>");
        Submissions.write(
                folder,
                "export.json",
                Submissions.export("7200001", "acc-2002").replace("a.txt", base64));
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("inside.jpg", jpeg);
        entries.put("inside.xml", png);
        entries.put("fine.xml", Submissions.bytes(Submissions.report("acc-2003")));
        Submissions.write(folder, "bundle.zip", Submissions.zip(entries));
        Submissions.write(folder, "disguised.xml", Submissions.zip(entries));

        var came =
                officers.as(
                        officers.national(),
                        () ->
                                ingest.ingest(
                                        List.of(folder), "Media Sender", Ingest.Progress.none()));

        assertThat(came.exitStatus()).isEqualTo(2);
        assertThat(came.items())
                .filteredOn(one -> !one.path().endsWith("fine.xml"))
                .extracting(IngestReport.Item::outcome)
                .containsOnly(Outcome.REFUSED);
        assertThat(came.received()).isEqualTo(1);
        var database = new TestDatabase(environment);
        assertThat(
                        database.count(
                                "select count(*) from intake.refusal where sha256 = '"
                                        + Digests.sha256(jpeg)
                                        + "'"))
                .isPositive();
        assertThat(
                        database.count(
                                "select count(*) from intake.refusal where size = 0 or place = ''"))
                .isZero();
        var probe = base64.substring(400, 440);
        for (var table : database.tables()) {
            var rows =
                    String.join(
                            "\n", database.column("select t::text from intake." + table + " t"));
            assertThat(rows.contains(probe)).as("base64 in %s", table).isFalse();
            assertThat(rows.contains("ffd8ffe0")).as("JPEG bytes in %s", table).isFalse();
            assertThat(rows.contains("89504e47")).as("PNG bytes in %s", table).isFalse();
        }
        assertThat(
                        database.count(
                                "select count(*) from intake.original where position(decode('"
                                        + HexFormat.of().formatHex(Submissions.bytes(probe))
                                        + "', 'hex') in bytes) > 0"))
                .isZero();
    }

    @Test
    void recordsTheSameRefusalOnce() {
        var picture = Submissions.write(folder, "twice.png", looksLike(Submissions.PNG));
        for (var i = 0; i < 2; i++) {
            var came =
                    officers.as(
                            officers.national(),
                            () -> ingest.ingest(List.of(picture), null, Ingest.Progress.none()));
            assertThat(came.refused()).isEqualTo(1);
        }
        assertThat(
                        new TestDatabase(environment)
                                .count(
                                        "select count(*) from intake.refusal where name = 'twice.png'"))
                .isEqualTo(1);
    }
}
