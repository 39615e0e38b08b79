package org.wardline.intelligence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.kernel.Decision;

/** The forms on a package's page. Each answers with the page again: changed, or with every reason why it is not. */
@Controller
@RequestMapping("/packages/{id}")
class PackageFormController {
    private final Intelligence intelligence;
    private final Drafts drafts;
    private final Approvals approvals;
    private final PackageViews views;

    PackageFormController(
            Intelligence intelligence, Drafts drafts, Approvals approvals, PackageViews views) {
        this.intelligence = intelligence;
        this.drafts = drafts;
        this.approvals = approvals;
        this.views = views;
    }

    @PostMapping("/particulars")
    String describe(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                drafts.describe(
                        new DescribePackage(
                                form.id(),
                                form.sensitive("action"),
                                form.text("marking"),
                                form.version()));
        return answer(form, decided, "The particulars are kept.", model, response, flash);
    }

    @PostMapping("/items")
    String addItem(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided = drafts.addItem(form.item());
        return answer(form, decided, "The item is added.", model, response, flash);
    }

    @PostMapping("/items/remove")
    String removeItem(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided = drafts.removeItem(form.id(), form.uuid("item"), form.version());
        return answer(form, decided, "The item is taken out.", model, response, flash);
    }

    @PostMapping("/checks")
    String recordCheck(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided = drafts.recordCheck(form.check());
        return answer(form, decided, "The check is recorded.", model, response, flash);
    }

    @PostMapping("/material")
    String recordMaterial(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                drafts.recordMaterial(
                        new RecordMaterial(
                                form.id(),
                                form.choice("category", MaterialCategory.values()),
                                form.amount("amount"),
                                form.version()));
        return answer(form, decided, "The count is recorded.", model, response, flash);
    }

    @PostMapping("/addresses")
    String addAddress(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                drafts.addAddress(
                        new AddAddress(form.id(), form.sensitive("address"), form.version()));
        return answer(form, decided, "The address is added.", model, response, flash);
    }

    @PostMapping("/addresses/remove")
    String removeAddress(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided = drafts.removeAddress(form.id(), form.uuid("item"), form.version());
        return answer(form, decided, "The address is taken out.", model, response, flash);
    }

    @PostMapping("/force")
    String nameForce(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                drafts.nameForce(
                        new NameForce(
                                form.id(),
                                form.text("force"),
                                form.sensitive("forceReason"),
                                form.version()));
        return answer(form, decided, "The force is named.", model, response, flash);
    }

    @PostMapping("/check")
    String check(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                approvals.check(
                        new CheckPackage(
                                form.id(),
                                form.ticked("accurate"),
                                form.ticked("complete"),
                                form.ticked("reliable"),
                                form.ticked("upToDate"),
                                form.sensitive("remarks"),
                                form.version()));
        return answer(form, decided, "The quality check is recorded.", model, response, flash);
    }

    @PostMapping("/back")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided = approvals.sendBack(form.id(), form.sensitive("backReason"), form.version());
        return answer(form, decided, "It is a draft again.", model, response, flash);
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided = approvals.approve(form.id(), form.reason("restrictedReason"), form.version());
        return answer(form, decided, "The package is approved.", model, response, flash);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                approvals.withdraw(form.id(), form.sensitive("withdrawReason"), form.version());
        return answer(form, decided, "The package is withdrawn.", model, response, flash);
    }

    @PostMapping("/revise")
    String revise(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var form = new PackageForm(id, fields);
        var decided =
                approvals.revise(
                        form.id(),
                        form.sensitive("reviseReason"),
                        form.reason("restrictedReason"),
                        form.version());
        return answer(form, decided, "A new version is begun.", model, response, flash);
    }

    private String answer(
            PackageForm form,
            Decision<PackageId> decided,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return switch (decided) {
            case Decision.Done<PackageId>(var id) -> {
                flash.addFlashAttribute("done", done);
                response.setStatus(303);
                yield "redirect:/packages/" + id.value();
            }
            case Decision.Refused<PackageId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute(
                        "view",
                        views.page(
                                intelligence
                                        .look(form.id())
                                        .orElseThrow(PackageController::notFound),
                                form.fields()));
                yield "intelligence/package";
            }
        };
    }
}
