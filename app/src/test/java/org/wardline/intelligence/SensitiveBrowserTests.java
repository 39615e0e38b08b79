package org.wardline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestBrowser;
import org.wardline.TestOfficers;
import org.wardline.WardlineServer;

/** Sensitive items beside a package, from writing to sending, in a browser. */
@WardlineServer
@Tag("browser")
class SensitiveBrowserTests {
    @Autowired TestBrowser browser;
    @Autowired TestOfficers officers;
    @Autowired PackageFixtures packages;

    @Test
    void writesOneAndSendsItWithAHiddenRecipient() {
        var approved = packages.approved(packages.subjectAt("beside", "SO15 2CI"));
        var supervisor = officers.nationalSupervisor();
        var path = "/packages/" + approved.value();
        var page = browser.open(officers.nationalTwo(), path + "/sensitive");
        browser.assertAccessible(page);
        page.fill("#statement", "An account was used from the office of a colleague.");
        page.fill("#source", "A colleague");
        page.selectOption("#handling", "P");
        page.fill("#officers", supervisor.username());
        page.fill("#why", "It tells who the colleague is");
        page.click("main button:text-is('Keep the sensitive item')");
        assertThat(page.content()).contains("An account was used from the office");
        browser.assertAccessible(page);

        page = browser.open(supervisor, path + "/send");
        browser.assertAccessible(page);
        page.selectOption("#force", "kent");
        page.fill("#purpose", "Investigate and protect");
        page.fill("#otherForceReason", "The office lies there");
        page.check("input[name=sensitive]");
        page.fill("#includeWhy", "They protect the colleague");
        page.fill("#keptTo", officers.nationalTwo().username());
        page.click("main button:text-is('Send the package')");
        assertThat(page.content()).contains("for this recipient alone");
        browser.assertAccessible(page);

        var received = browser.open(officers.forceOfficer("kent"), "/inbox");
        received.locator("tbody a").first().click();
        assertThat(received.content()).contains("for this recipient alone");
        browser.assertAccessible(received);
    }
}
