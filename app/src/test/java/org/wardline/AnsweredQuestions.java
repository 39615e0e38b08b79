package org.wardline;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardline.governance.Actors;
import org.wardline.governance.CaseKind;
import org.wardline.governance.CasePurposes;
import org.wardline.governance.CaseReason;
import org.wardline.governance.CaseStanding;
import org.wardline.governance.CaseThing;
import org.wardline.governance.Officer;

/**
 * Says for a test's browser, before a page is opened, that a case is opened for the officer's own work. A browser follows
 * redirections by itself, so that no test could answer in between.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AnsweredQuestions extends OncePerRequestFilter {
    /** Header by which a browser asks for this. */
    public static final String HEADER = "Wardline-Test-Answers";

    private static final Pattern PAGE = Pattern.compile("/([a-z]+)/([0-9a-f-]{36})(/.*)?");

    private final ObjectProvider<CasePurposes> purposes;
    private final ObjectProvider<Actors> actors;
    private final Map<String, Officer> officers = new ConcurrentHashMap<>();

    AnsweredQuestions(ObjectProvider<CasePurposes> purposes, ObjectProvider<Actors> actors) {
        this.purposes = purposes;
        this.actors = actors;
    }

    /** The header's value in a browser of this officer. */
    public String headerOf(Officer officer) {
        var value = officer.id().value().toString();
        officers.put(value, officer);
        return value;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var officer = officer(request.getHeader(HEADER));
        var page = PAGE.matcher(request.getRequestURI());
        if (officer != null && page.matches()) {
            CaseKind.withPages(page.group(1))
                    .ifPresent(kind ->
                            answer(officer, new CaseThing(kind, UUID.fromString(page.group(2)))));
        }
        chain.doFilter(request, response);
    }

    private @Nullable Officer officer(@Nullable String header) {
        return header == null ? null : officers.get(header);
    }

    private void answer(Officer officer, CaseThing thing) {
        var acting = actors.getObject();
        acting.as(
                acting.atConsole(officer, "Testing"),
                () -> {
                    var asked = purposes.getObject();
                    if (asked.standing(thing, null, true) instanceof CaseStanding.Unsaid) {
                        asked.state(thing, CaseReason.OWN_WORK, "").orThrow();
                    }
                    return true;
                });
    }
}
