package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.AlertId;
import org.wardline.governance.Alerts;
import org.wardline.governance.BreakGlass;
import org.wardline.governance.BreakGlassId;
import org.wardline.governance.GroupId;
import org.wardline.governance.ListedOfficers;
import org.wardline.governance.UnkeptLists;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Alerts, uses of break-glass and lists that nobody keeps, for auditors, and what they concluded or did about each. */
@Controller
class AlertsController {
    private static final String REVIEWED = "Your review is written down.";

    private final Alerts alerts;
    private final BreakGlass glass;
    private final UnkeptLists lists;
    private final Forces forces;

    AlertsController(Alerts alerts, BreakGlass glass, UnkeptLists lists, Forces forces) {
        this.alerts = alerts;
        this.glass = glass;
        this.lists = lists;
        this.forces = forces;
    }

    @GetMapping("/audit/alerts")
    String show(Model model) {
        model.addAttribute("view", page());
        return "web/alerts";
    }

    @PostMapping("/audit/alerts")
    String review(
            @RequestParam UUID alert,
            @RequestParam(defaultValue = "") String conclusion,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                alerts.review(new AlertId(alert), conclusion), REVIEWED, model, response, redirect);
    }

    @PostMapping("/audit/alerts/break-glass")
    String reviewBreakGlass(
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "") String conclusion,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                glass.review(new BreakGlassId(entry), conclusion),
                REVIEWED,
                model,
                response,
                redirect);
    }

    @PostMapping("/audit/alerts/list")
    String nameForList(
            @RequestParam UUID list,
            @RequestParam(defaultValue = "") String officers,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                lists.name(new GroupId(list), ListedOfficers.typed(officers)),
                "They are on the list and see what it keeps.",
                model,
                response,
                redirect);
    }

    private <T> String answer(
            Decision<T> decision,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (decision) {
            case Decision.Done<T> _ -> {
                redirect.addFlashAttribute("done", done);
                yield "redirect:/audit/alerts";
            }
            case Decision.Refused<T>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page());
                yield "web/alerts";
            }
        };
    }

    private AlertsPage page() {
        return new AlertsPage(
                alerts.list().orElseThrow(AlertsController::notPermitted),
                glass.all().orElseThrow(AlertsController::notPermitted),
                lists.all().orElseThrow(AlertsController::notPermitted).stream()
                        .map(list -> new AlertsPage.Unkept(list.id(), whose(list)))
                        .toList());
    }

    private String whose(UnkeptLists.Unkept list) {
        var slug = list.force();
        return slug == null
                ? "The national desk"
                : forces.named(slug).map(Force::name).orElse(slug);
    }

    private static ServiceException notPermitted() {
        return new ServiceException(ErrorCode.NOT_PERMITTED);
    }
}
