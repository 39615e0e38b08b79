package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a media file is anywhere under a real home after it was handed in: not in a row, not in the write-ahead log,
 * not in a log or a temporary file. The payload is the first bytes of a format and invented text, never a picture.
 */
@Tag("home")
class NoMediaUnderHomeTests {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13
    };
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
    private static final String KEPT = "kept-" + UUID.randomUUID();
    private static final String REPORT =
            """
            <report><incidentSummary><incidentType>Child Pornography (possession, manufacture, and distribution)</incidentType>
            <incidentDateTime>2026-02-01T10:00:00Z</incidentDateTime></incidentSummary>
            <reporter><reportingPerson><email>desk@platform.invalid</email></reportingPerson></reporter>
            <additionalInfo>%s</additionalInfo></report>
            """;

    @TempDir Path folder;

    private final String marker = "marker-" + UUID.randomUUID();
    private final byte[] png = after(PNG);
    private final byte[] jpeg = after(JPEG);

    private byte[] after(byte[] signature) {
        return joined(signature, (marker + " ").repeat(6).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content, boolean packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry(name);
            if (!packed) {
                var crc = new CRC32();
                crc.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> hiddenMedia() throws IOException {
        var base64 = Base64.getEncoder().encodeToString(png);
        var urlSafe = Base64.getUrlEncoder().encodeToString(jpeg);
        var lines = Base64.getMimeEncoder(60, text("\n")).encodeToString(png);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("picture.png", png);
        files.put("named-otherwise.xml", jpeg);
        files.put("named-otherwise.txt", png);
        files.put("no-name", jpeg);
        files.put("colours\u001b[31m\nof a name.png", png);
        files.put("one.zip", zip("report.xml", png, false));
        files.put("packed.zip", zip("report.xml", jpeg, true));
        files.put("two.zip", zip("inner.zip", zip("a/b.dat", png, false), false));
        files.put("climbs.zip", zip("../../climbs.png", png, false));
        files.put("squeezed.xml", gzip(png));
        files.put("uri.xml", text(REPORT.formatted("data:image/png;base64," + base64)));
        files.put("long.xml", text(REPORT.formatted(base64)));
        files.put("safe.xml", text(REPORT.formatted(urlSafe)));
        files.put("lines.xml", text(REPORT.formatted(lines)));
        files.put("references.xml", text(REPORT.formatted(lines.replace("\n", "&#10;"))));
        files.put("cdata.xml", text(REPORT.formatted("<![CDATA[" + lines + "]]>")));
        files.put("wide.xml", REPORT.formatted(base64).getBytes(StandardCharsets.UTF_16));
        files.put("attribute.xml", text(REPORT.formatted("<a b=\"" + base64 + "\"/>")));
        files.put("comment.xml", text(REPORT.formatted("<!-- " + base64 + " -->")));
        files.put(
                "zipped.xml",
                text(REPORT.formatted(Base64.getEncoder().encodeToString(zip("x", png, false)))));
        files.put("polyglot.xml", joined(text("<report><!-- "), png, text(" --></report>")));
        files.put("behind.xml", joined(text(REPORT.formatted("text")), jpeg));
        files.put(
                "slashes.json",
                text("{\"a\":\"data:image\\/png;base64," + base64.replace("/", "\\/") + "\"}"));
        files.put("broken.json", text("{\"a\":\"" + base64.replace("/", "\\/") + "\""));
        files.put("nonsense.txt", text("Dear desk,\n" + lines + "\n"));
        files.put("hex.xml", text(REPORT.formatted(HexFormat.of().formatHex(png))));
        return files;
    }

    @Test
    void nothingOfItIsAnywhere() throws IOException {
        var home = folder.resolve("home");
        var inbox = folder.resolve("inbox");
        Files.createDirectories(home);
        Files.createDirectories(inbox);
        Files.writeString(home.resolve("DEMONSTRATION"), "loaded 2026-01-01T00:00:00Z\n");
        var hidden = hiddenMedia();
        for (var file : hidden.entrySet()) {
            Files.write(inbox.resolve(file.getKey()), file.getValue());
        }
        Files.write(inbox.resolve("report.xml"), text(REPORT.formatted(KEPT)));

        var run = VerbRun.of(home, "ingest", inbox.toString(), "--sender", "Platform");

        assertThat(run.out())
                .as(run.err())
                .startsWith("1 received, 0 new versions, 0 duplicates, 1 quarantined");
        assertThat(run.err()).doesNotContain("\u001b").contains("[31m");
        assertThat(run.out() + run.err()).doesNotContain(marker);
        assertThat(filesWith(home, List.of(text(KEPT))))
                .as("the search finds what was kept")
                .isNotEmpty();
        assertThat(filesWith(home, traces())).isEmpty();
    }

    /** The marker as it is, in UTF-16, in hexadecimal, and in base64 wherever it may begin. */
    private List<byte[]> traces() {
        var traces = new ArrayList<byte[]>();
        traces.add(text(marker));
        traces.add(marker.getBytes(StandardCharsets.UTF_16BE));
        traces.add(marker.getBytes(StandardCharsets.UTF_16LE));
        traces.add(text(HexFormat.of().formatHex(text(marker))));
        for (var before : List.of("", "x", "xy")) {
            var base64 = Base64.getEncoder().encodeToString(text(before + marker));
            // The digits at either end depend on the neighbours; the middle does not. Short enough
            // for one line of text.
            traces.add(text(base64.substring(4, 24)));
        }
        return traces;
    }

    private static List<Path> filesWith(Path home, List<byte[]> wanted) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.stream().anyMatch(each -> holds(file, each)))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
