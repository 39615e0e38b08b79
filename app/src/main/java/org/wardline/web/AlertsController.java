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
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Alerts and uses of break-glass for auditors, and what they concluded about each. */
@Controller
class AlertsController {
    private final Alerts alerts;
    private final BreakGlass glass;

    AlertsController(Alerts alerts, BreakGlass glass) {
        this.alerts = alerts;
        this.glass = glass;
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
        return answer(alerts.review(new AlertId(alert), conclusion), model, response, redirect);
    }

    @PostMapping("/audit/alerts/break-glass")
    String reviewBreakGlass(
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "") String conclusion,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(glass.review(new BreakGlassId(entry), conclusion), model, response, redirect);
    }

    private <T> String answer(
            Decision<T> decision,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (decision) {
            case Decision.Done<T> _ -> {
                redirect.addFlashAttribute("done", "Your review is written down.");
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
                glass.all().orElseThrow(AlertsController::notPermitted));
    }

    private static ServiceException notPermitted() {
        return new ServiceException(ErrorCode.NOT_PERMITTED);
    }
}
