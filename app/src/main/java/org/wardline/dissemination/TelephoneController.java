package org.wardline.dissemination;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.On;
import org.wardline.intelligence.Intelligence;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.subjects.RestrictedSubjects;

/** Pages of releases by telephone: writing one down, and reading it on either side. */
@Controller
class TelephoneController {
    private final TelephoneReleases releases;
    private final ErasureNotices notices;
    private final Intelligence intelligence;
    private final Actors actors;
    private final Accounts accounts;
    private final Forces forces;
    private final OperationClock clock;
    private final Commands commands;
    private final RestrictedSubjects restrictions;

    TelephoneController(
            TelephoneReleases releases,
            ErasureNotices notices,
            Intelligence intelligence,
            Actors actors,
            Accounts accounts,
            Forces forces,
            OperationClock clock,
            Commands commands,
            RestrictedSubjects restrictions) {
        this.commands = commands;
        this.restrictions = restrictions;
        this.releases = releases;
        this.notices = notices;
        this.intelligence = intelligence;
        this.actors = actors;
        this.accounts = accounts;
        this.forces = forces;
        this.clock = clock;
    }

    @GetMapping("/packages/{id}/telephone")
    String form(@PathVariable UUID id, Model model) {
        commands.require(Action.RELEASE_BY_TELEPHONE, On.one("package", new PackageId(id)));
        model.addAttribute("view", form(new PackageId(id), null));
        return "dissemination/telephone";
    }

    @PostMapping("/packages/{id}/telephone")
    String release(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String spokenTo,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String whyNow,
            @RequestParam(defaultValue = "") String restrictedReason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var of = new PackageId(id);
        var lawful = restrictedReason.isBlank() ? null : Sensitive.of(restrictedReason.strip());
        return switch (releases.release(
                new ReleaseByTelephone(of, force, spokenTo, said, whyNow, lawful))) {
            case Decision.Done<TelephoneReleaseId>(var made) -> {
                redirect.addFlashAttribute(
                        "done", "Written down. The written package has to follow.");
                yield "redirect:/telephone-releases/" + made.value();
            }
            case Decision.Refused<TelephoneReleaseId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute(
                        "view",
                        form(
                                of,
                                new TelephonePage.Typed(
                                        force, spokenTo, said, whyNow, restrictedReason)));
                yield "dissemination/telephone";
            }
        };
    }

    private TelephonePage form(PackageId id, TelephonePage.@Nullable Typed typed) {
        var unsent =
                intelligence
                        .unsent(id)
                        .orElseThrow(() ->
                                commands.nothingShown(
                                        Action.RELEASE_BY_TELEPHONE, On.one("package", id)));
        var responsible = unsent.responsibleForce();
        return new TelephonePage(
                id,
                unsent.reference(),
                releases.missing(unsent),
                unsent.approved(),
                restrictions.binding(unsent.subject()),
                TelephoneRelease.WRITTEN_WITHIN.toHours(),
                forceChoices(),
                releases.toldOf(unsent.reference()),
                typed != null
                        ? typed
                        : new TelephonePage.Typed(
                                responsible == null ? "" : responsible, "", "", "", ""));
    }

    private Map<String, String> forceChoices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Choose a force");
        forces.all().forEach(each -> choices.put(each.slug(), each.shortName()));
        return choices;
    }

    @GetMapping("/telephone-releases/{id}")
    String look(@PathVariable UUID id, Model model) {
        var row =
                releases.look(new TelephoneReleaseId(id))
                        .orElseThrow(TelephoneController::notFound);
        model.addAttribute("view", page(row));
        return "dissemination/telephone-release";
    }

    private TelephoneReleasePage page(TelephoneRelease row) {
        var followed = row.followedBy();
        var ofDesk = actors.required().officer().forceSlug() == null;
        return new TelephoneReleasePage(
                row.reference(),
                row.about().reference(),
                ofDesk ? "/packages/" + row.about().packageId() : null,
                forces.named(row.force()).map(Force::name).orElse(row.force()),
                row.spokenTo(),
                row.said(),
                row.whyNow(),
                row.restrictedReason(),
                releases.restrictedSince(row.id()).orElse(null),
                row.missing(),
                accounts.colleague(row.releasedBy()).map(Officer::name).orElse("A supervisor"),
                row.releasedAt(),
                row.writtenBy(),
                row.overdue(clock.instant()),
                followed == null ? null : "/disseminations/" + followed.value(),
                notices.erased(row.id()).orElse(null));
    }

    private static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
