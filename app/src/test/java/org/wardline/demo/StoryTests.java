package org.wardline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.DemonstrationServer;
import org.wardline.LoadedDemonstration;
import org.wardline.TestBrowser;
import org.wardline.governance.Accounts;
import org.wardline.kernel.DemonstrationLabel;
import org.wardline.web.Tour;

/** What the demonstration tells, each part walked to in a browser by the officer it belongs to. */
@DemonstrationServer
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTests {
    private static final String OPERATION = "/operations/" + Demonstration.OPERATION;

    /** Milliseconds in which the whole log's digests are worked out again, on a machine with other work too. */
    private static final double LONG_LOG = 60_000;

    /** Where the demonstration was loaded says something of the machine, and nothing of the product. */
    private static final String WITHOUT_HOME =
            """
            home => document.querySelectorAll('main tbody a').forEach(
                link => { link.textContent = link.textContent.trim().replace(home + '/', ''); })
            """;

    @Autowired Demonstration demonstration;
    @Autowired Accounts accounts;
    @Autowired TestBrowser browser;
    @Autowired Tour tour;

    @Test
    void showsTheOperationAtAGlance() {
        var page = open("national.coordinator", "/");
        follow(page, "Operation Lantern Row");
        for (var figure : new String[] {"660", "39", "833", "9,172", "431", "127"}) {
            assertThat(page.locator(".wl-figures").innerText()).contains(figure);
        }
        assertThat(page.locator(".wl-forces tbody tr").count()).isEqualTo(45);
        assertThat(page.locator(".wl-map .wl-tile").count()).isEqualTo(45);
        assertThat(page.locator(".wl-map .wl-tile--unseen").count()).isZero();
        var names = page.locator(".wl-forces tbody th").allInnerTexts();
        assertThat(names).as("by name, never by number").isSorted();
        sound(page);
        browser.picture(page, "dashboard", 1950);
        page.selectOption("#measure", "children-safeguarded");
        press(page, "Show");
        assertThat(page.locator(".wl-map figcaption").innerText()).contains("Children safeguarded");
        sound(page);
    }

    @Test
    void followsReferralsToArrests() {
        var page = open("national.coordinator", OPERATION + "/dashboard");
        follow(page, "From referrals to arrests");
        assertThat(page.locator(".wl-funnel").innerText())
                .contains("Insufficient", "Viral or not malicious", "Packages sent", "660");
        sound(page);
        browser.picture(page, "funnel", 1500);
        page.locator(".wl-reasons a")
                .filter(new Locator.FilterOptions().setHasText("Insufficient"))
                .click();
        assertThat(page.locator("h1").innerText()).contains("insufficient");
        sound(page);
    }

    @Test
    void saysWhyThirtySevenPackagesGaveThirtyThreeArrests() {
        var page = open("hampshire.supervisor", OPERATION + "/dashboard");
        assertThat(page.locator(".wl-map .wl-tile:not(.wl-tile--unseen)").count())
                .as("a force sees its own square")
                .isEqualTo(1);
        page.locator(".wl-forces tbody a").click();
        assertThat(page.locator("main").innerText())
                .contains("37 packages were received, and 33 people were arrested");
        var cells = page.locator(".wl-side__broad tbody tr td:nth-child(2)").allInnerTexts();
        assertThat(cells.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(37);
        sound(page);
        browser.picture(page, "hampshire", 1250);
        var returned =
                page.locator(".wl-side__broad details")
                        .filter(new Locator.FilterOptions().setHasText("Returned"))
                        .first();
        returned.locator("summary").click();
        returned.locator("a").first().click();
        assertThat(page.locator("main").innerText()).contains("Returned");
        sound(page);
    }

    @Test
    void showsEachForceItsOwnAndOthersNothing() {
        var dorset = open("dorset.supervisor", OPERATION + "/forces/dorset");
        assertThat(dorset.locator("main").innerText()).contains("8 people were arrested");
        assertThat(status(dorset, OPERATION + "/forces/hampshire")).isEqualTo(403);
        assertThat(status(dorset, OPERATION + "/dashboard?figures=published")).isEqualTo(200);
        assertThat(dorset.locator(".wl-forces tbody tr").count()).isEqualTo(45);
        assertThat(dorset.locator(".wl-map .wl-tile--withheld").count())
                .as("small numbers of children are withheld, arrests are not")
                .isZero();
        var children =
                dorset.navigate(
                        base(dorset)
                                + OPERATION
                                + "/dashboard?figures=published&measure=children-safeguarded");
        assertThat(children.status()).isEqualTo(200);
        assertThat(dorset.locator(".wl-map .wl-tile--withheld").count()).isPositive();
        sound(dorset);
        browser.picture(dorset, "published", 1300);
    }

    @Test
    void readsFiguresBesideTheDraft() {
        var page = open("national.press", OPERATION + "/results#announcements");
        page.locator("main a[href*='/announcements/']")
                .filter(new Locator.FilterOptions().setHasText("A-"))
                .first()
                .click();
        assertThat(page.locator(".wl-beside").innerText())
                .contains("People arrested", "Counted again now");
        assertThat(page.locator(".wl-beside .govuk-tag--red").count())
                .as("figures that are different now")
                .isZero();
        sound(page);
        browser.picture(page, "announcement", 1100);
        page = open("national.referrals", "/announcements/" + Demonstration.OPERATION);
        assertThat(page.locator("pre").first().innerText())
                .contains("arrested on suspicion of", "660");
        sound(page);
    }

    @Test
    void keepsTheChildrenOfAForceInSight() {
        var page = open("hampshire.supervisor", "/children");
        assertThat(page.locator("h2").allInnerTexts())
                .anyMatch(heading -> heading.startsWith("To be accepted by a lead"));
        sound(page);
        browser.picture(page, "children", 1000);
        page.locator("tbody th a").first().click();
        assertThat(page.locator("h1").innerText()).startsWith("Child ");
        var child = page.url().substring(base(page).length());
        assertThat(status(open("dorset.supervisor", "/"), child)).isEqualTo(404);
    }

    @Test
    void letsTheAuditorReadAndWritesThatDown() {
        var page =
                open("national.auditor", "/audit?for=SELF_MONITORING&officer=hampshire.supervisor");
        assertThat(page.locator("tbody tr").count()).isPositive();
        sound(page);
        browser.picture(page, "audit", 1000);
        page.navigate(base(page) + "/audit?for=SELF_MONITORING&officer=national.auditor");
        assertThat(page.locator("tbody").innerText()).contains("View audit");
        page.navigate(base(page) + "/audit/chain", new Page.NavigateOptions().setTimeout(LONG_LOG));
        assertThat(page.locator("h1").innerText())
                .isEqualTo("Nothing in the audit log was changed");
        assertThat(status(open("hampshire.supervisor", "/"), "/audit")).isEqualTo(403);
    }

    @Test
    void keepsWhatCouldNotBeReadWithTheRemedy() {
        var page = open("national.referrals", "/quarantine");
        assertThat(page.locator("tbody tr").count()).isPositive();
        sound(page);
        page.evaluate(WITHOUT_HOME, LoadedDemonstration.home().toString());
        browser.picture(page, "quarantine", 900);
    }

    @Test
    void tellsAVisitorWhatToSeeAsWhom() {
        var page = browser.openAsNobody("/sign-in");
        assertThat(tour.stops()).hasSizeGreaterThan(15);
        for (var stop : tour.stops()) {
            assertThat(page.locator("main").innerText()).contains(stop.title(), stop.officer());
        }
        sound(page);
        browser.picture(page, "sign-in", 1500);
    }

    @Test
    void linksReportsAboutOnePersonWithTheExplanation() {
        var page = stop("Reports about one person, linked");
        follow(page, "Links of the mention in");
        assertThat(page.locator("main").innerText())
                .contains("match probability", "The same person");
        sound(page);
        page.locator("main details summary")
                .filter(new Locator.FilterOptions().setHasText("As a picture and in figures"))
                .first()
                .click();
        browser.picture(page, "links", 2600);
    }

    @Test
    void opensInsufficientAgainWhenALaterReportComes() {
        var page = stop("\"Insufficient\", opened again");
        assertThat(page.locator("main").innerText()).contains("Insufficient", "Joined");
        sound(page);
        browser.picture(page, "reopened", 2700);
    }

    @Test
    void catchesAWrongDigitByTheSecondCheck() {
        var page = stop("A wrong digit in an answer");
        assertThat(page.locator("main").innerText()).contains("its last digit is another");
        sound(page);
        browser.picture(page, "wrong-digit", 1550);
    }

    @Test
    void saysOnEveryCopyThatItWasReleasedByTelephoneFirst() {
        var page = stop("A package released by telephone first");
        assertThat(page.locator("main").innerText()).containsIgnoringCase("telephone");
        sound(page);
        browser.picture(page, "telephone", 1750);
    }

    @Test
    void returnsAndPassesOn() {
        var page = stop("A package returned");
        assertThat(page.locator("main").innerText()).contains("Returned");
        sound(page);
        page = stop("A package passed on to another force");
        sound(page);
    }

    @Test
    void recallsAndExonerates() {
        var page = stop("A package recalled");
        assertThat(page.locator("main").innerText()).contains("Recalled");
        sound(page);
        browser.picture(page, "recalled", 1500);
        page = stop("Somebody exonerated");
        assertThat(page.locator("main").innerText()).containsIgnoringCase("exonerated");
        sound(page);
        browser.picture(page, "exonerated", 800);
        page = open("national.supervisor", "/recalls");
        assertThat(page.locator("tbody tr").count()).isPositive();
        sound(page);
    }

    @Test
    void bringsTwoForcesTogetherOverOneTelephone() {
        var page = stop("A match between two forces");
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main").innerText())
                .contains("Whom to ring")
                .doesNotContain("The other side does not know of this match");
        sound(page);
        browser.picture(page, "match", 1000);
    }

    @Test
    void showsASilentMatchToTheCovertOperationsOwnOfficerOnly() {
        var page = stop("A match that only the covert operation's own officer sees");
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main").innerText())
                .contains("The other side does not know of this match");
        sound(page);
        browser.picture(page, "silent-match", 1000);
        var match = page.url().substring(base(page).length());
        for (var other :
                new String[] {"national.coordinator", "national.supervisor", "kent.supervisor"}) {
            var there = open(other, "/");
            assertThat(there.content()).as(other).doesNotContain("Still Water");
            assertThat(status(there, match)).as(other).isEqualTo(404);
            assertThat(status(there, "/operations/still-water")).as(other).isEqualTo(404);
            assertThat(status(there, "/operations/still-water/dashboard")).as(other).isEqualTo(404);
        }
        assertThat(open("watch.coordinator", "/").content()).contains("Still Water");
    }

    @Test
    void knowsOneChildInTwoForcesAndCountsItOnce() {
        var page = stop("One child known to two forces");
        assertThat(page.locator("main").innerText()).contains("Same child");
        sound(page);
        browser.picture(page, "same-child", 1200);
    }

    @Test
    void showsSupervisorsEveryClockThatHasRunOut() {
        var page = stop("Every clock that has run out");
        var late = Integer.parseInt(page.locator("h1 + p").innerText().split(" ", 2)[0]);
        assertThat(late).as("what a desk this size has late at any moment").isBetween(10, 100);
        sound(page);
        browser.picture(page, "overdue", 1100);
    }

    @Test
    void listsAForcesOwnReferralsBesideItsPackages() {
        var page = stop("A force's own referrals");
        assertThat(page.locator("nav[aria-label='Which investigations are shown']").innerText())
                .contains("On own referrals (88)", "Screened out (176)");
        sound(page);
        browser.picture(page, "own-referrals", 900);
    }

    @Test
    void comesToADoorEarlyForAChildOnly() {
        var page = stop("A first day of arrests together");
        assertThat(page.locator("main").innerText())
                .contains("No overt action before", "17 February 2026", "Allowed earlier by");
        sound(page);
        browser.picture(page, "early", 1200);
    }

    /** Signs in as whom the tour names and follows its link from the start page. */
    private Page stop(String title) {
        var stop =
                tour.stops().stream()
                        .filter(each -> each.title().startsWith(title))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("The tour lacks a stop"));
        var page = open(stop.officer(), "/");
        follow(page, stop.title());
        assertThat(page.url()).endsWith(stop.path());
        assertThat(page.locator("h1").innerText())
                .isNotEqualTo("There is nothing here that you may see");
        return page;
    }

    private void sound(Page page) {
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator(".wl-demonstration").innerText())
                .isEqualTo(DemonstrationLabel.TEXT);
        browser.assertAccessible(page);
    }

    private Page open(String username, String path) {
        return browser.open(accounts.named(username).orElseThrow(), demonstration.password(), path);
    }

    private static int status(Page page, String path) {
        return Optional.ofNullable(page.navigate(base(page) + path))
                .map(Response::status)
                .orElse(0);
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
}
