package org.wardline.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.wardline.governance.Actor;
import org.wardline.governance.Actors;
import org.wardline.governance.CasePurpose;
import org.wardline.governance.CasePurposes;
import org.wardline.governance.CaseStanding;
import org.wardline.governance.CaseThing;
import org.wardline.kernel.Refusal;

/** Asks what a case is opened for, in place of the first page of it that an officer opens on a day. */
final class CaseQuestion {
    private final CasePurposes purposes;
    private final Actors actors;
    private final TemplateEngine templates;
    private final Pages pages;

    CaseQuestion(CasePurposes purposes, Actors actors, TemplateEngine templates, Pages pages) {
        this.purposes = purposes;
        this.actors = actors;
        this.templates = templates;
        this.pages = pages;
    }

    /**
     * The actor with the purpose that they opened this case for; empty when the question was answered to the request
     * instead of its page.
     *
     * @param said what they said of it today or yesterday
     */
    Optional<Actor> settled(
            Actor actor,
            CaseThing about,
            @Nullable CasePurpose said,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asking = !HttpMethod.POST.matches(request.getMethod());
        return switch (actors.as(actor, () -> purposes.standing(about, said, asking))) {
            case CaseStanding.Said(var purpose) ->
                    Optional.of(new Actor(actor.officer(), actor.session(), purpose));
            case CaseStanding.NotAsked _ -> Optional.of(actor);
            case CaseStanding.Unsaid _ -> {
                ask(request, response);
                yield Optional.empty();
            }
        };
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        var to = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        var out = new Utf8ByteOutput();
        templates.render(
                "web/case-purpose.jte",
                Map.of(
                        "page",
                        pages.of(request),
                        "view",
                        new CasePurposePage(to, "", ""),
                        "refusals",
                        List.<Refusal>of()),
                out);
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
