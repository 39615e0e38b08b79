package org.wardline.subjects;

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

/** Who sees a subject. */
@Controller
class SubjectListController {
    private final SubjectLists lists;

    SubjectListController(SubjectLists lists) {
        this.lists = lists;
    }

    @GetMapping("/subjects/{id}/list")
    ModelAndView show(@PathVariable UUID id) {
        return page(new SubjectId(id), List.of());
    }

    @PostMapping("/subjects/{id}/list/{step}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var about = new SubjectId(id);
        if (decide(about, step, typed) instanceof Decision.Refused<?>(var reasons)) {
            return page(about, reasons);
        }
        redirect.addFlashAttribute("done", "Recorded.");
        // Whoever is no longer on the list finds no subject there.
        var answer =
                new ModelAndView(
                        lists.sees(about)
                                ? "redirect:/subjects/" + id + "/list"
                                : "redirect:/queue");
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private Decision<SubjectId> decide(SubjectId about, String step, Map<String, String> typed) {
        return switch (step) {
            case "restrict" ->
                    lists.keep(
                            new KeepToList(
                                    about,
                                    ListedOfficers.typed(said(typed, "officers")),
                                    said(typed, "ground"),
                                    said(typed, "why")));
            case "add", "remove" ->
                    lists.change(
                            about,
                            said(typed, "officer"),
                            step.equals("add"),
                            said(typed, "changeWhy"));
            case "lift" -> lists.lift(about, said(typed, "liftWhy"));
            default -> throw new ServiceException(ErrorCode.NOT_FOUND);
        };
    }

    private static String said(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private ModelAndView page(SubjectId id, List<Refusal> refusals) {
        var page = new ModelAndView("subjects/list");
        page.addObject(
                "view",
                lists.look(id).orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        page.addObject("refusals", refusals);
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
