package org.wardline.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;

/** Whose review falls due, and what is decided about keeping them. */
@Controller
class RetentionController {
    private final Retention retention;
    private final RetentionPages pages;
    private final Certificates certificates;

    RetentionController(Retention retention, RetentionPages pages, Certificates certificates) {
        this.retention = retention;
        this.pages = pages;
        this.certificates = certificates;
    }

    @GetMapping("/retention")
    ModelAndView due() {
        return new ModelAndView(
                "retention/due", "view", pages.due().orElseThrow(RetentionController::notFound));
    }

    @GetMapping("/retention/{id}")
    ModelAndView person(@PathVariable UUID id) {
        return person(id, List.of());
    }

    @GetMapping("/retention/{id}/certificate")
    ModelAndView certificate(@PathVariable UUID id) {
        return new ModelAndView(
                "retention/certificate",
                "view",
                certificates.page(new SubjectId(id)).orElseThrow(RetentionController::notFound));
    }

    @GetMapping("/retention/{id}/certificate.json")
    ResponseEntity<byte[]> certificateFile(@PathVariable UUID id) {
        var file = certificates.file(new SubjectId(id)).orElseThrow(RetentionController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("certificate-" + id + ".json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/retention/{id}/review")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam(required = false) ReviewSubject.@Nullable Decided decided,
            @RequestParam String why,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate until,
            RedirectAttributes redirect) {
        var command = new ReviewSubject(new SubjectId(id), decided, why, until);
        return answer(id, retention.review(command), "The decision was recorded", redirect);
    }

    @PostMapping("/retention/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        return answer(
                id, retention.confirm(new SubjectId(id)), "The deletion was confirmed", redirect);
    }

    @PostMapping("/retention/{id}/hold")
    ModelAndView hold(
            @PathVariable UUID id,
            @RequestParam String holdWhy,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate holdUntil,
            RedirectAttributes redirect) {
        var command = new PlaceHold(new SubjectId(id), holdWhy, holdUntil);
        return answer(id, retention.hold(command), "The legal hold was placed", redirect);
    }

    @PostMapping("/retention/{id}/lift")
    ModelAndView lift(
            @PathVariable UUID id, @RequestParam String liftWhy, RedirectAttributes redirect) {
        return answer(
                id,
                retention.lift(new SubjectId(id), liftWhy),
                "The legal hold was lifted",
                redirect);
    }

    private ModelAndView answer(
            UUID id, Decision<SubjectId> decision, String sentence, RedirectAttributes redirect) {
        if (decision instanceof Decision.Refused<SubjectId>(var reasons)) {
            return person(id, reasons);
        }
        redirect.addFlashAttribute("done", sentence);
        var answer = new ModelAndView("redirect:/retention/" + id);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private ModelAndView person(UUID id, List<? extends Refusal> refusals) {
        var view = pages.person(new SubjectId(id)).orElseThrow(RetentionController::notFound);
        var page = new ModelAndView("retention/person");
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
