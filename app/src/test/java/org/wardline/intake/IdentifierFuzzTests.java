package org.wardline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever text stands for an identifier: it is brought to a form that normalising leaves as it is, or to none. */
class IdentifierFuzzTests {

    @FuzzTest(maxDuration = "1m")
    void normalisesOnceAndForAll(FuzzedDataProvider data) {
        var kind = data.pickValue(IdentifierKind.values());
        var service = data.consumeBoolean() ? data.consumeString(20) : null;
        var raw = data.consumeRemainingAsString();
        var form = Identifiers.normalise(kind, raw, service);
        assertThat(form.filter(String::isBlank)).isEmpty();
        if (kind != IdentifierKind.SCREEN_NAME && kind != IdentifierKind.ACCOUNT_ID) {
            form.ifPresent(
                    once -> assertThat(Identifiers.normalise(kind, once, service)).contains(once));
        }
    }
}
