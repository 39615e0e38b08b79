package org.wardline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wardline.governance.AccountRequest;
import org.wardline.governance.AccountRequestId;
import org.wardline.governance.AccountRequests;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.AddOfficer;
import org.wardline.governance.Added;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Who can sign in, adding an officer, and confirming what another administrator asked for. For administrators. */
@Controller
class OfficersController {
    static final String TO_CONFIRM =
            "It waits for another administrator, who confirms it and is shown the link.";

    private final Accounts accounts;
    private final AccountRequests requests;
    private final Actors actors;
    private final Forces forces;
    private final Commands commands;

    OfficersController(
            Accounts accounts,
            AccountRequests requests,
            Actors actors,
            Forces forces,
            Commands commands) {
        this.commands = commands;
        this.accounts = accounts;
        this.requests = requests;
        this.actors = actors;
        this.forces = forces;
    }

    @GetMapping("/officers")
    String list(Model model) {
        model.addAttribute("view", list());
        return "web/officers";
    }

    private OfficersPage list() {
        var officers = accounts.officers();
        if (officers.isEmpty()) {
            // An administrator sees at least one: an empty list is a refusal, audited where it was
            // made.
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
        var me = actors.required().officer().id();
        return new OfficersPage(
                officers.stream().map(this::row).toList(),
                requests.waiting().stream().map(asked -> waiting(asked, me)).toList());
    }

    @PostMapping("/officers/confirm")
    String confirm(
            @RequestParam UUID request,
            Model model,
            HttpServletRequest http,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (requests.confirm(new AccountRequestId(request))) {
            case Decision.Done<Optional<String>>(var token) -> {
                redirect.addFlashAttribute("done", "Confirmed.");
                token.ifPresent(each -> redirect.addFlashAttribute("link", link(http, each)));
                yield "redirect:/officers";
            }
            case Decision.Refused<Optional<String>>(var reasons) ->
                    refused(reasons, model, response);
        };
    }

    @PostMapping("/officers/withdraw")
    String withdraw(
            @RequestParam UUID request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (requests.withdraw(new AccountRequestId(request))) {
            case Decision.Done<AccountRequestId> _ -> {
                redirect.addFlashAttribute("done", "It waits no longer.");
                yield "redirect:/officers";
            }
            case Decision.Refused<AccountRequestId>(var reasons) ->
                    refused(reasons, model, response);
        };
    }

    private String refused(List<Refusal> reasons, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refusals", reasons);
        model.addAttribute("view", list());
        return "web/officers";
    }

    private static OfficersPage.Waiting waiting(AccountRequest asked, OfficerId me) {
        return new OfficersPage.Waiting(
                asked.id().value(),
                asked.kind().title(),
                asked.name(),
                asked.username(),
                Pages.roles(asked.roles()),
                asked.askedByName(),
                asked.askedAt(),
                asked.lapsesAt(),
                !me.equals(asked.askedBy()) && !me.equals(asked.officer()));
    }

    @GetMapping("/officers/new")
    String form(Model model) {
        commands.require(Action.ADD_OFFICER, On.many("officer"));
        model.addAttribute("view", page("", "", "", Set.of()));
        return "web/add-officer";
    }

    @PostMapping("/officers")
    String add(
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!force.isEmpty() && forces.named(force).isEmpty()) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
        var typed =
                new AddOfficer(
                        username.strip(), name.strip(), force.isEmpty() ? null : force, roles);
        return switch (requests.add(typed)) {
            case Decision.Done<Added>(Added.Alone(var token)) -> {
                redirect.addFlashAttribute("done", "The second administrator is added.");
                redirect.addFlashAttribute("link", link(request, token));
                yield "redirect:/officers";
            }
            case Decision.Done<Added>(Added.ToConfirm(var asked)) -> {
                redirect.addFlashAttribute("done", TO_CONFIRM);
                redirect.addFlashAttribute("code", asked.code());
                yield "redirect:/officers";
            }
            case Decision.Refused<Added>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page(username, name, force, roles));
                yield "web/add-officer";
            }
        };
    }

    private static String link(HttpServletRequest request, String token) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/set-password")
                .queryParam("token", token)
                .toUriString();
    }

    private AddOfficerPage page(String username, String name, String force, Set<Role> roles) {
        var bySlug = new LinkedHashMap<String, String>();
        bySlug.put("", "None: the national agency");
        forces.all().stream()
                .sorted(Comparator.comparing(Force::shortName))
                .forEach(each -> bySlug.put(each.slug(), each.shortName()));
        return new AddOfficerPage(
                username,
                name,
                force,
                bySlug,
                titles(),
                roles.stream().map(Role::name).collect(Collectors.toSet()));
    }

    /** Roles that people hold, by name. */
    static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        Arrays.stream(Role.values())
                .filter(Role::forPeople)
                .forEach(role -> titles.put(role.name(), role.title()));
        return titles;
    }

    private OfficersPage.Row row(Officer officer) {
        var slug = officer.forceSlug();
        return new OfficersPage.Row(
                officer.name(),
                officer.username(),
                slug == null ? "-" : forces.named(slug).map(Force::shortName).orElse(slug),
                Pages.roles(officer));
    }
}
