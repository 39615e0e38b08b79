package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever text is taken for a model or a value: a model or a list of mistakes, a clean value or none. */
class ModelFuzzTests {

    static Stream<byte[]> samples() {
        return Stream.of(bytes(ModelJson.write(People.person())), bytes("{\"version\": 2}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "1m")
    void readsAModelOrSaysWhatIsWrong(byte[] bytes) {
        try {
            var model = ModelJson.read(new String(bytes, StandardCharsets.UTF_8));
            assertThat(ModelJson.read(ModelJson.write(model))).isEqualTo(model);
        } catch (Mistakes mistakes) {
            assertThat(mistakes.problems()).isNotEmpty();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void cleansOnceAndForAll(FuzzedDataProvider data) {
        var columns = People.person().columns();
        var column = columns.get(data.consumeInt(0, columns.size() - 1));
        var once = Cleaner.clean(column, data.consumeRemainingAsString());
        if (once != null) {
            assertThat(Cleaner.clean(column, once.text())).isEqualTo(once);
        }
    }
}
