package org.wardline.subjects;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** The form on which a supervisor lifts a restriction on request. */
@Controller
class RestrictionController {
    private static final String PAGE = "subjects/restriction";

    private final RestrictedSubjects restrictions;
    private final SubjectPages pages;

    RestrictionController(RestrictedSubjects restrictions, SubjectPages pages) {
        this.restrictions = restrictions;
        this.pages = pages;
    }

    @GetMapping("/subjects/{id}/restriction")
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute("view", page(id, RestrictionPage.Typed.NOTHING));
        return PAGE;
    }

    @PostMapping("/subjects/{id}/restriction")
    String lift(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String told,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var command =
                new LiftSubjectRestriction(
                        new SubjectId(id), request, Sensitive.of(why), Sensitive.of(told));
        return switch (restrictions.lift(command)) {
            case Decision.Done<SubjectId> _ -> {
                redirect.addFlashAttribute(
                        "done", "The restriction is lifted. It stays on record.");
                response.setStatus(303);
                yield "redirect:/subjects/" + id;
            }
            case Decision.Refused<SubjectId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page(id, new RestrictionPage.Typed(request, why, told)));
                yield PAGE;
            }
        };
    }

    private RestrictionPage page(UUID id, RestrictionPage.Typed typed) {
        return pages.restriction(new SubjectId(id), typed)
                .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
    }
}
