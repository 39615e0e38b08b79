package org.wardline.dissemination;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
import org.wardline.governance.ListedOfficers;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** Pages of disseminations: sending a package, a force's inbox, and what becomes of what was sent. */
@Controller
class DisseminationController {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Dissemination dissemination;
    private final Handover handover;
    private final Remedies remedies;
    private final ErasureNotices notices;
    private final DisseminationPages pages;

    DisseminationController(
            Dissemination dissemination,
            Handover handover,
            Remedies remedies,
            ErasureNotices notices,
            DisseminationPages pages) {
        this.dissemination = dissemination;
        this.handover = handover;
        this.remedies = remedies;
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping("/packages/{id}/send")
    String send(@PathVariable UUID id, Model model) {
        model.addAttribute("view", sendPage(new PackageId(id), null));
        return "dissemination/send";
    }

    @PostMapping("/packages/{id}/send")
    String send(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<UUID> sensitive,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var ofPackage = new PackageId(id);
        var typed = SendPage.Typed.of(fields);
        var included = sensitive == null ? List.<UUID>of() : sensitive;
        var decided =
                dissemination.send(
                        new SendPackage(
                                ofPackage,
                                typed.force(),
                                typed.purpose().strip(),
                                version,
                                blankAsNull(typed.otherForceReason()),
                                blankAsNull(typed.undecidedMatchReason()),
                                momentOrNull(typed.noOvertBefore()),
                                Sensitive.ofNullable(blankAsNull(typed.restrictedReason())),
                                typed.forStandards(),
                                new Inclusion(included, typed.includeWhy()),
                                ListedOfficers.typed(typed.keptTo())));
        return switch (decided) {
            case Decision.Done<DisseminationId>(var sent) -> {
                redirect.addFlashAttribute("done", "The package is sent.");
                yield "redirect:/disseminations/" + sent.value();
            }
            case Decision.Refused<DisseminationId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", sendPage(ofPackage, typed));
                yield "dissemination/send";
            }
        };
    }

    private SendPage sendPage(PackageId id, SendPage.@Nullable Typed typed) {
        return pages.send(id, typed).orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
    }

    @GetMapping("/inbox")
    String inbox(Model model) {
        model.addAttribute("view", pages.inbox());
        return "dissemination/inbox";
    }

    @GetMapping("/disseminations/{id}")
    String look(@PathVariable UUID id, Model model) {
        return show(new DisseminationId(id), Map.of(), model);
    }

    /** The steps a dissemination can take, one form each on its page. */
    @PostMapping("/disseminations/{id}/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var of = new DisseminationId(id);
        return switch (decide(of, step, version, typed)) {
            case Decision.Done<DisseminationId> _ -> {
                redirect.addFlashAttribute("done", done(step));
                yield "redirect:/disseminations/" + id;
            }
            case Decision.Refused<DisseminationId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                yield show(of, typed, model);
            }
        };
    }

    private Decision<DisseminationId> decide(
            DisseminationId id, String step, int version, Map<String, String> typed) {
        return switch (step) {
            case "acknowledge" -> handover.acknowledge(id, version);
            case "accept" -> handover.accept(id, version);
            case "return" ->
                    handover.giveBack(
                            new ReturnDissemination(
                                    id,
                                    pick(ReturnReason.class, said(typed, "returnReason")),
                                    said(typed, "returnNote"),
                                    version));
            case "transfer" ->
                    handover.transfer(
                            new TransferDissemination(
                                    id,
                                    said(typed, "transferTo"),
                                    said(typed, "transferReason"),
                                    version));
            case "close" ->
                    handover.close(
                            new CloseDissemination(
                                    id,
                                    pick(ClosingOutcome.class, said(typed, "outcome")),
                                    said(typed, "closingNote"),
                                    version));
            case "recall" ->
                    handover.recall(
                            new RecallDissemination(id, said(typed, "recallReason"), version));
            case "acknowledge-recall" ->
                    handover.acknowledgeRecall(
                            new AcknowledgeRecall(
                                    id,
                                    actedOn(said(typed, "actedOn")),
                                    said(typed, "recallNote"),
                                    version));
            case "acknowledge-erasure" -> notices.acknowledge(id);
            case "put-right" ->
                    remedies.putRight(
                            new PutRight(
                                    id,
                                    pick(RemedyKind.class, said(typed, "remedy")),
                                    said(typed, "remedyTold"),
                                    said(typed, "remedyNote")));
            case "exonerate" ->
                    remedies.exonerate(
                            new ExoneratePerson(
                                    id,
                                    said(typed, "exoneratedWho"),
                                    said(typed, "exoneratedWhy")));
            default -> throw new ServiceException(ErrorCode.NOT_FOUND);
        };
    }

    private static String done(String step) {
        return switch (step) {
            case "acknowledge" -> "Acknowledged. The sender can see that you have it.";
            case "accept" -> "Accepted. You can open an investigation on it.";
            case "return" -> "Returned to the sender.";
            case "transfer" -> "Passed on. The clock goes on as it was.";
            case "close" -> "Closed. The sender can see the outcome.";
            case "recall" -> "Recalled from everybody it reached.";
            case "acknowledge-erasure" -> "Acknowledged. The sender can see that you know.";
            case "put-right" -> "Recorded. The other side can see it.";
            case "exonerate" -> "Exonerated. Everybody who was sent it can see that.";
            default -> "The recall is acknowledged.";
        };
    }

    private String show(DisseminationId id, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "view",
                pages.look(id).orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        return "dissemination/dissemination";
    }

    private static String said(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static @Nullable Boolean actedOn(String said) {
        return said.isEmpty() ? null : Boolean.valueOf(said.equals("yes"));
    }

    private static <E extends Enum<E>> @Nullable E pick(Class<E> type, String said) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    /** A moment given in UK local time; null where none was given. */
    private static @Nullable Instant momentOrNull(String typed) {
        try {
            return typed.isBlank() ? null : LocalDateTime.parse(typed).atZone(UK).toInstant();
        } catch (DateTimeException e) {
            var unusable = new ServiceException(ErrorCode.BAD_INPUT);
            unusable.initCause(e);
            throw unusable;
        }
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
