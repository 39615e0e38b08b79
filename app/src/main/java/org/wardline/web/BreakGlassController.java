package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.BreakGlass;
import org.wardline.governance.BreakGlassId;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Entering the circle of a force or of the national desk for a short time, and leaving it. */
@Controller
class BreakGlassController {
    private final BreakGlass glass;
    private final Commands commands;
    private final Forces forces;
    private final OperationClock clock;

    BreakGlassController(BreakGlass glass, Commands commands, Forces forces, OperationClock clock) {
        this.glass = glass;
        this.commands = commands;
        this.forces = forces;
        this.clock = clock;
    }

    @GetMapping("/break-glass")
    String show(Model model) {
        commands.require(Action.BREAK_GLASS, On.many("break-glass"));
        return page(Map.of("minutes", String.valueOf(BreakGlass.USUAL.toMinutes())), model);
    }

    @PostMapping("/break-glass")
    String enter(
            @RequestParam(defaultValue = "") String circle,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String minutes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var lasts =
                minutes.strip().matches("\\d{1,4}")
                        ? Duration.ofMinutes(Integer.parseInt(minutes.strip()))
                        : Duration.ZERO;
        return switch (glass.enter(circle, purpose, lasts)) {
            case Decision.Done<BreakGlassId> _ -> {
                redirect.addFlashAttribute(
                        "done", "You are in the circle. The auditor has been alerted.");
                yield "redirect:/break-glass";
            }
            case Decision.Refused<BreakGlassId>(var reasons) ->
                    refused(
                            reasons,
                            Map.of("circle", circle, "purpose", purpose, "minutes", minutes),
                            model,
                            response);
        };
    }

    @PostMapping("/break-glass/leave")
    String leave(Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return switch (glass.leave()) {
            case Decision.Done<Boolean> _ -> {
                redirect.addFlashAttribute("done", "You have left the circle.");
                yield "redirect:/break-glass";
            }
            case Decision.Refused<Boolean>(var reasons) ->
                    refused(reasons, Map.of(), model, response);
        };
    }

    private String refused(
            List<Refusal> reasons,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refusals", reasons);
        return page(typed, model);
    }

    private String page(Map<String, String> typed, Model model) {
        var circles = new LinkedHashMap<String, String>();
        circles.put("desk", "National desk");
        forces.all().stream()
                .sorted(Comparator.comparing(Force::shortName))
                .forEach(force -> circles.put(force.slug(), force.shortName()));
        var now = clock.realTime();
        var own = glass.own();
        model.addAttribute(
                "view",
                new BreakGlassPage(
                        circles,
                        typed,
                        own.stream().filter(each -> each.endsAt().isAfter(now)).toList(),
                        own.stream().filter(each -> !each.endsAt().isAfter(now)).toList()));
        return "web/break-glass";
    }
}
