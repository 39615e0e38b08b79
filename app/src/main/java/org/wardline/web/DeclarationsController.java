package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.Declarations;
import org.wardline.governance.On;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.Identifiers;
import org.wardline.kernel.Decision;

/** Conflicts of interest, and what officers declare as their own. */
@Controller
class DeclarationsController {
    private final Declarations declarations;
    private final Commands commands;

    DeclarationsController(Declarations declarations, Commands commands) {
        this.declarations = declarations;
        this.commands = commands;
    }

    @GetMapping("/declarations")
    String show(Model model) {
        commands.require(Action.DECLARE_CONFLICT, On.many("conflict of interest"));
        return page(Map.of(), model);
    }

    @PostMapping("/declarations/conflict")
    String conflict(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                declarations.conflict(reference, why),
                Map.of("reference", reference, "why", why),
                model,
                response,
                redirect);
    }

    @PostMapping("/declarations/own")
    String own(
            @RequestParam Declarations.OwnKind kind,
            @RequestParam(defaultValue = "") String value,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(
                declarations.own(kind, value, Identifiers.normalise(identifier(kind), value, null)),
                Map.of("kind", kind.name(), "value", value),
                model,
                response,
                redirect);
    }

    private String answer(
            Decision<UUID> decision,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (decision) {
            case Decision.Done<UUID> _ -> {
                redirect.addFlashAttribute("done", "It is declared.");
                yield "redirect:/declarations";
            }
            case Decision.Refused<UUID>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                yield page(typed, model);
            }
        };
    }

    private String page(Map<String, String> typed, Model model) {
        model.addAttribute(
                "view", new DeclarationsPage(declarations.own(), declarations.conflicts(), typed));
        return "web/declarations";
    }

    private static IdentifierKind identifier(Declarations.OwnKind kind) {
        return switch (kind) {
            case NAME -> IdentifierKind.NAME;
            case EMAIL -> IdentifierKind.EMAIL;
            case PHONE -> IdentifierKind.PHONE;
            case POSTCODE -> IdentifierKind.POSTCODE;
            case IP_ADDRESS -> IdentifierKind.IP_EVENT;
        };
    }
}
