package org.wardline.intake.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardline.intake.media.EmbeddedMedia;

/** Whatever bytes come in: a reading comes back, in good time, and nothing that is kept holds media. */
class SubmissionFuzzTests {
    private static final SubmissionReader READER = new SubmissionReader();

    static Stream<byte[]> samples() {
        return Stream.of("report.xml", "report-minimal.xml", "file-details.xml", "export.json")
                .map(Submissions::sample);
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "1m")
    void readsOrSaysWhyNot(byte[] bytes) {
        switch (READER.read(bytes, "Quillmere Chat")) {
            case Reading.OfReport(var report) -> assertThat(report.mentions()).isNotNull();
            case Reading.OfFileDetails(var details) -> assertThat(details.mentions()).isNotNull();
            case Reading.Media(var place, var reason) -> {
                assertThat(place).isNotBlank();
                assertThat(reason).isNotBlank();
            }
            case Reading.Unreadable unreadable -> {
                assertThat(unreadable.reason()).isNotBlank();
                assertThat(unreadable.remedy()).isNotBlank();
                assertThat(EmbeddedMedia.findRaw(bytes)).isEmpty();
            }
        }
    }
}
