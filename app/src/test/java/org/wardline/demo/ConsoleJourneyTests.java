package org.wardline.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.DemonstrationServer;
import org.wardline.TestBrowser;
import org.wardline.governance.Accounts;
import org.wardline.web.Tour;

/** Officers of the demonstration at their work, in a browser. */
@DemonstrationServer
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleJourneyTests {
    /** Cases of a force that are opened: they look alike. */
    private static final int LOOKED_AT = 8;

    /** Milliseconds in which the whole log's digests are worked out again, on a machine with other work too. */
    private static final double LONG_LOG = 60_000;

    /** Sends a form as a browser without any check of its own would, once the call that asks for it is over. */
    private static final String SEND_SOON =
            "form => { setTimeout(() => HTMLFormElement.prototype.submit.call(form), 50); }";

    @Autowired Demonstration demonstration;
    @Autowired Accounts accounts;
    @Autowired TestBrowser browser;
    @Autowired Tour tour;
    @Autowired FitPages fit;

    private SoftAssertions faults = new SoftAssertions();

    @BeforeEach
    void forgetFaults() {
        faults = new SoftAssertions();
    }

    @Test
    void followsAReferralToItsLeads() {
        var page = open("national.referrals", "/queue");
        visited(page, "queue");
        page.selectOption("#show", "development");
        press(page, "Show");
        visited(page, "queue-development");
        page.locator("tbody td a").first().click();
        visited(page, "urgency");
        page.goBack();
        page.locator("tbody th a").first().click();
        visited(page, "referral");
        follow(page, "Original");
        visited(page, "original");
        page.locator("main details summary").last().click();
        visited(page, "original-open");
        page.goBack();
        follow(page, "Links to other mentions");
        visited(page, "links");
        page.goBack();
        page.navigate(base(page) + "/queue?show=development");
        page.locator("tbody th a")
                .filter(new Locator.FilterOptions().setHasText("Subject"))
                .first()
                .click();
        visited(page, "subject");
        follow(page, "Links of the mention in");
        visited(page, "subject-links");
        page.goBack();
        follow(page, "Leads and addresses");
        visited(page, "leads");
        page.locator("tbody td a").first().click();
        visited(page, "lead");
        for (var place :
                new String[] {
                    "/",
                    "/referrals",
                    "/referrals/new",
                    "/quarantine",
                    "/refused-media",
                    "/search",
                    "/declarations",
                    "/break-glass",
                    "/packages",
                    "/matches"
                }) {
            page.navigate(base(page) + place);
            visited(page, "referrals" + place.replace('/', '-'));
        }
        faults.assertAll();
    }

    @Test
    void readsThePackageThatASupervisorApproved() {
        var page = open("national.supervisor", "/packages");
        visited(page, "packages");
        page.navigate(base(page) + "/packages?state=APPROVED");
        page.locator("tbody a").first().click();
        visited(page, "package");
        page.locator("main details summary")
                .filter(new Locator.FilterOptions().setHasText("Show the copy"))
                .click();
        visited(page, "package-copy");
        follow(page, "Send");
        visited(page, "send");
        page.navigate(base(page) + "/packages?state=DRAFT");
        visited(page, "packages-draft");
        faults.assertAll();
    }

    @Test
    void followsAPackageIntoAnInvestigation() {
        var page = open("hampshire.officer", "/inbox");
        visited(page, "inbox");
        page.locator("tbody a").first().click();
        visited(page, "dissemination");
        page.navigate(base(page) + "/investigations");
        visited(page, "investigations");
        var cases = Math.min(LOOKED_AT, page.locator("tbody a").count());
        for (var i = 0; i < cases; i++) {
            page.locator("tbody a").nth(i).click();
            visited(page, "investigation-" + i);
            page.goBack();
        }
        faults.assertAll();
    }

    @Test
    void opensAForcesRecordsToThatForceOnly() {
        var own = open("hampshire.officer", "/inbox");
        own.locator("tbody a").first().click();
        var dissemination = own.url();
        own.navigate(base(own) + "/investigations");
        own.locator("tbody a").last().click();
        var investigation = own.url();
        own.navigate(base(own) + "/children");
        own.locator("tbody a[href^='/children/']").first().click();
        visited(own, "child");
        var child = own.url();
        for (var form :
                new String[] {
                    "/person", "/work", "/arrest", "/bail", "/charge", "/outcome", "/withdraw"
                }) {
            own.navigate(investigation + form);
            visited(own, "record" + form.replace('/', '-'));
        }
        own.navigate(investigation.replaceFirst("/investigations/", "/children/new?recordedIn="));
        visited(own, "record-child");

        var other = open("dorset.officer", "/");
        for (var address : new String[] {dissemination, investigation, child}) {
            var answer = other.navigate(address);
            faults.assertThat(answer.status()).as(address).isEqualTo(404);
            visited(other, "not-found-dorset");
        }
        other.navigate(base(other) + "/inbox");
        visited(other, "inbox-dorset");
        faults.assertAll();
    }

    @Test
    void opensTheRowsBehindAFigure() {
        var page = open("national.coordinator", "/operations");
        visited(page, "operations");
        page.locator("tbody a").first().click();
        page.navigate(base(page) + "/operations/" + Demonstration.OPERATION);
        visited(page, "operation");
        follow(page, "Results");
        visited(page, "results");
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText("of People arrested"))
                .first()
                .click();
        visited(page, "rows");
        page.navigate(base(page) + "/operations/" + Demonstration.OPERATION + "/results");
        if (page.locator("main a[href*='/announcements/']").count() > 0) {
            page.locator("main a[href*='/announcements/']").first().click();
            visited(page, "announcement-draft");
        }
        page.navigate(base(page) + "/operations/new");
        visited(page, "operation-new");
        faults.assertAll();
    }

    @Test
    void looksAtTheOperationFromAbove() {
        var page = open("national.coordinator", "/");
        visited(page, "home-coordinator");
        var operation = "/operations/" + Demonstration.OPERATION;
        for (var part : new String[] {"/dashboard", "/funnel", "/forces/hampshire"}) {
            page.navigate(base(page) + operation + part);
            visited(page, "operation" + part.replace('/', '-'));
        }
        var lead = open("hampshire.supervisor", "/children");
        visited(lead, "children");
        for (var part : new String[] {"/dashboard", "/funnel", "/forces/hampshire"}) {
            lead.navigate(base(lead) + operation + part);
            visited(lead, "force-operation" + part.replace('/', '-'));
        }
        var auditor = open("national.auditor", "/audit?for=LAWFULNESS");
        visited(auditor, "audit");
        follow(auditor, "Searches and break-glass to look into");
        visited(auditor, "audit-alerts");
        auditor.navigate(
                base(auditor) + "/audit/chain", new Page.NavigateOptions().setTimeout(LONG_LOG));
        visited(auditor, "audit-chain");
        faults.assertAll();
    }

    @Test
    void watchesWhatIsLateAndWhatWasTakenBack() {
        for (var supervisor :
                new String[] {"national.supervisor", "hampshire.supervisor", "kent.supervisor"}) {
            var page = open(supervisor, "/");
            for (var place : new String[] {"/", "/overdue", "/recalls", "/children", "/matches"}) {
                page.navigate(base(page) + place);
                visited(page, supervisor + place.replace('/', '-'));
            }
        }
        visited(open("national.supervisor", "/retention"), "retention");
        visited(open("national.supervisor", "/requests"), "requests");
        visited(open("national.supervisor", "/requests/new"), "request-new");
        faults.assertAll();
    }

    @Test
    void releasesByTelephoneFirst() {
        var page = open("national.supervisor", "/packages?state=CHECKED");
        page.locator("tbody a").first().click();
        page.locator("main a[href$='/telephone']").click();
        visited(page, "telephone");
        var told =
                tour.stops().stream()
                        .filter(stop -> stop.title().startsWith("A package released by telephone"))
                        .findFirst()
                        .orElseThrow();
        var officer = open(told.officer(), told.path());
        visited(officer, "released-by-telephone");
        faults.assertAll();
    }

    @Test
    void seesOwnReferralsBesidePackages() {
        var page = open("hampshire.officer", "/investigations");
        visited(page, "investigations-all");
        follow(page, "Screened out");
        visited(page, "investigations-screened-out");
        page.locator("tbody a").first().click();
        visited(page, "own-referral-screened-out");
        page.navigate(base(page) + "/investigations?show=OWN");
        page.locator("tbody a").first().click();
        visited(page, "own-referral");
        follow(page, "That the referral is not worked on");
        visited(page, "own-referral-screen");
        faults.assertAll();
    }

    @Test
    void showsThePressWhatWasAnnounced() {
        var page = open("national.press", "/announcements/" + Demonstration.OPERATION);
        visited(page, "announcement");
        follow(page, "The figures in tables");
        visited(page, "results-published");
        page.navigate(base(page) + "/");
        visited(page, "home-press");
        faults.assertAll();
    }

    /** Each form of a page, sent as it first stands but for empty or endless text, is answered by a plain page. */
    @Test
    void answersBadInputPlainly() {
        var national = open("national.referrals", "/queue?show=development");
        var lead =
                national.locator("tbody th a")
                        .filter(new Locator.FilterOptions().setHasText("Subject"))
                        .first();
        var subject = lead.getAttribute("href");
        for (var path :
                new String[] {"/referrals/new", "/search", "/declarations", subject + "/leads"}) {
            sendsNothing(national, path);
        }
        for (var path :
                new String[] {
                    "/referrals/nonsense",
                    "/subjects/00000000-0000-0000-0000-000000000000",
                    "/queue?urgency=nine",
                    "/queue?page=-4",
                    "/packages?state=nonsense",
                    "/operations/a;b/results"
                }) {
            plain(national, path, national.navigate(base(national) + path).status());
        }
        // The server itself answers this one, before Wardline hears of it.
        national.navigate(base(national) + "/operations/%2e%2e%2fx");
        faults.assertThat(national.content())
                .contains("400")
                .doesNotContain("Apache", "Tomcat", "java.lang", "Exception:");
        var force = open("hampshire.officer", "/investigations");
        force.locator("tbody a").last().click();
        var investigation = force.url().substring(base(force).length());
        for (var form :
                new String[] {
                    "person",
                    "role",
                    "work",
                    "arrest",
                    "bail",
                    "release",
                    "charge",
                    "outcome",
                    "withdraw"
                }) {
            sendsNothing(force, investigation + "/" + form);
        }
        sendsNothing(
                force, investigation.replaceFirst("/investigations/", "/children/new?recordedIn="));
        sendsNothing(force, "/investigations/new");
        var coordinator = open("national.coordinator", "/operations/new");
        sendsNothing(coordinator, "/operations/new");
        sendsNothing(coordinator, "/operations/" + Demonstration.OPERATION);

        national.navigate(base(national) + "/search");
        national.evaluate("document.querySelector('main input[name=_csrf]').value = 'long gone'");
        plain(national, "expired form", submit(national, national.locator("main form").first()));
        national.navigate(base(national) + "/search");
        national.fill("#words", "ab ".repeat(100_000));
        plain(national, "endless text", submit(national, national.locator("main form").first()));
        faults.assertAll();
    }

    private void sendsNothing(Page page, String path) {
        page.navigate(base(page) + path);
        var forms = page.locator("main form[method=post]").count();
        for (var i = 0; i < forms; i++) {
            page.navigate(base(page) + path);
            plain(
                    page,
                    path + ", form " + (i + 1),
                    submit(page, page.locator("main form[method=post]").nth(i)));
        }
    }

    private static int submit(Page page, Locator form) {
        page.evaluate("document.documentElement.dataset.sent = 'yes'");
        var answer =
                page.waitForResponse(
                        response ->
                                response.request().isNavigationRequest()
                                        && response.status() / 100 != 3,
                        () -> form.evaluate(SEND_SOON));
        // A locator waits without evaluating text, which the pages' content policy forbids.
        page.locator("html:not([data-sent])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        return answer.status();
    }

    private void plain(Page page, String what, int status) {
        faults.assertThat(status).as(what).isLessThan(500);
        faults.assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
        faults.assertThat(page.content())
                .as(what)
                .contains("<main")
                .doesNotContain("java.lang", "org.wardline", "Exception:");
        if (status == 422) {
            faults.assertThat(page.locator(".govuk-error-summary li").count())
                    .as(what)
                    .isPositive();
        }
    }

    private Page open(String username, String path) {
        var officer = accounts.named(username).orElseThrow();
        return browser.open(officer, demonstration.password(), path);
    }

    private static void follow(Page page, String link) {
        page.locator("main a").filter(new Locator.FilterOptions().setHasText(link)).first().click();
    }

    private static void press(Page page, String button) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    private static String base(Page page) {
        var url = page.url();
        return url.substring(0, url.indexOf('/', "http://".length()));
    }

    private void visited(Page page, String name) {
        fit.visited(page, name, faults);
    }
}
