package org.wardline.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.operations.Operations;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Pages of an operation's figures and of the rows behind them; drafting an announcement from them. */
@Controller
class ResultsController {
    private final Results results;
    private final Announcements announcements;
    private final Operations operations;
    private final Actors actors;
    private final Forces forces;

    ResultsController(
            Results results,
            Announcements announcements,
            Operations operations,
            Actors actors,
            Forces forces) {
        this.results = results;
        this.announcements = announcements;
        this.operations = operations;
        this.actors = actors;
        this.forces = forces;
    }

    @GetMapping("/operations/{slug}/results")
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String asAt,
            @RequestParam(defaultValue = "") String force,
            Model model) {
        model.addAttribute("view", page(slug, LocalMoment.asked(asAt), blankToNull(force), ""));
        return "results/results";
    }

    @GetMapping("/operations/{slug}/results/rows")
    String rows(
            @PathVariable String slug,
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String asAt,
            Model model) {
        model.addAttribute(
                "view",
                results.openRows(slug, figure, blankToNull(force), LocalMoment.asked(asAt))
                        .orElseThrow(DashboardPages::notFound));
        model.addAttribute("forceNames", forceNames());
        return "results/rows";
    }

    @PostMapping("/operations/{slug}/announcements")
    Object draft(
            @PathVariable String slug,
            @RequestParam String asAt,
            @RequestParam(defaultValue = "") String introduction,
            Model model,
            RedirectAttributes flash) {
        var moment = LocalMoment.read(asAt);
        Decision<AnnouncementId> decision =
                moment.isEmpty()
                        ? Decision.refused(AnnouncementRefusal.AS_AT_NOT_READ)
                        : announcements.draft(
                                new DraftAnnouncement(slug, moment.get(), introduction));
        return switch (decision) {
            case Decision.Done<AnnouncementId>(var id) -> {
                flash.addFlashAttribute("done", "The announcement is drafted.");
                var to =
                        new ModelAndView(
                                "redirect:/operations/" + slug + "/announcements/" + id.value());
                to.setStatus(HttpStatus.SEE_OTHER);
                yield to;
            }
            case Decision.Refused<AnnouncementId>(List<Refusal> reasons) -> {
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page(slug, null, null, introduction));
                yield new ModelAndView(
                        "results/results", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private ResultsPage page(
            String slug, @Nullable Instant asAt, @Nullable String force, String introduction) {
        var found = results.results(slug, asAt, force).orElseThrow(DashboardPages::notFound);
        var member = found.view() == View.MEMBERS;
        var officer = actors.required().officer();
        return new ResultsPage(
                found,
                forceNames(),
                LocalMoment.of(found.asAt()),
                member && officer.may(Action.OPEN_FIGURE_ROWS),
                officer.forceSlug(),
                member && officer.may(Action.DRAFT_ANNOUNCEMENT),
                member && officer.forceSlug() == null ? lines(slug) : List.of(),
                introduction);
    }

    private List<ResultsPage.Line> lines(String slug) {
        return announcements.of(operations.named(slug).orElseThrow()).stream()
                .map(row ->
                        new ResultsPage.Line(
                                row.id().value().toString(),
                                row.reference(),
                                announcements.state(row).title(),
                                row.asAt(),
                                row.draftedAt()))
                .toList();
    }

    private Map<String, String> forceNames() {
        return forces.all().stream().collect(Collectors.toMap(Force::slug, Force::shortName));
    }

    private static @Nullable String blankToNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
