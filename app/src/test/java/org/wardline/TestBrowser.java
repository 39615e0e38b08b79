package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.wardline.governance.Officer;

/**
 * A real browser on the pages of a {@link WardlineServer} test. Each officer signs in by the form, once, in a profile of
 * their own, for which {@link AnsweredQuestions} says what cases are opened for.
 */
@Component
@Lazy
public class TestBrowser implements DisposableBean {
    private static final List<Path> CHROMIUMS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final String AXE_RUN =
            """
            async colours => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'color-contrast': { enabled: colours } },
                resultTypes: ['violations'] });
              return result.violations.map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '));
            }
            """;

    private final Environment environment;
    private final AnsweredQuestions answers;
    private final Map<UUID, BrowserContext> profiles = new HashMap<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    TestBrowser(Environment environment, AnsweredQuestions answers) {
        this.environment = environment;
        this.answers = answers;
    }

    /** Opens a page as the officer. */
    public Page open(Officer officer, String path) {
        return open(officer, TestOfficers.PASSWORD, path);
    }

    /** Opens a page as the officer, who has a password of their own. */
    public Page open(Officer officer, String password, String path) {
        var page =
                profiles.computeIfAbsent(officer.id().value(), _ -> signIn(officer, password))
                        .newPage();
        page.navigate(address(path));
        return page;
    }

    /** Opens a page as the officer in a profile of its own, in which nobody answers what a case is opened for. */
    public Page openAsItComes(Officer officer, String password, String path) {
        var page = signedIn(profile(), officer, password).newPage();
        page.navigate(address(path));
        return page;
    }

    /** Opens a page with nobody signed in, in a profile of its own. */
    public Page openAsNobody(String path) {
        var page = profile().newPage();
        page.navigate(address(path));
        return page;
    }

    /**
     * No automatic check of WCAG 2.2 AA finds fault, on a phone or a desktop, and neither shows the page with scrolling
     * sideways.
     */
    public void assertAccessible(Page page) {
        page.evaluate(axe());
        page.setViewportSize(PHONE, 844);
        assertSound(page, PHONE);
        page.setViewportSize(DESKTOP, 900);
        assertSound(page, DESKTOP);
    }

    private static void assertSound(Page page, int width) {
        // Colours are the same on a phone, and looking at them takes longer than all the rest.
        assertThat((List<?>) page.evaluate(AXE_RUN, width == DESKTOP))
                .as("faults of accessibility, %d pixels wide", width)
                .isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of the page in a window %d pixels wide", width)
                .isLessThanOrEqualTo(width);
    }

    /**
     * Writes {@code target/screenshots/NAME.png} and {@code NAME-phone.png}, with {@code -Dwardline.screenshots=true}: on
     * long pages it takes longer than everything that is tested.
     */
    public void screenshot(Page page, String name) {
        if (!Boolean.getBoolean("wardline.screenshots")) {
            return;
        }
        page.setViewportSize(PHONE, 844);
        shoot(page, name + "-phone.png");
        page.setViewportSize(DESKTOP, 900);
        shoot(page, name + ".png");
    }

    /**
     * The picture of a page that the documents show, {@code docs/screenshots/NAME.png}, as far down as asked for. It is
     * taken anew in approve mode, as golden files are written; otherwise it has to be there.
     */
    public void picture(Page page, String name, int height) {
        page.setViewportSize(DESKTOP, height);
        var kept = Golden.root().resolve("docs/screenshots").resolve(name + ".png");
        var to =
                Boolean.getBoolean("wardline.approve")
                        ? kept
                        : SCREENSHOTS.resolve("docs-" + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(to));
        page.setViewportSize(DESKTOP, 900);
        assertThat(kept).as("Run the test with -Dwardline.approve=true and look at it").exists();
    }

    private static void shoot(Page page, String file) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file)).setFullPage(true));
    }

    private BrowserContext signIn(Officer officer, String password) {
        var profile = profile();
        profile.setExtraHTTPHeaders(Map.of(AnsweredQuestions.HEADER, answers.headerOf(officer)));
        return signedIn(profile, officer, password);
    }

    private BrowserContext signedIn(BrowserContext profile, Officer officer, String password) {
        var page = profile.newPage();
        page.navigate(address("/sign-in"));
        page.fill("#username", officer.username());
        page.fill("#password", password);
        page.click("main button[type=submit]");
        assertThat(page.url()).as("where signing in leads").isEqualTo(address("/"));
        // The page stays open: closing it just after it was navigated has left the browser silent
        // for good.
        return profile;
    }

    private String address(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }

    private BrowserContext profile() {
        var options = new Browser.NewContextOptions();
        options.setLocale("en-GB").setTimezoneId("Europe/London").setViewportSize(DESKTOP, 900);
        var profile = browser().newContext(options);
        // Other tests are at work meanwhile; a picture on a machine under load has taken ten
        // seconds.
        profile.setDefaultTimeout(30_000);
        return profile;
    }

    private Browser browser() {
        if (browser == null) {
            var chromium = CHROMIUMS.stream().filter(Files::isExecutable).findFirst();
            assertThat(chromium)
                    .as("Browser tests need Chromium: install the Debian package chromium")
                    .isPresent();
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium.orElseThrow())
                                            .setArgs(List.of("--no-sandbox", "--lang=en-GB")));
        }
        return browser;
    }

    private static String axe() {
        try (var file = TestBrowser.class.getResourceAsStream("/axe/axe-4.14.1.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe-core is not among the test resources");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core cannot be read", e);
        }
    }

    @Override
    public void destroy() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
