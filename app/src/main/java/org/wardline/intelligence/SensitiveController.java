package org.wardline.intelligence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.ListedOfficers;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;

/** Sensitive items beside a package: read and written by the officers named for them. */
@Controller
@RequestMapping("/packages/{id}/sensitive")
class SensitiveController {
    private final SensitiveItems sensitive;
    private final Intelligence intelligence;
    private final PackageViews views;
    private final Copying copying;
    private final Actors actors;

    SensitiveController(
            SensitiveItems sensitive,
            Intelligence intelligence,
            PackageViews views,
            Copying copying,
            Actors actors) {
        this.sensitive = sensitive;
        this.intelligence = intelligence;
        this.views = views;
        this.copying = copying;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(id, Map.of(), List.of());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var command =
                new AddSensitiveItem(
                        form.item(), ListedOfficers.typed(form.text("officers")), form.text("why"));
        return answer(form, sensitive.add(command), "The sensitive item is kept.", flash);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        return answer(
                form,
                sensitive.withdraw(form.uuid("item"), form.text("withdrawWhy")),
                "The sensitive item is withdrawn.",
                flash);
    }

    private ModelAndView answer(
            PackageForm form, Decision<UUID> decided, String done, RedirectAttributes flash) {
        if (decided instanceof Decision.Refused<UUID>(var reasons)) {
            return page(form.ofPackage(), form.fields(), reasons);
        }
        flash.addFlashAttribute("done", done);
        var answer = new ModelAndView("redirect:/packages/" + form.ofPackage() + "/sensitive");
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private ModelAndView page(UUID id, Map<String, String> typed, List<Refusal> refusals) {
        var whole = intelligence.look(new PackageId(id)).orElseThrow(PackageController::notFound);
        var page = new ModelAndView("intelligence/sensitive");
        page.addObject(
                "view",
                new SensitivePage(
                        id.toString(),
                        whole.row().reference(),
                        sensitive.of(whole.row().id()).stream().map(this::line).toList(),
                        actors.required().officer().may(Action.MARK_SENSITIVE),
                        views.choices(),
                        typed));
        page.addObject("refusals", refusals);
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private SensitivePage.Line line(SensitiveItem item) {
        return new SensitivePage.Line(
                item.id().toString(),
                item.title(),
                item.statement().value(),
                item.source().value(),
                item.conditions().value(),
                item.why().value(),
                copying.name(item.author()),
                item.at());
    }
}
