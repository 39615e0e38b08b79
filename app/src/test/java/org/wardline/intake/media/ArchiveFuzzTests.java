package org.wardline.intake.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes call themselves an archive: the walk ends within its limits, and hands over no media and no path that climbs. */
class ArchiveFuzzTests {
    private static final ArchiveWalk.Limits LIMITS =
            new ArchiveWalk.Limits(50, 1 << 20, 1 << 16, 100, 3);

    static Stream<byte[]> samples() throws IOException {
        var inner = zip("report.xml", "<report/>".getBytes(StandardCharsets.UTF_8));
        return Stream.of(inner, zip("inner.zip", inner), zip("../up.xml", inner));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "1m")
    void endsWithinItsLimits(byte[] bytes) {
        var handedOver = new AtomicLong();
        new ArchiveWalk(LIMITS)
                .walk(
                        "fuzz.zip",
                        new ByteArrayInputStream(bytes),
                        entry -> {
                            if (entry instanceof ArchiveEntry.Document document) {
                                handedOver.addAndGet(document.bytes().length);
                                assertThat(document.path()).doesNotContain("../");
                                assertThat(
                                                MediaCheck.examine("", document.bytes())
                                                        .filter(Finding::refused))
                                        .isEmpty();
                            }
                        });
        assertThat(handedOver.get()).isLessThanOrEqualTo(LIMITS.totalBytes());
    }
}
