package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.wardline.governance.Action;
import org.wardline.governance.CasePurposes;
import org.wardline.governance.CaseReason;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;

/** Takes what a case is opened for, and opens it. */
@Controller
class CasePurposeController {
    private final CasePurposes purposes;
    private final Commands commands;

    CasePurposeController(CasePurposes purposes, Commands commands) {
        this.purposes = purposes;
        this.commands = commands;
    }

    @PostMapping("/case-purpose")
    ModelAndView state(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        var onward =
                CasePages.onward(to)
                        .orElseThrow(() ->
                                commands.nothingShown(Action.STATE_CASE_PURPOSE, On.many("case")));
        return switch (purposes.state(onward.about(), chosen(reason), words)) {
            case Decision.Done<String> _ -> new ModelAndView(page(onward.address()));
            case Decision.Refused<String>(var reasons) -> {
                response.setStatus(422);
                yield new ModelAndView(
                        "web/case-purpose",
                        Map.of(
                                "refusals",
                                reasons,
                                "view",
                                new CasePurposePage(onward.address(), reason, words)));
            }
        };
    }

    private static @Nullable CaseReason chosen(String reason) {
        return Arrays.stream(CaseReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    /** Sends the browser on by opening, not by sending the form again. */
    private static RedirectView page(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
