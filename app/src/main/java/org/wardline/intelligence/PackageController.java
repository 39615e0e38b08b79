package org.wardline.intelligence;

import jakarta.servlet.http.HttpServletResponse;
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
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;

/** Pages of packages: the list, a new one, one package. What changes it is in {@link PackageFormController}. */
@Controller
class PackageController {
    private final Intelligence intelligence;
    private final Drafts drafts;
    private final PackageViews views;
    private final SubjectFacts facts;
    private final Commands commands;

    PackageController(
            Intelligence intelligence,
            Drafts drafts,
            PackageViews views,
            SubjectFacts facts,
            Commands commands) {
        this.commands = commands;
        this.intelligence = intelligence;
        this.drafts = drafts;
        this.views = views;
        this.facts = facts;
    }

    @GetMapping("/packages")
    String list(@RequestParam(defaultValue = "") String state, Model model) {
        var wanted = state.isEmpty() ? null : known(state);
        var rows = intelligence.list(wanted).orElseThrow(PackageController::notFound);
        model.addAttribute(
                "view",
                new PackagesPage(
                        wanted == null ? null : wanted.name(),
                        PackageViews.titles(PackageState.values(), PackageState::title),
                        views.rows(rows)));
        return "intelligence/packages";
    }

    @GetMapping("/packages/new")
    String begin(@RequestParam UUID subject, Model model) {
        model.addAttribute("view", newPage(new SubjectId(subject), "", ""));
        return "intelligence/new";
    }

    @PostMapping("/packages")
    String draft(
            @RequestParam UUID subject,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String restrictedReason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var about = new SubjectId(subject);
        var operationId = uuid(operation);
        var why = restrictedReason.isBlank() ? null : Sensitive.of(restrictedReason);
        return switch (drafts.draft(new DraftPackage(about, operationId, why))) {
            case Decision.Done<PackageId>(var id) -> {
                flash.addFlashAttribute("done", "The package is begun.");
                response.setStatus(303);
                yield "redirect:/packages/" + id.value();
            }
            case Decision.Refused<PackageId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", newPage(about, operation, restrictedReason));
                yield "intelligence/new";
            }
        };
    }

    @GetMapping("/packages/{id}")
    String show(@PathVariable UUID id, Model model) {
        var whole = intelligence.look(new PackageId(id)).orElseThrow(PackageController::notFound);
        model.addAttribute("view", views.page(whole, Map.of()));
        return "intelligence/package";
    }

    private NewPackagePage newPage(SubjectId subject, String operation, String restrictedReason) {
        if (facts.heldBy(subject).isEmpty()) {
            throw commands.nothingShown(Action.VIEW_PACKAGE, On.one("subject", subject));
        }
        var present =
                views.rows(
                        intelligence.list(null).orElseThrow(PackageController::notFound).stream()
                                .filter(row -> row.subject().equals(subject))
                                .toList());
        return new NewPackagePage(
                subject.value().toString(),
                facts.reference(subject),
                facts.restricted(subject),
                present,
                operation,
                restrictedReason);
    }

    private static @Nullable UUID uuid(String written) {
        if (written.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(written.strip());
        } catch (IllegalArgumentException _) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
    }

    private static PackageState known(String name) {
        for (var state : PackageState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        throw notFound();
    }

    static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
