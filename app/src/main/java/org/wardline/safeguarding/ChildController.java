package org.wardline.safeguarding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
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
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** Pages of children. */
@Controller
class ChildController {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Safeguarding safeguarding;
    private final ChildPages pages;
    private final OperationClock clock;

    ChildController(Safeguarding safeguarding, ChildPages pages, OperationClock clock) {
        this.safeguarding = safeguarding;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/children/new")
    String form(@RequestParam UUID recordedIn, Model model) {
        model.addAttribute("view", pages.recording(recordedIn, Map.of()));
        return "safeguarding/new";
    }

    @PostMapping("/children")
    String record(
            @RequestParam UUID recordedIn,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var decided =
                safeguarding.record(
                        new RecordChild(
                                recordedIn,
                                said(typed, "label"),
                                pick(AgeBand.class, said(typed, "ageBand")),
                                number(said(typed, "ageAtRisk")),
                                pick(Risk.class, said(typed, "risk")),
                                said(typed, "childrensServices"),
                                moment(said(typed, "believedAt"))));
        return switch (decided) {
            case Decision.Done<ChildId>(var id) -> {
                redirect.addFlashAttribute(
                        "done",
                        "The child is recorded. The clock is yours until a lead accepts it.");
                yield "redirect:/children/" + id.value();
            }
            case Decision.Refused<ChildId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", pages.recording(recordedIn, typed));
                yield "safeguarding/new";
            }
        };
    }

    @GetMapping("/children/{id}")
    String look(@PathVariable UUID id, Model model) {
        return show(new ChildId(id), Map.of(), model);
    }

    private String show(ChildId id, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "view",
                pages.look(id).orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        return "safeguarding/child";
    }

    /** What can be done for a child, one form each on the child's page. */
    @PostMapping("/children/{id}/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var child = new ChildId(id);
        return switch (decide(child, step, typed, version)) {
            case Decision.Done<ChildId> _ -> {
                redirect.addFlashAttribute("done", "Recorded.");
                yield "redirect:/children/" + id;
            }
            case Decision.Refused<ChildId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                yield show(child, typed, model);
            }
        };
    }

    private Decision<ChildId> decide(
            ChildId child, String step, Map<String, String> typed, int version) {
        return switch (step) {
            case "tell" ->
                    safeguarding.tell(
                            new TellChildrensServices(
                                    child,
                                    said(typed, "toldTo"),
                                    said(typed, "toldReference"),
                                    said(typed, "toldBy"),
                                    moment(said(typed, "toldAt")),
                                    said(typed, "toldNote"),
                                    version));
            case "protect" ->
                    safeguarding.protect(
                            new ProtectChild(
                                    child,
                                    pick(ProtectiveAction.class, said(typed, "action")),
                                    said(typed, "knownTo"),
                                    said(typed, "doneBy"),
                                    moment(said(typed, "doneAt")),
                                    said(typed, "doneNote"),
                                    version));
            case "accept" -> safeguarding.accept(child, version);
            case "same" ->
                    safeguarding.assertSame(
                            new AssertSameChild(
                                    child,
                                    said(typed, "spokenReference"),
                                    said(typed, "sameWhy"),
                                    version));
            case "withdraw" ->
                    safeguarding.withdraw(
                            new WithdrawFact(
                                    child,
                                    id(said(typed, "fact")),
                                    said(typed, "withdrawWhy"),
                                    version));
            default -> throw new ServiceException(ErrorCode.NOT_FOUND);
        };
    }

    private static String said(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** A moment given in UK local time; now, where none was given. */
    private Instant moment(String said) {
        try {
            return said.isEmpty()
                    ? clock.instant()
                    : LocalDateTime.parse(said).atZone(UK).toInstant();
        } catch (DateTimeException e) {
            throw unusable(e);
        }
    }

    private static @Nullable Integer number(String said) {
        try {
            return said.isEmpty() ? null : Integer.valueOf(said);
        } catch (NumberFormatException e) {
            throw unusable(e);
        }
    }

    private static @Nullable UUID id(String said) {
        try {
            return said.isEmpty() ? null : UUID.fromString(said);
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static ServiceException unusable(RuntimeException cause) {
        var unusable = new ServiceException(ErrorCode.BAD_INPUT);
        unusable.initCause(cause);
        return unusable;
    }

    private static <E extends Enum<E>> @Nullable E pick(Class<E> type, String said) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElse(null);
    }
}
