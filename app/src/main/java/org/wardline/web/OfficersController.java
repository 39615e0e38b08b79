package org.wardline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.AddOfficer;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.On;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Who can sign in, and adding an officer. For administrators. */
@Controller
class OfficersController {
    private final Accounts accounts;
    private final Forces forces;
    private final Commands commands;

    OfficersController(Accounts accounts, Forces forces, Commands commands) {
        this.commands = commands;
        this.accounts = accounts;
        this.forces = forces;
    }

    @GetMapping("/officers")
    String list(Model model) {
        var officers = accounts.officers();
        if (officers.isEmpty()) {
            // An administrator sees at least one: an empty list is a refusal, audited where it was
            // made.
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
        model.addAttribute("view", new OfficersPage(officers.stream().map(this::row).toList()));
        return "web/officers";
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
        return switch (accounts.add(typed)) {
            case Decision.Done<String>(var token) -> {
                redirect.addFlashAttribute("done", "The officer is added.");
                redirect.addFlashAttribute("link", link(request, token));
                yield "redirect:/officers";
            }
            case Decision.Refused<String>(var reasons) -> {
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
        var titles = new LinkedHashMap<String, String>();
        Arrays.stream(Role.values())
                .filter(Role::forPeople)
                .forEach(role -> titles.put(role.name(), role.title()));
        return new AddOfficerPage(
                username,
                name,
                force,
                bySlug,
                titles,
                roles.stream().map(Role::name).collect(Collectors.toSet()));
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
