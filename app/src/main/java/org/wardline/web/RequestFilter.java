package org.wardline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardline.kernel.Ids;

/**
 * Gives each request an id, which the log and every error page carry, and answers what no page answered. Nothing passes
 * it upwards: the server's own log would print an exception's message.
 */
final class RequestFilter extends OncePerRequestFilter {
    private static final String ID = RequestFilter.class.getName() + ".id";

    private final Ids ids;
    private final ErrorAnswers errors;

    RequestFilter(Ids ids, ErrorAnswers errors) {
        this.ids = ids;
        this.errors = errors;
    }

    /** The request's id; a dash outside any. */
    static String idOf(HttpServletRequest request) {
        return request.getAttribute(ID) instanceof String id ? id : "-";
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var id = ids.next().toString();
        request.setAttribute(ID, id);
        response.setHeader("X-Request-Id", id);
        try (var _ = MDC.putCloseable("request", id)) {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            errors.answer(request, response, e);
        }
    }
}
