package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.AccountRequests;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Asked;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/** Asking for other roles of an officer, or for a new link to set a password. Another administrator confirms. */
@Controller
class ChangeOfficerController {
    private final Accounts accounts;
    private final AccountRequests requests;
    private final Commands commands;

    ChangeOfficerController(Accounts accounts, AccountRequests requests, Commands commands) {
        this.accounts = accounts;
        this.requests = requests;
        this.commands = commands;
    }

    @GetMapping("/officers/change")
    String form(@RequestParam String username, Model model) {
        commands.require(Action.CHANGE_OFFICER, On.many("officer"));
        var officer = person(username).orElseThrow(ChangeOfficerController::notThere);
        return show(officer, officer.roles(), model);
    }

    @PostMapping("/officers/roles")
    String roles(
            @RequestParam String username,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return asked(
                username,
                officer -> requests.changeRoles(officer, roles),
                new Answer(model, response, redirect));
    }

    @PostMapping("/officers/link")
    String link(
            @RequestParam String username,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return asked(username, requests::newLink, new Answer(model, response, redirect));
    }

    /** Where an answer is put together. */
    private record Answer(Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    private String asked(
            String username, Function<OfficerId, Decision<Asked>> asking, Answer answer) {
        commands.require(Action.CHANGE_OFFICER, On.many("officer"));
        var officer = person(username).orElseThrow(ChangeOfficerController::notThere);
        return switch (asking.apply(officer.id())) {
            case Decision.Done<Asked>(var made) -> {
                answer.redirect().addFlashAttribute("done", OfficersController.TO_CONFIRM);
                if (!made.code().isEmpty()) {
                    answer.redirect().addFlashAttribute("code", made.code());
                }
                yield "redirect:/officers";
            }
            case Decision.Refused<Asked>(List<Refusal> reasons) -> {
                answer.response().setStatus(422);
                answer.model().addAttribute("refusals", reasons);
                yield show(officer, officer.roles(), answer.model());
            }
        };
    }

    private Optional<Officer> person(String username) {
        return accounts.named(username).filter(officer -> !officer.service());
    }

    private static String show(Officer officer, Set<Role> chosen, Model model) {
        model.addAttribute(
                "view",
                new ChangeOfficerPage(
                        officer.username(),
                        officer.name(),
                        OfficersController.titles(),
                        chosen.stream().map(Role::name).collect(Collectors.toSet())));
        return "web/change-officer";
    }

    private static ServiceException notThere() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
