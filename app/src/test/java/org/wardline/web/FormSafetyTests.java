package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.WardlineTest;

/** What no form takes, whatever page it is for. */
@WardlineTest
class FormSafetyTests {
    @Autowired TestOfficers officers;
    @Autowired TestPages pages;
    @Autowired ObjectProvider<MultipartConfigElement> uploads;

    private int sent(String text) {
        return pages.post(
                        officers.national(),
                        "/set-password",
                        Map.of("token", "none", "username", text, "password", "a", "again", "b"))
                .status();
    }

    @Test
    void refusesMediaPastedAsText() {
        var bytes = new byte[60];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        assertThat(sent("wren")).isEqualTo(422);
        assertThat(sent("data:image/png;base64,AAAA")).isEqualTo(400);
        assertThat(sent(Base64.getEncoder().encodeToString(bytes))).isEqualTo(400);
    }

    @Test
    void takesNoFilesSoThatNoneTouchesTheDisk() {
        assertThat(uploads.stream()).isEmpty();
    }
}
