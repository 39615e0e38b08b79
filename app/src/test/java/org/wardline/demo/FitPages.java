package org.wardline.demo;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wardline.TestBrowser;

/** Looks at pages of the demonstration: is each fit for anybody? */
@Component
@Lazy
class FitPages {
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|\\d{4}-\\d{2}-\\d{2}|\\b[A-Z]+_[A-Z_]+\\b|\\bnull\\b| [,:.]( |$)");

    /** What an officer reads, without what is shown as a sender or a program wrote it. */
    private static final String READ_BY_PEOPLE =
            """
            () => {
              const main = document.querySelector('main').cloneNode(true);
              main.querySelectorAll('code, pre, .wl-folded, form .govuk-hint, input, select, textarea').forEach(e => e.replaceWith('x'));
              return main.textContent.replace(/\\s+/g, ' ');
            }
            """;

    private final TestBrowser browser;

    FitPages(TestBrowser browser) {
        this.browser = browser;
    }

    /** A page fit for anybody: named once, marked as a demonstration, accessible, and free of what only programs read. */
    void visited(Page page, String name, SoftAssertions faults) {
        browser.screenshot(page, name);
        faults.assertThat(page.locator("h1").count())
                .as("headings of the first level: %s", name)
                .isEqualTo(1);
        faults.assertThat(page.locator(".wl-demonstration").innerText())
                .as(name)
                .contains("DEMONSTRATION");
        faults.assertThat(page.evaluate(READ_BY_PEOPLE).toString())
                .as(name)
                .doesNotContainPattern(NOT_FOR_PEOPLE);
        faults.assertThatCode(() -> browser.assertAccessible(page))
                .as(name)
                .doesNotThrowAnyException();
    }
}
