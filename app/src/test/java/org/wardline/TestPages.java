package org.wardline;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.wardline.governance.Officer;

/**
 * Pages for tests, through the real filters: each officer signs in by the form, once, and keeps the session. Works
 * without a web server.
 */
@Component
public class TestPages {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ApplicationContext context;
    private final Map<UUID, Visit> visits = new ConcurrentHashMap<>();
    private @Nullable MockMvc mvc;

    TestPages(ApplicationContext context) {
        this.context = context;
    }

    /**
     * What came back.
     *
     * @param location where a redirect leads; null when it is none
     */
    public record Answer(
            int status,
            @Nullable String location,
            String html,
            @Nullable String contentType,
            Map<String, String> headers) {}

    /** A browser with its session and the token of its forms. */
    private record Visit(MockHttpSession session, String csrf) {}

    /** Opens a page as the officer; when asked what a case is opened for, says that it is their work. */
    public Answer get(Officer officer, String path) {
        var answer = getAsItComes(officer, path);
        if (!asks(answer)) {
            return answer;
        }
        var onward = post(officer, "/case-purpose", Map.of("to", path, "reason", "OWN_WORK"));
        if (onward.status() != 303) {
            throw new AssertionError("The answer was not taken");
        }
        return getAsItComes(officer, path);
    }

    /** Opens a page as the officer, or is asked what a case is opened for. */
    public Answer getAsItComes(Officer officer, String path) {
        return perform(MockMvcRequestBuilders.get(path).session(visit(officer).session()));
    }

    /** Whether the answer is the question what a case is opened for. */
    public static boolean asks(Answer answer) {
        return answer.status() == 403 && answer.html().contains("action=\"/case-purpose\"");
    }

    /** Asks for JSON as the officer. */
    public Answer getJson(Officer officer, String path) {
        return perform(
                MockMvcRequestBuilders.get(path)
                        .header("Accept", "application/json")
                        .session(visit(officer).session()));
    }

    /** Sends a form as the officer, with the token that forms carry. */
    public Answer post(Officer officer, String path, Map<String, String> fields) {
        var visit = visit(officer);
        var request =
                MockMvcRequestBuilders.post(path)
                        .session(visit.session())
                        .param("_csrf", visit.csrf());
        fields.forEach(request::param);
        return perform(request);
    }

    /** Sends a form without its token, as a forged page would. */
    public Answer postForged(Officer officer, String path, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(path).session(visit(officer).session());
        fields.forEach(request::param);
        return perform(request);
    }

    /** Opens a page with nobody signed in. */
    public Answer getAsNobody(String path) {
        return perform(MockMvcRequestBuilders.get(path));
    }

    /** Opens a page over HTTPS with nobody signed in. */
    public Answer getSecurelyAsNobody(String path) {
        return perform(MockMvcRequestBuilders.get(path).secure(true));
    }

    /** Asks for JSON with nobody signed in. */
    public Answer getJsonAsNobody(String path) {
        return perform(MockMvcRequestBuilders.get(path).header("Accept", "application/json"));
    }

    /** Sends a form with nobody signed in, with a good token. */
    public Answer postAsNobody(String path, Map<String, String> fields) {
        var session = new MockHttpSession();
        var request =
                MockMvcRequestBuilders.post(path).session(session).param("_csrf", token(session));
        fields.forEach(request::param);
        return perform(request);
    }

    /** Signs in by the form. */
    public Answer signIn(String username, String password) {
        return postAsNobody("/sign-in", Map.of("username", username, "password", password));
    }

    /** Forgets the officer's session, so that the next page signs in anew. */
    public void forget(Officer officer) {
        visits.remove(officer.id().value());
    }

    private Visit visit(Officer officer) {
        return visits.computeIfAbsent(
                officer.id().value(),
                _ -> {
                    var session = new MockHttpSession();
                    var answer =
                            perform(
                                    MockMvcRequestBuilders.post("/sign-in")
                                            .session(session)
                                            .param("_csrf", token(session))
                                            .param("username", officer.username())
                                            .param("password", TestOfficers.PASSWORD));
                    if (!"/".equals(answer.location())) {
                        throw new AssertionError("The officer was not signed in");
                    }
                    return new Visit(session, token(session));
                });
    }

    private String token(MockHttpSession session) {
        var form = perform(MockMvcRequestBuilders.get("/sign-in").session(session)).html();
        var found = CSRF.matcher(form);
        if (!found.find()) {
            throw new AssertionError("The form carries no token");
        }
        return found.group(1);
    }

    private Answer perform(MockHttpServletRequestBuilder request) {
        try {
            return answer(mvc().perform(request).andReturn());
        } catch (Exception e) {
            throw new AssertionError("The page threw past its filters", e);
        }
    }

    private static Answer answer(MvcResult result) {
        var response = result.getResponse();
        var headers = new ConcurrentHashMap<String, String>();
        response.getHeaderNames()
                .forEach(name -> headers.put(name, String.valueOf(response.getHeader(name))));
        return new Answer(
                response.getStatus(),
                response.getRedirectedUrl(),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                response.getContentType(),
                headers);
    }

    private synchronized MockMvc mvc() {
        if (mvc == null) {
            DefaultMockMvcBuilder builder =
                    MockMvcBuilders.webAppContextSetup((WebApplicationContext) context);
            var requests = context.getBean("requestFilter", FilterRegistrationBean.class);
            var security = context.getBean("springSecurityFilterChain", Filter.class);
            mvc =
                    builder.addFilters(Objects.requireNonNull(requests.getFilter()), security)
                            .build();
        }
        return mvc;
    }
}
