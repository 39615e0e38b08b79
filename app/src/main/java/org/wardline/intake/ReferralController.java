package org.wardline.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Pages about referrals: the list, one referral, its original, and entering one by hand. */
@Controller
class ReferralController {
    private final Intake intake;
    private final ReferralPages pages;
    private final Commands commands;

    ReferralController(Intake intake, ReferralPages pages, Commands commands) {
        this.commands = commands;
        this.intake = intake;
        this.pages = pages;
    }

    @GetMapping("/referrals")
    String list(
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        model.addAttribute(
                "view",
                pages.list(outcome(outcome), after == null ? null : new ReferralId(after))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_PERMITTED)));
        return "intake/referrals";
    }

    private static @Nullable ReferralOutcome outcome(String name) {
        return Arrays.stream(ReferralOutcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/referrals/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", page(id));
        return "intake/referral";
    }

    private ReferralPage page(UUID id) {
        return pages.referral(new ReferralId(id)).orElseThrow(ReferralController::notThere);
    }

    @PostMapping("/referrals/{id}/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String why,
            @RequestParam int version,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var wanted = outcome(outcome);
        if (wanted == null) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
        var referral = new ReferralId(id);
        return switch (intake.decide(new DecideReferral(referral, wanted, why, version))) {
            case Decision.Done<ReferralId> _ -> {
                redirect.addFlashAttribute("done", "Decided: " + wanted.title() + ".");
                request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
                yield "redirect:/referrals/" + id;
            }
            case Decision.Refused<ReferralId>(var reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page(id).with(outcome, why));
                yield "intake/referral";
            }
        };
    }

    @GetMapping("/referrals/{id}/original")
    String original(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID document,
            Model model) {
        model.addAttribute(
                "view",
                pages.original(new ReferralId(id), document)
                        .orElseThrow(ReferralController::notThere));
        return "intake/original";
    }

    /** As an attachment of plain text: no browser shows it, whatever it says it is. */
    @GetMapping("/referrals/{id}/original/{document}/download")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID document) {
        var bytes =
                pages.bytes(new ReferralId(id), document).orElseThrow(ReferralController::notThere);
        return Download.of(bytes, "original-" + document + ".txt");
    }

    @GetMapping("/referrals/new")
    String enter(Model model) {
        commands.require(Action.RECEIVE_REFERRAL, On.many("referral"));
        model.addAttribute("view", NewReferralPage.empty());
        return "intake/new-referral";
    }

    @PostMapping("/referrals/new")
    String enter(
            NewReferralPage typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (intake.enterByHand(typed.command())) {
            case Decision.Done<ReferralId>(var id) -> {
                redirect.addFlashAttribute("done", "The referral was entered.");
                request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
                // One that belongs to a list is there for the list.
                yield intake.summaries(List.of(id)).isEmpty()
                        ? "redirect:/referrals"
                        : "redirect:/referrals/" + id.value();
            }
            case Decision.Refused<ReferralId>(var reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", typed);
                yield "intake/new-referral";
            }
        };
    }

    private static ServiceException notThere() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }

    /** Bytes that somebody sent, as a file to save. */
    static final class Download {
        private Download() {}

        static ResponseEntity<byte[]> of(byte[] bytes, String name) {
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment().filename(name).build().toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .body(bytes);
        }
    }
}
