package org.wardline.deconfliction;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** Pages of matches: the list, and one match with what to do about it. */
@Controller
class MatchController {
    private final Deconfliction deconfliction;
    private final Accounts accounts;
    private final Actors actors;

    MatchController(Deconfliction deconfliction, Accounts accounts, Actors actors) {
        this.deconfliction = deconfliction;
        this.accounts = accounts;
        this.actors = actors;
    }

    @GetMapping("/matches")
    String list(Model model) {
        var sides = deconfliction.list().orElseThrow(MatchController::notFound);
        model.addAttribute(
                "view",
                new MatchesPage(
                        sides.stream()
                                .map(side ->
                                        new MatchesPage.Row(
                                                side.id().value().toString(),
                                                words(side),
                                                side.other().who(),
                                                side.silent(),
                                                side.foundAt(),
                                                side.state().title(),
                                                side.state().settled()))
                                .toList()));
        return "deconfliction/matches";
    }

    @GetMapping("/matches/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", page(new MatchId(id), ""));
        return "deconfliction/match";
    }

    @PostMapping("/matches/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var match = new MatchId(id);
        var wanted = state(to);
        var decided =
                wanted == null
                        ? Decision.<MatchId>refused(DeconflictionRefusal.NOT_FROM_HERE)
                        : deconfliction.decide(
                                new DecideMatch(match, wanted, Sensitive.of(why), version));
        return switch (decided) {
            case Decision.Done<MatchId> _ -> {
                flash.addFlashAttribute("done", "Recorded for your side.");
                response.setStatus(303);
                yield "redirect:/matches/" + id;
            }
            case Decision.Refused<MatchId>(var reasons) -> {
                response.setStatus(422);
                model.addAttribute("refusals", reasons);
                model.addAttribute("view", page(match, why));
                yield "deconfliction/match";
            }
        };
    }

    private MatchPage page(MatchId match, String typed) {
        var side = deconfliction.look(match).orElseThrow(MatchController::notFound);
        var steps =
                deconfliction.decisions(match).stream()
                        .map(step ->
                                new MatchPage.Step(
                                        step.to().title(),
                                        step.why().value(),
                                        step.at(),
                                        name(step.by())))
                        .toList();
        return new MatchPage(
                match.value().toString(),
                words(side),
                side.ownerKind(),
                href(side),
                side.other().who(),
                side.other().how().value(),
                side.silent(),
                side.foundAt(),
                side.state().title(),
                side.version(),
                steps,
                choices(side),
                typed);
    }

    private Map<String, String> choices(MatchSide side) {
        var choices = new LinkedHashMap<String, String>();
        if (actors.required().officer().may(Action.DECIDE_MATCH)) {
            side.open().forEach(to -> choices.put(to.name(), to.title()));
        }
        return choices;
    }

    private String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("Somebody who has left");
    }

    private static @Nullable String href(MatchSide side) {
        return switch (side.ownerKind()) {
            case "package" -> "/packages/" + side.owner();
            case "investigation" -> "/investigations/" + side.owner();
            default -> null;
        };
    }

    private static String words(MatchSide side) {
        return side.keyKinds().stream()
                .map(kind -> kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable MatchState state(String name) {
        for (var state : MatchState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    private static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
