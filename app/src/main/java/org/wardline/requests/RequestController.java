package org.wardline.requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.requests.RecordRequest.Requester;

/** Pages of what people ask about their own data: the list with its clocks, one request, its answer. */
@Controller
class RequestController {
    private final Requests requests;
    private final Answers answers;
    private final RequestPages pages;
    private final Commands commands;

    RequestController(Requests requests, Answers answers, RequestPages pages, Commands commands) {
        this.requests = requests;
        this.answers = answers;
        this.pages = pages;
        this.commands = commands;
    }

    @GetMapping("/requests")
    ModelAndView list() {
        return new ModelAndView(
                "requests/list", "view", pages.list().orElseThrow(RequestController::notFound));
    }

    @GetMapping("/requests/new")
    ModelAndView form() {
        commands.require(Action.RECORD_REQUEST, On.many(Requests.KIND));
        return form(Map.of(), List.of());
    }

    @PostMapping("/requests")
    ModelAndView record(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var command =
                new RecordRequest(
                        pick(RequestKind.class, said(typed, "kind")),
                        pick(RequestWay.class, said(typed, "way")),
                        day(said(typed, "receivedOn")),
                        new Requester(
                                words(typed, "name"),
                                words(typed, "email"),
                                words(typed, "phone"),
                                words(typed, "address"),
                                words(typed, "postcode")),
                        words(typed, "asks"),
                        day(said(typed, "identityAskedOn")));
        return switch (requests.record(command)) {
            case Decision.Done<RequestId>(var id) ->
                    seeOther(id, "The request was recorded", redirect);
            case Decision.Refused<RequestId>(var reasons) -> form(typed, reasons);
        };
    }

    @GetMapping("/requests/{id}")
    ModelAndView look(@PathVariable UUID id) {
        return show(new RequestId(id), Map.of(), List.of());
    }

    /** The steps of a request, one form each on its page. */
    @PostMapping("/requests/{id}/{step}")
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var request = new RequestId(id);
        return switch (decide(request, step, typed)) {
            case Decision.Done<RequestId> _ -> seeOther(request, done(step), redirect);
            case Decision.Refused<RequestId>(var reasons) -> show(request, typed, reasons);
        };
    }

    private Decision<RequestId> decide(RequestId id, String step, Map<String, String> typed) {
        return switch (step) {
            case "identity" ->
                    requests.certain(
                            new CheckIdentity(id, said(typed, "how"), day(said(typed, "on"))));
            case "tie" -> requests.tie(id, said(typed, "reference"));
            case "propose" ->
                    answers.propose(
                            new ProposeAnswer(
                                    id,
                                    pick(AnswerOutcome.class, said(typed, "outcome")),
                                    pick(AnswerGround.class, said(typed, "ground")),
                                    words(typed, "necessity"),
                                    words(typed, "told")));
            case "answer" -> answers.give(id);
            default -> throw notFound();
        };
    }

    private static String done(String step) {
        return switch (step) {
            case "identity" -> "The identity was recorded";
            case "tie" -> "It was tied to the request";
            case "propose" -> "The answer was proposed";
            default -> "The request was answered";
        };
    }

    private static ModelAndView form(Map<String, String> typed, List<? extends Refusal> refusals) {
        return answered("requests/new", Map.of("typed", typed), refusals);
    }

    private ModelAndView show(
            RequestId id, Map<String, String> typed, List<? extends Refusal> refusals) {
        var view = pages.request(id).orElseThrow(RequestController::notFound);
        return answered("requests/request", Map.of("view", view, "typed", typed), refusals);
    }

    private static ModelAndView answered(
            String template, Map<String, ?> model, List<? extends Refusal> refusals) {
        var page = new ModelAndView(template, model);
        page.addObject("refusals", refusals);
        if (!refusals.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView seeOther(
            RequestId id, String sentence, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", sentence);
        var answer = new ModelAndView("redirect:/requests/" + id.value());
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static String said(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static Sensitive<String> words(Map<String, String> typed, String name) {
        return Sensitive.of(said(typed, name));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            var unusable = new ServiceException(ErrorCode.BAD_INPUT);
            unusable.initCause(e);
            throw unusable;
        }
    }

    private static <E extends Enum<E>> @Nullable E pick(Class<E> type, String said) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    private static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
