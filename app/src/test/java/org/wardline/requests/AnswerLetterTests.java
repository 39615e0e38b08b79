package org.wardline.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerLetterTests {
    private static final String TOLD = "We keep one report about your account.";

    private static List<String> letter(
            RequestKind kind, AnswerOutcome outcome, @Nullable AnswerGround ground) {
        return AnswerLetter.of("Q-7K3QX", kind, LocalDate.of(2027, 3, 4), outcome, ground, TOLD);
    }

    @ParameterizedTest
    @EnumSource
    void thatNoDataIsHeldAndThatItIsNeitherConfirmedNorDeniedReadAlike(RequestKind kind) {
        var noData = letter(kind, AnswerOutcome.NO_DATA, null);
        for (var ground : AnswerGround.values()) {
            assertThat(letter(kind, AnswerOutcome.NEITHER, ground)).isEqualTo(noData);
        }
        assertThat(String.join(" ", noData))
                .contains("whether or not we hold personal data about you")
                .doesNotContain(TOLD);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedIsNotTold(RequestKind kind) {
        var refused = String.join(" ", letter(kind, AnswerOutcome.REFUSED, AnswerGround.CRIME));
        assertThat(refused).contains(AnswerGround.CRIME.words()).doesNotContain(TOLD);
        assertThat(
                        String.join(
                                " ",
                                letter(kind, AnswerOutcome.PART, AnswerGround.RIGHTS_OF_OTHERS)))
                .contains(TOLD, AnswerGround.RIGHTS_OF_OTHERS.words());
        assertThat(String.join(" ", letter(kind, AnswerOutcome.FULL, null))).contains(TOLD);
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterSaysWhereToComplain(AnswerOutcome outcome) {
        var ground = outcome.withholds() ? AnswerGround.INQUIRY : null;
        var letter = letter(RequestKind.ACCESS, outcome, ground);
        assertThat(letter.getFirst()).contains("Q-7K3QX");
        assertThat(letter.getLast())
                .contains("Information Commissioner", "section 51", "section 167");
    }

    @ParameterizedTest
    @EnumSource(names = {"PART", "REFUSED"})
    void nothingIsWithheldWithoutAGround(AnswerOutcome outcome) {
        assertThatThrownBy(() -> letter(RequestKind.ACCESS, outcome, null))
                .isInstanceOf(IllegalStateException.class);
    }
}
