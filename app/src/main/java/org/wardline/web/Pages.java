package org.wardline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.wardline.clocks.OperationClock;
import org.wardline.database.Home;
import org.wardline.governance.Officer;
import org.wardline.governance.Role;

/** Makes the {@link Page} of a request: who is signed in, where they can go, what was just done. */
@Component
class Pages {
    private final Home home;
    private final OperationClock clock;

    Pages(Home home, OperationClock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** The page of this request. Asks the database nothing, so it can be made for an error page too. */
    Page of(HttpServletRequest request) {
        var officer = SignedIn.officer(request).orElse(null);
        var flash = RequestContextUtils.getInputFlashMap(request);
        var done = flash == null ? null : flash.get("done");
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                officer == null ? null : officer.name(),
                officer == null ? "" : roles(officer),
                officer == null ? "" : seen(officer),
                home.demonstration(),
                done == null ? null : done.toString(),
                officer == null ? List.of() : navigation(officer, request.getRequestURI()),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken());
    }

    /** Real time, as in the audit log, where the entry of what was seen is found by it. */
    private String seen(Officer officer) {
        return "Seen by %s (%s) on %s. The audit log has the entry."
                .formatted(officer.name(), officer.username(), UkTime.said(clock.realTime()));
    }

    private static List<Page.Link> navigation(Officer officer, String path) {
        return Place.openTo(officer).stream()
                .map(place -> new Page.Link(place.text(), place.href(), place.holds(path)))
                .toList();
    }

    /** The officer's roles in words. */
    static String roles(Officer officer) {
        return roles(officer.roles());
    }

    /** Roles in words. */
    static String roles(Set<Role> roles) {
        return roles.stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }
}
