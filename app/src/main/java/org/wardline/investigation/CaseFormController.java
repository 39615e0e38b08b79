package org.wardline.investigation;

import jakarta.servlet.http.HttpServletResponse;
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
import org.wardline.dissemination.DisseminationId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** The forms of a case, one thing a page. */
@Controller
class CaseFormController {
    private final Investigation investigation;
    private final Enforcement enforcement;
    private final Restricting restricting;
    private final EarlyAction early;
    private final Screening screening;
    private final InvestigationPages pages;
    private final CaseForms forms;
    private final CaseWork work;

    CaseFormController(
            Investigation investigation,
            Enforcement enforcement,
            Restricting restricting,
            EarlyAction early,
            Screening screening,
            InvestigationPages pages,
            CaseForms forms,
            CaseWork work) {
        this.investigation = investigation;
        this.enforcement = enforcement;
        this.restricting = restricting;
        this.early = early;
        this.screening = screening;
        this.pages = pages;
        this.forms = forms;
        this.work = work;
    }

    @GetMapping("/investigations/{id}/{form}")
    String show(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam Map<String, String> values,
            Model model) {
        return show(new InvestigationId(id), form, new Typed(values), model);
    }

    private String show(InvestigationId id, String form, Typed typed, Model model) {
        model.addAttribute(
                "view",
                pages.look(id)
                        .flatMap(page -> forms.of(form, page, typed))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        return "investigation/form";
    }

    @PostMapping("/investigations/{id}/{form}")
    String record(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam int version,
            @RequestParam Map<String, String> values,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var in = new InvestigationId(id);
        var typed = new Typed(values);
        return switch (decide(in, form, typed, version)) {
            case Decision.Done<?> _ -> {
                redirect.addFlashAttribute("done", "Recorded.");
                yield "redirect:/investigations/" + id;
            }
            case Decision.Refused<?>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                yield show(in, form, typed, model);
            }
        };
    }

    private Decision<?> decide(InvestigationId in, String form, Typed typed, int version) {
        var now = work.clock().instant();
        return switch (form) {
            case "person" -> investigation.add(person(in, typed, version));
            case "role" ->
                    investigation.setRole(
                            new SetRole(
                                    in,
                                    typed.id("person"),
                                    typed.pick(PersonRole.class, "role"),
                                    typed.text("reason"),
                                    version));
            case "work" ->
                    enforcement.record(
                            new RecordWork(
                                    in,
                                    typed.pick(WorkKind.class, "kind"),
                                    typed.idOrNull("person"),
                                    typed.moment("at", now),
                                    orOne(typed.number("amount")),
                                    typed.text("place"),
                                    typed.text("note"),
                                    typed.text("noPlan"),
                                    version));
            case "arrest" ->
                    enforcement.arrest(
                            new ArrestPerson(
                                    in,
                                    typed.id("person"),
                                    typed.text("offence"),
                                    typed.moment("at", now),
                                    typed.yes("registered"),
                                    typed.text("place"),
                                    typed.text("note"),
                                    typed.text("noPlan"),
                                    version));
            case "screen" -> screening.screenOut(new ScreenOut(in, typed.text("why"), version));
            case "bail" -> enforcement.bail(bail(in, typed, version));
            case "release" ->
                    enforcement.release(
                            new ReleaseUnderInvestigation(
                                    in,
                                    typed.id("arrest"),
                                    typed.moment("at", now),
                                    typed.text("note"),
                                    version));
            case "charge" ->
                    enforcement.charge(
                            new ChargePerson(
                                    in,
                                    typed.id("person"),
                                    typed.text("offence"),
                                    typed.pick(ChargeWay.class, "way"),
                                    typed.moment("at", now),
                                    typed.text("note"),
                                    version));
            case "outcome" ->
                    enforcement.outcome(
                            new RecordOutcome(
                                    in,
                                    typed.id("person"),
                                    typed.text("code"),
                                    typed.moment("at", now),
                                    typed.text("note"),
                                    version));
            case "withdraw" ->
                    enforcement.withdraw(
                            new WithdrawEvent(in, typed.id("event"), typed.text("why"), version));
            case "early" -> early.allow(new AllowEarlyAction(in, typed.text("why"), version));
            case "restrict" ->
                    restricting.restrict(
                            new RestrictPerson(in, typed.id("person"), typed.text("why"), version));
            default -> throw new ServiceException(ErrorCode.NOT_FOUND);
        };
    }

    private static AddPerson person(InvestigationId in, Typed typed, int version) {
        var about = typed.idOrNull("about");
        return new AddPerson(
                in,
                about == null ? null : new DisseminationId(about),
                typed.text("name"),
                typed.day("bornOn"),
                typed.number("believedAge"),
                typed.pick(PersonRole.class, "role"),
                typed.text("reason"),
                version);
    }

    private GrantBail bail(InvestigationId in, Typed typed, int version) {
        return new GrantBail(
                in,
                typed.id("arrest"),
                typed.pick(BailStep.class, "step"),
                typed.moment("at", work.clock().instant()),
                typed.day("statedEnd"),
                typed.pick(Authoriser.class, "authorisedBy"),
                typed.text("authoriser"),
                typed.text("conditions"),
                version);
    }

    private static int orOne(@Nullable Integer amount) {
        return amount == null ? 1 : amount;
    }
}
