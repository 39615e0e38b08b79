package org.wardline.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardline.governance.Sessions;
import org.wardline.governance.SignInRefusal;
import org.wardline.kernel.Refusal;

/**
 * Asks for the password again before what weighs most, unless it was given in the last minutes: whoever finds a screen
 * left open can then do none of it. What was typed goes along and is sent on once the password is right.
 */
final class PasswordAgainFilter extends OncePerRequestFilter {
    private static final String FIELD = "passwordAgain";

    /** Matched as the controllers match, so that no other spelling of an address gets past. */
    private static final RequestMatcher WEIGHS_MOST =
            new OrRequestMatcher(
                    Stream.of(
                                    "/packages/{id}/approve",
                                    "/disseminations/{id}/recall",
                                    "/retention/{id}/confirm",
                                    "/requests/{id}/answer",
                                    "/audit/extract",
                                    "/break-glass",
                                    "/officers",
                                    "/officers/roles",
                                    "/officers/link",
                                    "/officers/confirm")
                            .<RequestMatcher>map(path ->
                                    PathPatternRequestMatcher.withDefaults()
                                            .matcher(HttpMethod.POST, path))
                            .toList());

    private final Sessions sessions;
    private final TemplateEngine templates;
    private final Pages pages;

    PasswordAgainFilter(Sessions sessions, TemplateEngine templates, Pages pages) {
        this.sessions = sessions;
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var officer = SignedIn.officer(request);
        if (!WEIGHS_MOST.matches(request)
                || officer.isEmpty()
                || authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)
                || sessions.passwordIsRecent(signedIn.session())) {
            chain.doFilter(request, response);
            return;
        }
        var password = request.getParameter(FIELD);
        if (password == null) {
            ask(request, response, List.of());
        } else if (sessions.passwordAgain(signedIn.session(), officer.get(), password)) {
            chain.doFilter(request, response);
        } else {
            ask(request, response, List.of(SignInRefusal.NOT_SIGNED_IN));
        }
    }

    private void ask(
            HttpServletRequest request, HttpServletResponse response, List<Refusal> refusals)
            throws IOException {
        var page = pages.of(request);
        var typed = new ArrayList<PasswordAgainPage.Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(FIELD) && !name.equals(page.csrfName())) {
                        for (var value : values) {
                            typed.add(new PasswordAgainPage.Field(name, value));
                        }
                    }
                });
        var view = new PasswordAgainPage(request.getRequestURI(), FIELD, typed);
        var out = new Utf8ByteOutput();
        templates.render(
                "web/password-again.jte",
                Map.of("page", page, "view", view, "refusals", refusals),
                out);
        response.setStatus(refusals.isEmpty() ? 403 : 422);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
