package org.wardline.subjects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/** The pages about subjects, links and judgements. */
@Controller
class SubjectController {
    private final Subjects subjects;
    private final SubjectPages pages;

    SubjectController(Subjects subjects, SubjectPages pages) {
        this.subjects = subjects;
        this.pages = pages;
    }

    @GetMapping("/subjects/{id}")
    String subject(@PathVariable UUID id, Model model) {
        var view = pages.subject(new SubjectId(id)).orElseThrow(SubjectController::notFound);
        model.addAttribute("view", view);
        return "subjects/subject";
    }

    @GetMapping("/mentions/{id}/links")
    ModelAndView links(@PathVariable UUID id) {
        return links(new MentionId(id), List.of(), "");
    }

    @PostMapping("/mentions/{id}/links/develop")
    ModelAndView develop(
            @PathVariable UUID id, @RequestParam String why, RedirectAttributes redirect) {
        var mention = new MentionId(id);
        return switch (subjects.develop(mention, why)) {
            case Decision.Done<SubjectId>(var subject) ->
                    done(
                            redirect,
                            "A subject was opened and the referral is being developed",
                            "/subjects/" + subject.value());
            case Decision.Refused<SubjectId>(var reasons) -> links(mention, reasons, why);
        };
    }

    @PostMapping("/mentions/{id}/links/judge")
    ModelAndView judge(
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam String why,
            RedirectAttributes redirect) {
        var mention = new MentionId(id);
        if (verdict == null) {
            return links(mention, List.of(SubjectRefusal.VERDICT_MISSING), why);
        }
        var link = new JudgeLink(mention, new MentionId(other), verdict, why);
        return switch (subjects.judge(link)) {
            case Decision.Done<JudgementId> _ ->
                    done(redirect, "Your judgement was recorded", "/mentions/" + id + "/links");
            case Decision.Refused<JudgementId>(var reasons) -> links(mention, reasons, why);
        };
    }

    @PostMapping("/mentions/{id}/links/again")
    ModelAndView again(@PathVariable UUID id, RedirectAttributes redirect) {
        var mention = new MentionId(id);
        return switch (subjects.linkAgain(mention)) {
            case Decision.Done<Integer>(var found) ->
                    done(redirect, "New links found: " + found, "/mentions/" + id + "/links");
            case Decision.Refused<Integer>(var reasons) -> links(mention, reasons, "");
        };
    }

    @GetMapping("/judgements/{id}/withdraw")
    ModelAndView withdrawing(@PathVariable UUID id) {
        return withdrawing(new JudgementId(id), List.of(), "");
    }

    @PostMapping("/judgements/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id, @RequestParam String why, RedirectAttributes redirect) {
        var judgement = new JudgementId(id);
        return switch (subjects.withdraw(judgement, why)) {
            case Decision.Done<JudgementId> _ ->
                    done(
                            redirect,
                            "The judgement was withdrawn",
                            "/judgements/" + id + "/withdraw");
            case Decision.Refused<JudgementId>(var reasons) -> withdrawing(judgement, reasons, why);
        };
    }

    private ModelAndView links(MentionId mention, List<Refusal> refusals, String why) {
        var view = pages.links(mention).orElseThrow(SubjectController::notFound);
        return page("subjects/links", view, refusals, why);
    }

    private ModelAndView withdrawing(JudgementId judgement, List<Refusal> refusals, String why) {
        var view = pages.judgement(judgement).orElseThrow(SubjectController::notFound);
        return page("subjects/withdraw", view, refusals, why);
    }

    private static ModelAndView page(String name, Object view, List<Refusal> refusals, String why) {
        var page = new ModelAndView(name);
        page.addObject("view", view);
        page.addObject("refusals", refusals);
        page.addObject("why", why);
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView done(RedirectAttributes redirect, String sentence, String place) {
        redirect.addFlashAttribute("done", sentence);
        var answer = new ModelAndView("redirect:" + place);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
