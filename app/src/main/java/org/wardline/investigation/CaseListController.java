package org.wardline.investigation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.ListedOfficers;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/** Who sees a case: restricting it, its list, and that somebody in it works in policing. */
@Controller
class CaseListController {
    private final CaseLists lists;
    private final CaseListPages pages;
    private final InvestigationPages cases;

    CaseListController(CaseLists lists, CaseListPages pages, InvestigationPages cases) {
        this.lists = lists;
        this.pages = pages;
        this.cases = cases;
    }

    @GetMapping("/investigations/{id}/list")
    ModelAndView show(@PathVariable UUID id) {
        return page(new InvestigationId(id), List.of());
    }

    @PostMapping("/investigations/{id}/list/{step}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> values,
            RedirectAttributes redirect) {
        var about = new InvestigationId(id);
        if (decide(about, step, new Typed(values), version)
                instanceof Decision.Refused<?>(var reasons)) {
            return page(about, reasons);
        }
        redirect.addFlashAttribute("done", "Recorded.");
        // Whoever is no longer on the list finds no case there.
        var answer =
                new ModelAndView(
                        cases.sees(about)
                                ? "redirect:/investigations/" + id + "/list"
                                : "redirect:/investigations");
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private Decision<InvestigationId> decide(
            InvestigationId about, String step, Typed typed, int version) {
        return switch (step) {
            case "restrict" ->
                    lists.restrict(
                            new RestrictCase(
                                    about,
                                    ListedOfficers.typed(typed.text("officers")),
                                    typed.text("why"),
                                    version));
            case "add", "remove" ->
                    lists.change(
                            new ChangeCaseList(
                                    about,
                                    typed.text("officer"),
                                    step.equals("add"),
                                    typed.text("changeWhy"),
                                    version));
            case "lift" -> lists.lift(new LiftRestriction(about, typed.text("liftWhy"), version));
            case "policing" ->
                    lists.policing(
                            new RecordPolicing(
                                    about,
                                    typed.id("person"),
                                    typed.text("force"),
                                    typed.text("policingWhy"),
                                    ListedOfficers.typed(typed.text("officers")),
                                    version));
            default -> throw new ServiceException(ErrorCode.NOT_FOUND);
        };
    }

    private ModelAndView page(InvestigationId id, List<Refusal> refusals) {
        var page = new ModelAndView("investigation/list");
        page.addObject(
                "view",
                pages.look(id).orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        page.addObject("refusals", refusals);
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
