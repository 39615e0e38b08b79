package org.wardline.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.intake.ReferralId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;

/** The queue and the urgency of each referral in it. */
@Controller
class QueueController {
    private static final int MOST_PAGES = 10_000;

    private final Triage triage;
    private final Grading grading;
    private final QueuePages pages;

    QueueController(Triage triage, Grading grading, QueuePages pages) {
        this.triage = triage;
        this.grading = grading;
        this.pages = pages;
    }

    /** What an assessor types into the form of a grade. */
    record GradeForm(
            UUID subject,
            Grade grade,
            String tool,
            String toolVersion,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate assessedOn,
            String why) {
        @Override
        public String toString() {
            return "GradeForm[" + grade + "]";
        }
    }

    @GetMapping("/queue")
    ModelAndView queue(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(required = false) @Nullable Integer urgency,
            @RequestParam(defaultValue = "1") int page) {
        var part = part(show);
        var wanted = urgency == null || urgency < 1 || urgency > 4 ? null : urgency;
        var number = Math.clamp(page, 1, MOST_PAGES);
        var view = pages.queue(part, wanted, number).orElseThrow(QueueController::notFound);
        return new ModelAndView("triage/queue", "view", view);
    }

    private static QueuePages.Part part(String show) {
        return switch (show.toLowerCase(Locale.ROOT)) {
            case "development" -> QueuePages.Part.DEVELOPMENT;
            case "all" -> QueuePages.Part.ALL;
            default -> QueuePages.Part.WAITING;
        };
    }

    @GetMapping("/queue/{id}")
    ModelAndView urgency(@PathVariable UUID id) {
        return urgency(id, List.of());
    }

    @PostMapping("/queue/{id}/assess")
    ModelAndView assess(@PathVariable UUID id, RedirectAttributes redirect) {
        return answer(id, triage.assess(new ReferralId(id)), "It was assessed again", redirect);
    }

    @PostMapping("/queue/{id}/lower")
    ModelAndView lower(
            @PathVariable UUID id,
            @RequestParam int urgency,
            @RequestParam String why,
            @RequestParam int version,
            RedirectAttributes redirect) {
        var command = new LowerUrgency(new ReferralId(id), urgency, why, version);
        return answer(id, grading.lower(command), "The urgency was lowered", redirect);
    }

    @PostMapping("/queue/{id}/grade")
    ModelAndView grade(@PathVariable UUID id, GradeForm form, RedirectAttributes redirect) {
        var day = form.assessedOn();
        if (day == null) {
            return urgency(id, List.of(TriageRefusal.DAY_MISSING));
        }
        var command =
                new RecordGrade(
                        new SubjectId(form.subject()),
                        form.grade(),
                        form.tool(),
                        form.toolVersion(),
                        day,
                        form.why());
        return answer(id, grading.record(command), "The grade was recorded", redirect);
    }

    private ModelAndView answer(
            UUID id, Decision<?> decision, String sentence, RedirectAttributes redirect) {
        if (decision instanceof Decision.Refused<?>(var reasons)) {
            return urgency(id, reasons);
        }
        redirect.addFlashAttribute("done", sentence);
        var answer = new ModelAndView("redirect:/queue/" + id);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private ModelAndView urgency(UUID id, List<? extends Refusal> refusals) {
        var view = pages.urgency(new ReferralId(id)).orElseThrow(QueueController::notFound);
        var page = new ModelAndView("triage/urgency");
        page.addObject("view", view);
        page.addObject("refusals", refusals);
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
