package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void saysMomentsInUkTimeWithTheirZone() {
        assertThat(UkTime.said(Instant.parse("2026-11-24T09:05:30Z")))
                .isEqualTo("24 November 2026, 09:05 GMT");
        assertThat(UkTime.said(Instant.parse("2026-07-01T23:30:00Z")))
                .isEqualTo("2 July 2026, 00:30 BST");
    }

    @Test
    void breaksLinksInASendersText() {
        assertThat(Folded.defanged("See HTTPS://chat.example.invalid/a.b now. Then stop."))
                .isEqualTo("See hxxps://chat[.]example[.]invalid/a[.]b now. Then stop.");
        assertThat(Folded.defanged("a.person@mail.invalid")).doesNotContain("mail.invalid");
    }
}
