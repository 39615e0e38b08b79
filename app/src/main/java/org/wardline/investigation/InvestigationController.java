package org.wardline.investigation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.deconfliction.InterestKey;
import org.wardline.dissemination.DisseminationId;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** Pages of a force's cases: the list, opening one, and the case itself. */
@Controller
class InvestigationController {
    private final Investigation investigation;
    private final InvestigationPages pages;
    private final Commands commands;

    InvestigationController(
            Investigation investigation, InvestigationPages pages, Commands commands) {
        this.commands = commands;
        this.investigation = investigation;
        this.pages = pages;
    }

    @GetMapping("/investigations")
    String list(@RequestParam(defaultValue = "ALL") String show, Model model) {
        model.addAttribute(
                "view",
                new InvestigationListPage(
                        investigation.cases(),
                        Arrays.stream(InvestigationListPage.Show.values())
                                .filter(each -> each.name().equals(show))
                                .findFirst()
                                .orElseThrow(() -> new ServiceException(ErrorCode.BAD_INPUT))));
        return "investigation/investigations";
    }

    @GetMapping("/investigations/new")
    String open(@RequestParam(required = false) @Nullable UUID dissemination, Model model) {
        commands.require(Action.OPEN_INVESTIGATION, On.many("investigation"));
        return form(dissemination, Map.of(), model);
    }

    private String form(@Nullable UUID dissemination, Map<String, String> typed, Model model) {
        var on = dissemination == null ? null : new DisseminationId(dissemination);
        model.addAttribute(
                "view",
                new NewInvestigationPage(
                        on,
                        on == null ? List.of() : investigation.workingOn(on),
                        on == null ? List.of() : workedOn(),
                        typed));
        return "investigation/new";
    }

    private List<InvestigationSummary> workedOn() {
        return investigation.cases().stream().filter(each -> !each.screenedOut()).toList();
    }

    @PostMapping("/investigations")
    String open(
            @RequestParam Map<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = new Typed(values);
        var dissemination = typed.idOrNull("dissemination");
        var into = typed.idOrNull("into");
        if (dissemination == null) {
            return answer(investigation.open(own(typed)), null, typed, model, response, redirect);
        }
        var on = new DisseminationId(dissemination);
        var decided =
                into == null
                        ? investigation.open(on)
                        : investigation.takeIn(
                                new TakeIn(new InvestigationId(into), on, version(into)));
        return answer(decided, dissemination, typed, model, response, redirect);
    }

    /** The case is taken as it stands: what is added to it changes nothing that the officer read. */
    private int version(UUID into) {
        return pages.look(new InvestigationId(into))
                .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND))
                .version();
    }

    private static OpenOwnReferral own(Typed typed) {
        var interests = new ArrayList<InterestKey>();
        var email = typed.text("email").toLowerCase(Locale.ROOT);
        if (!email.isEmpty()) {
            interests.add(new InterestKey("EMAIL", Sensitive.of(email)));
        }
        var phone = typed.text("phone").replaceAll("[^0-9+]", "").replaceFirst("^0", "+44");
        if (!phone.isEmpty()) {
            interests.add(new InterestKey("PHONE", Sensitive.of(phone)));
        }
        return new OpenOwnReferral(
                typed.text("text"), interests, typed.text("contact"), typed.text("number"));
    }

    private String answer(
            Decision<InvestigationId> decided,
            @Nullable UUID dissemination,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (decided) {
            case Decision.Done<InvestigationId>(var id) -> {
                redirect.addFlashAttribute("done", "The investigation is open.");
                yield "redirect:/investigations/" + id.value();
            }
            case Decision.Refused<InvestigationId>(List<Refusal> reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                yield form(dissemination, typed.values(), model);
            }
        };
    }

    @GetMapping("/investigations/{id}")
    String look(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "view",
                pages.look(new InvestigationId(id))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        return "investigation/investigation";
    }
}
