package org.wardline.intake.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWalkTests {
    private static final byte[] REPORT = "<report/>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MARK =
            Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 5000);

    @Test
    void handsOverEntriesInOrderUnderTheirPaths() throws IOException {
        var entries =
                walk(zip("123/", "", "123/report.xml", REPORT, "123\\fileDetails1.xml", REPORT));
        assertThat(entries)
                .extracting(ArchiveEntry::path)
                .containsExactly("bundle.zip!/123/report.xml", "bundle.zip!/123/fileDetails1.xml");
        assertThat(entries)
                .first()
                .isInstanceOfSatisfying(
                        ArchiveEntry.Document.class,
                        document -> {
                            assertThat(document.bytes()).isEqualTo(REPORT);
                            assertThat(document.sha256()).isEqualTo(sha256(REPORT));
                        });
    }

    /** A method whose library is not here must be a problem of the archive, not the end of intake. */
    @ParameterizedTest
    @ValueSource(ints = {93, 95, 14, 98, 12, 255})
    void namesMethodsThatItCannotUnpack(int method) throws IOException {
        var bytes = zip("report.xml", REPORT);
        bytes[8] = (byte) method;
        bytes[9] = 0;
        assertThat(walk(bytes))
                .isNotEmpty()
                .noneMatch(entry -> entry instanceof ArchiveEntry.Document)
                .anyMatch(entry -> entry instanceof ArchiveEntry.Problem);
    }

    @Test
    void givesOnlySizeAndHashOfMedia() throws IOException {
        assertThat(walk(zip("a.bin", MARK, "b.jpg", REPORT, "c.xml", REPORT)))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .isInstanceOfSatisfying(
                                                ArchiveEntry.Refused.class,
                                                refused -> {
                                                    assertThat(refused.size()).isEqualTo(5000);
                                                    assertThat(refused.sha256())
                                                            .isEqualTo(sha256(MARK));
                                                    assertThat(refused.mediaType())
                                                            .isEqualTo("image/jpeg");
                                                }),
                        second -> assertThat(second).isInstanceOf(ArchiveEntry.Refused.class),
                        third -> assertThat(third).isInstanceOf(ArchiveEntry.Document.class));
    }

    @Test
    void opensArchivesWithinArchivesToADepth() throws IOException {
        var one = zip("report.xml", REPORT, "a.png", REPORT);
        var two = zip("one.zip", one, "after.xml", REPORT);
        var three = zip("two.zip", two);
        assertThat(walk(three))
                .extracting(ArchiveEntry::path)
                .containsExactly(
                        "bundle.zip!/two.zip!/one.zip!/report.xml",
                        "bundle.zip!/two.zip!/one.zip!/a.png",
                        "bundle.zip!/two.zip!/after.xml");
        assertThat(walk(zip("three.zip", three)))
                .first()
                .isInstanceOfSatisfying(
                        ArchiveEntry.Refused.class,
                        refused -> {
                            assertThat(refused.reasonCode()).isEqualTo("NESTED_TOO_DEEP");
                            assertThat(refused.sha256()).isEqualTo(sha256(one));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../report.xml",
                "a/../../report.xml",
                "/report.xml",
                "C:/report.xml",
                "..\\x.xml",
                "a\u0007.xml"
            })
    void refusesNamesThatPointOutside(String name) throws IOException {
        assertThat(codes(walk(zip(name, REPORT, "good.xml", REPORT))))
                .containsExactly("UNSAFE_NAME", "document");
    }

    @Test
    void saysThatAnEntryIsEncryptedAndGoesOn() throws IOException {
        var zip = stored("secret.xml", "good.xml");
        zip[6] |= 1;
        assertThat(codes(walk(zip))).containsExactly("ENCRYPTED", "document");
    }

    @Test
    void noticesDamageByTheCheckSum() throws IOException {
        var zip = stored("bad.xml", "good.xml");
        zip[30 + "bad.xml".length() + 2] ^= 1;
        assertThat(codes(walk(zip))).containsExactly("CORRUPT", "document");
    }

    @Test
    void noticesDamageOfPackedBytes() throws IOException {
        var noise = new byte[3000];
        var random = new Random(5);
        for (var i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt('a', 'z');
        }
        var zip = zip("bad.xml", noise, "good.xml", REPORT);
        zip[600] ^= 0x55;
        assertThat(codes(walk(zip))).isNotEmpty().first().isEqualTo("CORRUPT");
    }

    @Test
    void noticesThatTheEndIsMissing() throws IOException {
        var zip = stored("one.xml", "two.xml");
        var afterFirst = 30 + "one.xml".length() + REPORT.length;
        assertThat(codes(walk(Arrays.copyOf(zip, afterFirst))))
                .containsExactly("document", "TRUNCATED");
        assertThat(codes(walk(Arrays.copyOf(zip, afterFirst + 34)))).first().isEqualTo("document");
        assertThat(codes(walk(Arrays.copyOf(zip, afterFirst + 34))))
                .last()
                .isIn("CORRUPT", "TRUNCATED");
    }

    @Test
    void neverThrowsForDamage() throws IOException {
        var zip = zip("1/report.xml", REPORT, "a.png", MARK, "in.zip", zip("x.xml", REPORT));
        var random = new Random(20_261_124);
        for (var i = 0; i < 400; i++) {
            var damaged = Arrays.copyOf(zip, 1 + random.nextInt(zip.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(walk(damaged)).isNotNull();
        }
    }

    @Test
    void saysThatAnArchiveIsEmptyOrNone() throws IOException {
        assertThat(codes(walk(zip()))).containsExactly("EMPTY");
        assertThat(codes(walk(REPORT))).isNotEmpty().doesNotContain("document");
        assertThat(codes(walk(new byte[0]))).containsExactly("TRUNCATED");
    }

    @Test
    void stopsAtABomb() throws IOException {
        var zip = zip("bomb.xml", new byte[4 << 20], "after.xml", REPORT);
        assertThat(codes(walk(zip, new ArchiveWalk.Limits(10, 1L << 30, 1 << 30, 100, 3))))
                .containsExactly("EXPANDS_TOO_FAR");
    }

    @Test
    void stopsAtABombWithinAnArchive() throws IOException {
        var zip = zip("in.zip", zip("bomb.jpg", new byte[4 << 20]), "after.xml", REPORT);
        assertThat(codes(walk(zip, new ArchiveWalk.Limits(10, 1L << 30, 1 << 30, 100, 3))))
                .containsExactly("EXPANDS_TOO_FAR");
    }

    @Test
    void stopsAtTheTotalAndAtTheNumberOfEntries() throws IOException {
        var zip = zip("a.xml", REPORT, "b.xml", REPORT, "c.xml", REPORT);
        assertThat(codes(walk(zip, new ArchiveWalk.Limits(10, 20, 1 << 20, 100, 3))))
                .containsExactly("document", "document", "EXPANDS_TOO_FAR");
        assertThat(codes(walk(zip, new ArchiveWalk.Limits(2, 1 << 20, 1 << 20, 100, 3))))
                .containsExactly("document", "document", "TOO_MANY_ENTRIES");
    }

    @Test
    void handsOverNoDocumentThatIsTooLarge() throws IOException {
        var zip = zip("a.xml", "x".repeat(100).getBytes(StandardCharsets.UTF_8), "b.xml", REPORT);
        assertThat(codes(walk(zip, new ArchiveWalk.Limits(10, 1 << 20, 50, 100, 3))))
                .containsExactly("TOO_LARGE", "document");
    }

    @Test
    void letsOutWhatTheReceiverThrows() throws IOException {
        var zip = zip("a.xml", REPORT);
        assertThatThrownBy(() ->
                        new ArchiveWalk()
                                .walk(
                                        "x.zip",
                                        new ByteArrayInputStream(zip),
                                        entry -> {
                                            throw new IllegalStateException("receiver");
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("receiver");
    }

    @Test
    void neverShowsANameInItsText() throws IOException {
        assertThat(walk(zip("vorrin.xml", REPORT, "vorrin.jpg", MARK, "../vorrin.xml", REPORT)))
                .noneSatisfy(entry -> assertThat(entry.toString()).contains("vorrin"));
    }

    private static List<ArchiveEntry> walk(byte[] zip) {
        return walk(zip, ArchiveWalk.Limits.usual());
    }

    private static List<ArchiveEntry> walk(byte[] zip, ArchiveWalk.Limits limits) {
        var entries = new ArrayList<ArchiveEntry>();
        new ArchiveWalk(limits).walk("bundle.zip", new ByteArrayInputStream(zip), entries::add);
        return entries;
    }

    private static List<String> codes(List<ArchiveEntry> entries) {
        return entries.stream()
                .map(entry ->
                        switch (entry) {
                            case ArchiveEntry.Document _ -> "document";
                            case ArchiveEntry.Refused refused -> refused.reasonCode();
                            case ArchiveEntry.Problem problem -> problem.reasonCode();
                        })
                .toList();
    }

    /** Names and bytes in turn; a name that ends in a stroke makes a folder. Check sums stand behind the entries. */
    private static byte[] zip(Object... namesAndBytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                if (namesAndBytes[i + 1] instanceof byte[] content) {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Reports under these names, not packed, check sums in front of them. */
    private static byte[] stored(String... names) throws IOException {
        var crc = new CRC32();
        crc.update(REPORT);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                var entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(REPORT.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(REPORT);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        var digest = new Digest();
        digest.update(bytes, bytes.length);
        return digest.sha256();
    }
}
