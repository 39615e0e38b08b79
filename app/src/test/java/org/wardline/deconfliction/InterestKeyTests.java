package org.wardline.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wardline.kernel.Sensitive;

class InterestKeyTests {
    @Test
    void bringsValuesToOneForm() {
        assertThat(new InterestKey("email", Sensitive.of(" One@Example.Invalid ")))
                .isEqualTo(new InterestKey("EMAIL", Sensitive.of("one@example.invalid")));
        assertThat(new InterestKey("PHONE", Sensitive.of("07700 900123")))
                .isEqualTo(new InterestKey("PHONE", Sensitive.of("+447700900123")));
        assertThat(InterestKey.ofAddress("12 Quenby Row, Southampton", "SO15 2CI"))
                .isEqualTo(InterestKey.ofAddress("12  quenby row\nSouthampton", "so152ci"))
                .isNotEqualTo(InterestKey.ofAddress("12A Quenby Row", "SO15 2CI"));
    }
}
