package org.wardline.resolution;

import java.time.LocalDate;
import java.util.List;
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
import org.wardline.intake.IdentifierId;
import org.wardline.intake.MentionId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;

/** The pages about leads and addresses. */
@Controller
class ResolutionController {
    private final Leads leads;
    private final Addresses addresses;
    private final ResolutionPages pages;

    ResolutionController(Leads leads, Addresses addresses, ResolutionPages pages) {
        this.leads = leads;
        this.addresses = addresses;
        this.pages = pages;
    }

    /** What an officer types into the form of an answer; kept when it is refused. */
    record AnswerForm(
            String subscriber,
            String address,
            String postcode,
            String repeatedAddress,
            String repeatedTime) {
        @Override
        public String toString() {
            return "AnswerForm";
        }
    }

    /** What an officer types into the form of a register entry. */
    record RegisterForm(
            String register,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate checkedOn,
            String occupant,
            String address,
            String postcode,
            String tie) {
        @Override
        public String toString() {
            return "RegisterForm";
        }
    }

    @GetMapping("/subjects/{id}/leads")
    ModelAndView subject(@PathVariable UUID id) {
        return subject(new SubjectId(id), List.of());
    }

    @PostMapping("/subjects/{id}/leads/open")
    ModelAndView open(
            @PathVariable UUID id,
            @RequestParam UUID mention,
            @RequestParam UUID event,
            @RequestParam LeadKind kind,
            RedirectAttributes redirect) {
        var opened =
                leads.open(new OpenLead(new MentionId(mention), new IdentifierId(event), kind));
        return switch (opened) {
            case Decision.Done<LeadId>(var lead) ->
                    done(redirect, "A lead was opened", "/leads/" + lead.value());
            case Decision.Refused<LeadId>(var reasons) -> subject(new SubjectId(id), reasons);
        };
    }

    @PostMapping("/subjects/{id}/leads/tie")
    ModelAndView tie(
            @PathVariable UUID id,
            @RequestParam UUID lead,
            @RequestParam String words,
            RedirectAttributes redirect) {
        return onSubject(
                id,
                addresses.tie(new SubjectId(id), new LeadId(lead), Sensitive.of(words)),
                "What ties the person to the address was recorded",
                redirect);
    }

    @PostMapping("/subjects/{id}/leads/except")
    ModelAndView except(
            @PathVariable UUID id,
            @RequestParam UUID lead,
            @RequestParam String why,
            RedirectAttributes redirect) {
        return onSubject(
                id,
                addresses.except(new SubjectId(id), new LeadId(lead), Sensitive.of(why)),
                "Your exception was recorded",
                redirect);
    }

    @PostMapping("/subjects/{id}/leads/register")
    ModelAndView register(@PathVariable UUID id, RegisterForm form, RedirectAttributes redirect) {
        var day = form.checkedOn();
        if (day == null) {
            return subject(new SubjectId(id), List.of(ResolutionRefusal.REGISTER_INCOMPLETE));
        }
        return onSubject(
                id,
                addresses.register(
                        new RegisterAddress(
                                new SubjectId(id),
                                form.register(),
                                day,
                                Sensitive.of(form.occupant()),
                                Sensitive.of(form.address()),
                                Sensitive.of(form.postcode()),
                                Sensitive.of(form.tie()))),
                "The register entry was recorded",
                redirect);
    }

    @GetMapping("/leads/{id}")
    ModelAndView lead(@PathVariable UUID id) {
        return lead(new LeadId(id), List.of());
    }

    @PostMapping("/leads/{id}/request")
    ModelAndView request(
            @PathVariable UUID id,
            @RequestParam String authority,
            @RequestParam String reference,
            @RequestParam String why,
            @RequestParam int version,
            RedirectAttributes redirect) {
        return onLead(
                id,
                leads.request(
                        new RequestResolution(new LeadId(id), authority, reference, why, version)),
                "The request was recorded, drawn from the source",
                redirect);
    }

    @PostMapping("/leads/{id}/reply")
    ModelAndView reply(
            @PathVariable UUID id,
            @RequestParam RecordReply.Said said,
            @RequestParam String note,
            @RequestParam int version,
            RedirectAttributes redirect) {
        return onLead(
                id,
                leads.reply(new RecordReply(new LeadId(id), said, note, version)),
                "What was said was recorded",
                redirect);
    }

    @PostMapping("/leads/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            AnswerForm form,
            @RequestParam int version,
            RedirectAttributes redirect) {
        var answered =
                leads.answer(
                        new AnswerLead(
                                new LeadId(id),
                                Sensitive.of(form.subscriber()),
                                Sensitive.of(form.address()),
                                Sensitive.of(form.postcode()),
                                Sensitive.of(form.repeatedAddress()),
                                Sensitive.of(form.repeatedTime()),
                                version));
        return onLead(
                id, answered, "The answer was recorded. Somebody else must check it", redirect);
    }

    @PostMapping("/leads/{id}/check")
    ModelAndView check(
            @PathVariable UUID id,
            @RequestParam boolean confirmed,
            @RequestParam String why,
            @RequestParam int version,
            RedirectAttributes redirect) {
        return onLead(
                id,
                leads.check(new CheckResolution(new LeadId(id), confirmed, why, version)),
                confirmed ? "The answer is confirmed" : "The lead goes back to be asked again",
                redirect);
    }

    @PostMapping("/leads/{id}/expire")
    ModelAndView expire(
            @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        return onLead(
                id,
                leads.expire(new LeadId(id), version),
                "The lead is recorded as expired",
                redirect);
    }

    private ModelAndView onLead(
            UUID id, Decision<LeadId> decision, String sentence, RedirectAttributes redirect) {
        return switch (decision) {
            case Decision.Done<LeadId> _ -> done(redirect, sentence, "/leads/" + id);
            case Decision.Refused<LeadId>(var reasons) -> lead(new LeadId(id), reasons);
        };
    }

    private ModelAndView onSubject(
            UUID id, Decision<SubjectId> decision, String sentence, RedirectAttributes redirect) {
        return switch (decision) {
            case Decision.Done<SubjectId> _ ->
                    done(redirect, sentence, "/subjects/" + id + "/leads");
            case Decision.Refused<SubjectId>(var reasons) -> subject(new SubjectId(id), reasons);
        };
    }

    private ModelAndView lead(LeadId id, List<Refusal> refusals) {
        return page("resolution/lead", pages.lead(id).orElseThrow(this::notFound), refusals);
    }

    private ModelAndView subject(SubjectId id, List<? extends Refusal> refusals) {
        return page("resolution/subject", pages.subject(id).orElseThrow(this::notFound), refusals);
    }

    private static ModelAndView page(String name, Object view, List<? extends Refusal> refusals) {
        var page = new ModelAndView(name);
        page.addObject("view", view);
        page.addObject("refusals", refusals);
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

    private ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
