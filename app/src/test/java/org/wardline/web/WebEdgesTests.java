package org.wardline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardline.TestOfficers;
import org.wardline.TestPages;
import org.wardline.TestPages.Answer;
import org.wardline.WardlineTest;

/** What every answer carries and no request gets past, route by route. */
@WardlineTest
class WebEdgesTests {
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");
    private static final String SOME_ID = new UUID(7, 7).toString();

    @Autowired TestOfficers officers;
    @Autowired TestPages pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private List<String> paths(RequestMethod wanted) {
        var paths = new ArrayList<String>();
        mappings.getHandlerMethods()
                .forEach((info, _) -> {
                    if (info.getMethodsCondition().getMethods().contains(wanted)) {
                        info.getPatternValues()
                                .forEach(pattern ->
                                        paths.add(VARIABLE.matcher(pattern).replaceAll(SOME_ID)));
                    }
                });
        return paths;
    }

    @Test
    void protectsEveryAnswer() {
        var unprotected = new ArrayList<String>();
        var paths = paths(RequestMethod.GET);
        assertThat(paths).hasSizeGreaterThan(50);
        for (var path : paths) {
            if (!isProtected(pages.get(officers.national(), path))) {
                unprotected.add(path);
            }
        }
        for (var path : List.of("/sign-in", "/queue", "/no-such-page", "/assets/nothing.css")) {
            if (!isProtected(pages.getAsNobody(path))) {
                unprotected.add(path + " as nobody");
            }
        }
        assertThat(unprotected).isEmpty();
    }

    private static boolean isProtected(Answer answer) {
        var headers = answer.headers();
        var policy = String.valueOf(headers.get("Content-Security-Policy"));
        return policy.contains("default-src 'self'")
                && policy.contains("frame-ancestors 'none'")
                && !policy.contains("unsafe")
                && "nosniff".equals(headers.get("X-Content-Type-Options"))
                && "DENY".equals(headers.get("X-Frame-Options"))
                && "no-referrer".equals(headers.get("Referrer-Policy"))
                && String.valueOf(headers.get("Cache-Control")).contains("no-store");
    }

    @Test
    void promisesHttpsWhereItCameInOverIt() {
        assertThat(pages.getSecurelyAsNobody("/sign-in").headers())
                .containsKey("Strict-Transport-Security");
        assertThat(pages.getAsNobody("/sign-in").headers())
                .doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void takesNoFormWithoutItsToken() {
        var taken = new ArrayList<String>();
        var paths = paths(RequestMethod.POST);
        assertThat(paths).hasSizeGreaterThan(50);
        for (var path : paths) {
            var status =
                    pages.postForged(officers.national(), path, Map.of("version", "1")).status();
            if (status != 403) {
                taken.add(path + " answered " + status);
            }
        }
        assertThat(taken).isEmpty();
    }

    /** Shown on paper only, by the style sheet. */
    @Test
    void marksPrintedPagesWithWhoLookedAndWhen() {
        assertThat(pages.get(officers.national(), "/queue").html())
                .containsPattern(
                        "<p class=\"wl-seen\"[^>]*>Seen by Officer national.one \\(national.one\\) on [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}, [0-9]{2}:[0-9]{2} (GMT|BST)");
        assertThat(pages.getAsNobody("/sign-in").html()).doesNotContain("wl-seen");
    }

    @Test
    void climbsOutOfNoFolder() {
        for (var path :
                List.of(
                        "/assets/../application.properties",
                        "/assets/%2e%2e/application.properties",
                        "/assets/..%2fapplication.properties",
                        "/assets//etc/hostname",
                        "/assets/%00",
                        "/assets/..;/application.properties")) {
            var answer = pages.getAsNobody(path);
            assertThat(answer.status()).as(path).isIn(302, 400, 404);
            assertThat(answer.html()).as(path).doesNotContain("spring.", "wardline.home");
        }
    }

    @Test
    void writesNoHeaderThatAskersMadeUp() {
        var answer =
                pages.get(
                        officers.national(),
                        "/queue?urgency=%0d%0aX-Made-Up:%20yes&page=%0d%0aSet-Cookie:%20a=b");
        assertThat(answer.headers()).doesNotContainKey("X-Made-Up");
        var sent =
                pages.post(
                        officers.national(),
                        "/search",
                        Map.of("words", "a\r\nX-Made-Up: yes", "task", "Testing the edges"));
        assertThat(sent.headers()).doesNotContainKey("X-Made-Up");
    }
}
