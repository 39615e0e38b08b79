package org.wardline.results;

import java.util.List;
import java.util.UUID;
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
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.operations.Operations;

/** Pages of announcements: approving and withdrawing one in its circle, and reading what was released. */
@Controller
class AnnouncementController {
    private final Announcements announcements;
    private final Counts counts;
    private final Operations operations;
    private final Accounts accounts;
    private final Actors actors;

    AnnouncementController(
            Announcements announcements,
            Counts counts,
            Operations operations,
            Accounts accounts,
            Actors actors) {
        this.announcements = announcements;
        this.counts = counts;
        this.operations = operations;
        this.accounts = accounts;
        this.actors = actors;
    }

    @GetMapping("/announcements/{slug}")
    String released(@PathVariable String slug, Model model) {
        var released = announcements.released(slug);
        if (released.isEmpty()) {
            throw new ServiceException(ErrorCode.NOT_FOUND);
        }
        model.addAttribute("view", released.getFirst());
        model.addAttribute("earlier", released.subList(1, released.size()));
        return "results/released";
    }

    @GetMapping("/operations/{slug}/announcements/{id}")
    String show(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("view", page(slug, new AnnouncementId(id)));
        return "results/announcement";
    }

    @PostMapping("/operations/{slug}/announcements/{id}/approve")
    Object approve(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam int version,
            Model model,
            RedirectAttributes flash) {
        var announcement = new AnnouncementId(id);
        return answer(
                announcements.approve(announcement, version),
                slug,
                announcement,
                "The announcement is approved. It is released when the embargo lifts.",
                model,
                flash);
    }

    @PostMapping("/operations/{slug}/announcements/{id}/withdraw")
    Object withdraw(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam String why,
            @RequestParam int version,
            Model model,
            RedirectAttributes flash) {
        var announcement = new AnnouncementId(id);
        return answer(
                announcements.withdraw(announcement, why, version),
                slug,
                announcement,
                "The announcement is withdrawn.",
                model,
                flash);
    }

    private ModelAndView answer(
            Decision<AnnouncementId> decision,
            String slug,
            AnnouncementId id,
            String done,
            Model model,
            RedirectAttributes flash) {
        return switch (decision) {
            case Decision.Done<AnnouncementId> _ -> {
                flash.addFlashAttribute("done", done);
                var to =
                        new ModelAndView(
                                "redirect:/operations/" + slug + "/announcements/" + id.value());
                to.setStatus(HttpStatus.SEE_OTHER);
                yield to;
            }
            case Decision.Refused<AnnouncementId>(List<Refusal> reasons) -> {
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page(slug, id));
                yield new ModelAndView(
                        "results/announcement", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private AnnouncementPage page(String slug, AnnouncementId id) {
        var row =
                announcements
                        .look(slug, id)
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
        var operation = operations.named(slug).orElseThrow();
        var state = announcements.state(row);
        var officer = actors.required().officer();
        var next = state.next();
        var again = counts.exact(operation, row.asAt());
        return new AnnouncementPage(
                slug,
                id.value().toString(),
                row.reference(),
                row.operationName(),
                state.title(),
                row.text(),
                row.asAt(),
                name(row.draftedBy()),
                row.draftedAt(),
                row.approvedBy() == null ? null : name(row.approvedBy()),
                row.approvedAt(),
                row.withdrawnWhy(),
                ResultsJson.of(again).equals(row.exact()),
                next.contains(AnnouncementState.APPROVED)
                        && officer.may(Action.APPROVE_ANNOUNCEMENT)
                        && !officer.id().equals(row.draftedBy()),
                next.contains(AnnouncementState.WITHDRAWN)
                        && officer.may(Action.DRAFT_ANNOUNCEMENT),
                row.version(),
                lines(row, again, officer.forceSlug() == null));
    }

    /** Exact figures of the whole are for national officers of the circle; an officer of a force reads the published ones. */
    private static List<AnnouncementPage.Line> lines(
            AnnouncementRow row, OperationResults again, boolean exactToo) {
        var exact = ResultsJson.read(row.exact(), row.operationName());
        return ResultsJson.read(row.published(), row.operationName()).figures().stream()
                .map(figure ->
                        new AnnouncementPage.Line(
                                figure.key(),
                                figure.title(),
                                figure.value(),
                                exactToo ? value(exact, figure.key()) : null,
                                exactToo ? value(again, figure.key()) : null))
                .toList();
    }

    private static @Nullable Cell value(OperationResults figures, String key) {
        return figures.figure(key).map(OperationResults.FigureResult::value).orElse(null);
    }

    private String name(@Nullable OfficerId id) {
        return id == null ? "-" : accounts.colleague(id).map(Officer::name).orElse("-");
    }
}
