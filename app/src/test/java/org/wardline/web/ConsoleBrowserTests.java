package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestBrowser;
import org.wardline.TestOfficers;
import org.wardline.TestWorld;
import org.wardline.WardlineServer;
import org.wardline.database.Home;

@WardlineServer
@Tag("browser")
class ConsoleBrowserTests {

    @Autowired TestOfficers officers;
    @Autowired TestBrowser browser;
    @Autowired TestWorld world;
    @Autowired Home home;

    @Test
    void saysInADemonstrationWhoAVisitorCanBe() throws Exception {
        var mark = Files.createFile(home.at("DEMONSTRATION"));
        try {
            var page = browser.openAsNobody("/sign-in");
            assertThat(page.content()).contains("DEMONSTRATION", "national.referrals");
            browser.assertAccessible(page);
            browser.screenshot(page, "sign-in-demonstration");
        } finally {
            Files.delete(mark);
        }
    }

    @Test
    void opensSignInForNobody() {
        var page = browser.openAsNobody("/");

        assertThat(page.title()).isEqualTo("Sign in - Wardline");
        assertThat(page.content()).doesNotContain("national.referrals");
        browser.assertAccessible(page);
        browser.screenshot(page, "sign-in");
        page.fill("#username", "nobody.here");
        page.fill("#password", "not a password of anybody");
        page.click("main button[type=submit]");
        assertThat(page.locator(".govuk-error-summary").isVisible()).isTrue();
        browser.assertAccessible(page);
        browser.screenshot(page, "sign-in-refused");
    }

    @Test
    void showsAnOfficerWhereToGo() {
        var page = browser.open(officers.forceSupervisor("hampshire"), "/");

        browser.assertAccessible(page);
        browser.screenshot(page, "home-force");
        page.navigate(page.url() + "no-such-page");
        assertThat(page.locator("h1").innerText())
                .isEqualTo("There is nothing here that you may see");
        browser.assertAccessible(page);
        browser.screenshot(page, "not-found");
    }

    @Test
    void asksWhatACaseIsOpenedFor() {
        var path = world.ownCase("hampshire");
        var officer = officers.forceOfficer("hampshire");
        var page = browser.openAsItComes(officer, TestOfficers.PASSWORD, path);
        assertThat(page.locator("h1").innerText()).isEqualTo("What do you open this case for?");
        browser.assertAccessible(page);
        browser.screenshot(page, "case-purpose");
        page.click("main button[type=submit]");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose what you open the case for");
        browser.assertAccessible(page);
        page.check("input[value=OTHER]");
        page.fill("#words", "reading before a meeting");
        page.click("main button[type=submit]");
        assertThat(page.url()).endsWith(path);
        assertThat(page.locator("h1").innerText()).doesNotContain("What do you open");
        page.reload();
        assertThat(page.url()).endsWith(path);
        assertThat(browser.open(officer, path + "/person").locator("h1").innerText())
                .as("in another browser")
                .doesNotContain("What do you open");
    }

    @Test
    void letsAnAdministratorAddAnOfficerWhoThenSignsIn() {
        var page = browser.open(officers.administrator(), "/officers/new");
        browser.assertAccessible(page);
        browser.screenshot(page, "add-officer");
        page.fill("#username", "j.quellham");
        page.fill("#name", "J Quellham");
        page.selectOption("#force", "hampshire");
        page.check("input[value=FORCE_OFFICER]");
        page.click("main button[type=submit]");
        browser.assertAccessible(page);
        browser.screenshot(page, "officers");
        var code = page.locator(".govuk-inset-text .wl-folded").innerText();
        page = browser.open(officers.secondAdministrator(), "/officers");
        browser.assertAccessible(page);
        page.click("main button:text-is('Confirm')");
        browser.assertAccessible(page);
        browser.screenshot(page, "officer-confirmed");
        var link = page.locator(".govuk-inset-text .wl-folded").innerText();
        page.reload();
        assertThat(page.locator(".govuk-inset-text").count()).as("the link, once more").isZero();

        var own = browser.openAsNobody(link.substring(link.indexOf("/set-password")));
        browser.assertAccessible(own);
        browser.screenshot(own, "set-password");
        own.fill("#code", code);
        own.fill("#password", "four words quite apart");
        own.fill("#again", "four words quite apart");
        own.click("main button[type=submit]");
        browser.screenshot(own, "password-set");
        own.fill("#username", "j.quellham");
        own.fill("#password", "four words quite apart");
        own.click("main button[type=submit]");
        assertThat(own.locator(".wl-header__who").innerText()).contains("J Quellham");
        var cookie = own.context().cookies().getFirst();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite.name()).isEqualTo("LAX");
    }
}
