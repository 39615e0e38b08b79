package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.TestBrowser;
import org.wardline.WardlineServer;

/** The page of who sees a case, in a browser. */
@WardlineServer
@Tag("browser")
class CaseListBrowserTests {
    @Autowired TestBrowser browser;
    @Autowired TestCases cases;
    @Autowired TestCaseLists lists;

    @Test
    void restrictsACaseAndChangesItsList() {
        lists.named();
        lists.standards("one");
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        cases.suspect(id, null, 41, 1);
        var page = browser.open(lists.supervisor(), TestCaseLists.path(id) + "/list");
        browser.assertAccessible(page);
        page.fill("#officers", lists.named().username());
        page.fill("#why", "A colleague knows the family");
        page.click("main button:text-is('Restrict the case')");
        assertThat(page.content()).contains("On the list", lists.named().username());
        browser.assertAccessible(page);
        page.fill("#officer", "nobody.such");
        page.fill("#changeWhy", "Works on it");
        page.click("main button:text-is('Put on the list')");
        assertThat(page.locator(".govuk-error-summary").isVisible()).isTrue();
        browser.assertAccessible(page);
        page.fill("#officer", lists.standards("one").username());
        page.fill("#changeWhy", "Works on it");
        page.click("main button:text-is('Put on the list')");
        assertThat(page.content()).contains(lists.standards("one").username());
        page.fill("#officer", lists.standards("one").username());
        page.fill("#changeWhy", "No longer");
        page.click("main button:text-is('Take off the list')");
        assertThat(page.content()).contains("Taken off");
        browser.assertAccessible(page);
        page.click("text=Investigation");
        browser.assertAccessible(page);
    }

    @Test
    void saysWhoMustBeToldOfSomebodyInPolicing() {
        var one = lists.standards("one");
        lists.standards("two");
        var id = cases.open(UUID.randomUUID(), UUID.randomUUID());
        var person = cases.suspect(id, null, 41, 1);
        lists.step(
                lists.supervisor(),
                id,
                "policing",
                Map.of(
                        "person",
                        person.toString(),
                        "force",
                        TestCases.FORCE,
                        "policingWhy",
                        "The payroll has the name",
                        "officers",
                        ""));
        for (var path : new String[] {"", "/list"}) {
            var page = browser.open(one, TestCaseLists.path(id) + path);
            assertThat(page.content()).contains("Independent Office for Police Conduct");
            browser.assertAccessible(page);
        }
    }
}
