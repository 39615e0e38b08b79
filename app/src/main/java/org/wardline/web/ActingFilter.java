package org.wardline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardline.governance.Actor;
import org.wardline.governance.Actors;
import org.wardline.governance.Sessions;

/**
 * Lets the rest of a request act in the signed-in officer's name, on a page of a case for what they opened it for. The
 * officer is read from the database for each request: whoever has left is signed out by their next click.
 */
final class ActingFilter extends OncePerRequestFilter {
    static final String PURPOSE = "Working in the console";

    private final Sessions sessions;
    private final Actors actors;
    private final CaseQuestion question;

    ActingFilter(Sessions sessions, Actors actors, CaseQuestion question) {
        this.sessions = sessions;
        this.actors = actors;
        this.question = question;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn session)) {
            chain.doFilter(request, response);
            return;
        }
        var about = CasePages.about(request.getRequestURI()).orElse(null);
        var used =
                sessions.use(
                                session.session(),
                                session.officer(),
                                about == null ? null : about.id())
                        .orElse(null);
        if (used == null) {
            signOut(request);
            chain.doFilter(request, response);
            return;
        }
        SignedIn.note(request, used.officer());
        var working = new Actor(used.officer(), session.session(), PURPOSE);
        var acting =
                about == null
                        ? Optional.of(working)
                        : question.settled(working, about, used.said(), request, response);
        if (acting.isEmpty()) {
            return;
        }
        var failure = actors.as(acting.get(), () -> carriedOn(request, response, chain));
        if (failure.isPresent()) {
            failure.get().rethrow();
        }
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Checked exceptions of the chain pass through the actor's work as values, and are thrown again outside it. */
    private static Optional<Failure> carriedOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Failure(e, null));
        } catch (ServletException e) {
            return Optional.of(new Failure(null, e));
        }
    }

    private record Failure(@Nullable IOException io, @Nullable ServletException servlet) {
        void rethrow() throws IOException, ServletException {
            if (io != null) {
                throw io;
            }
            if (servlet != null) {
                throw servlet;
            }
        }
    }
}
