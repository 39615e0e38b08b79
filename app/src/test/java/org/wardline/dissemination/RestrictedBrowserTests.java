package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestBrowser;
import org.wardline.TestOfficers;
import org.wardline.WardlineServer;
import org.wardline.intelligence.PackageFixtures;
import org.wardline.subjects.RestrictedSubjects;

/** A subject that is restricted on request, in a browser: sent and told with a reason, and the restriction lifted. */
@WardlineServer
@Tag("browser")
class RestrictedBrowserTests {
    private static final String LAWFUL = "A child lives there";

    @Autowired TestBrowser browser;
    @Autowired TestOfficers officers;
    @Autowired PackageFixtures packages;
    @Autowired RestrictedSubjects restrictions;

    @Test
    void goesOnWithAReasonAndLiftsTheRestriction() {
        var supervisor = officers.nationalSupervisor();
        var subject = packages.subjectAt("restricted.browser", "SO15 2CI");
        var checked = packages.checked(subject, null);
        officers.as(supervisor, () -> restrictions.restrict(subject, "Q-22BRW").orThrow());
        var path = "/packages/" + checked.value();

        var page = browser.open(officers.national(), "/packages/new?subject=" + subject.value());
        assertThat(page.content()).contains("Q-22BRW");
        browser.assertAccessible(page);

        page = browser.open(supervisor, path + "/telephone");
        page.selectOption("#force", "hampshire");
        page.fill("#spokenTo", "Control room");
        page.fill("#said", "The account was used this evening.");
        page.fill("#whyNow", "A child is in the home tonight");
        page.fill("#restrictedReason", LAWFUL);
        browser.assertAccessible(page);
        page.click("main button:text-is('Write it down')");
        assertThat(page.content()).contains(LAWFUL);
        browser.assertAccessible(page);

        page = browser.open(supervisor, path);
        page.fill("#restrictedReason", LAWFUL);
        browser.assertAccessible(page);
        page.click("main button:text-is('Approve')");
        assertThat(page.content()).contains(LAWFUL);

        page = browser.open(supervisor, path + "/send");
        page.selectOption("#force", "hampshire");
        page.fill("#purpose", "Investigate and protect");
        page.click("main button:text-is('Send the package')");
        assertThat(page.content()).contains("Say why it is lawful to go on.");
        page.fill("#restrictedReason", LAWFUL);
        browser.assertAccessible(page);
        page.click("main button:text-is('Send the package')");
        assertThat(page.content()).contains(LAWFUL, "Restrict your copy likewise");
        browser.assertAccessible(page);

        page = browser.open(supervisor, "/subjects/" + subject.value());
        browser.assertAccessible(page);
        page.click("a:text-is('Lift the restriction')");
        browser.assertAccessible(page);
        page.fill("#why", "The address was found to be right.");
        page.fill("#told", "By letter on 3 March.");
        page.click("main button:text-is('Lift the restriction')");
        assertThat(page.content()).contains("It stays on record.", "By letter on 3 March.");
        browser.assertAccessible(page);
    }
}
