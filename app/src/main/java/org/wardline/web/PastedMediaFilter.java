package org.wardline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardline.intake.PastedMedia;
import org.wardline.kernel.ErrorCode;

/** Refuses a form into which media was pasted as text, whatever page it is for. Nothing of it is kept or shown again. */
final class PastedMediaFilter extends OncePerRequestFilter {
    /** The page where referrals are typed in says by itself what is wrong, beside the fields. */
    private static final String SAYS_SO_ITSELF = "/referrals";

    private final ErrorAnswers errors;

    PastedMediaFilter(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(SAYS_SO_ITSELF)
                && request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(PastedMedia::in)) {
            errors.answer(request, response, 400, ErrorCode.BAD_INPUT);
            return;
        }
        chain.doFilter(request, response);
    }
}
