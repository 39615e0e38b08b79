package org.wardline.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.governance.StatedPurposes;
import org.wardline.kernel.Decision;

/** The search page. What is searched for is posted, so that it stands in no address and no log of addresses. */
@Controller
class SearchController {
    private final Search search;
    private final StatedPurposes purposes;
    private final Commands commands;

    SearchController(Search search, StatedPurposes purposes, Commands commands) {
        this.commands = commands;
        this.purposes = purposes;
        this.search = search;
    }

    @GetMapping("/search")
    String show(@RequestParam(defaultValue = "") String about, Model model) {
        commands.require(Action.SEARCH, On.many("mention"));
        model.addAttribute("view", SearchPage.empty(about, purposes.remembered().orElse(null)));
        return "intake/search";
    }

    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "false") boolean protectingAChild,
            Model model,
            HttpServletResponse response) {
        var wanted = new Search.Wanted(words, kind(kind), service, about, task, protectingAChild);
        @Nullable List<SearchPage.Hit> found =
                switch (search.search(wanted)) {
                    case Decision.Done<List<SearchPage.Hit>>(var hits) -> hits;
                    case Decision.Refused<List<SearchPage.Hit>>(var reasons) -> {
                        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                        model.addAttribute("refusals", reasons);
                        yield null;
                    }
                };
        model.addAttribute(
                "view",
                new SearchPage(
                        words,
                        kind,
                        service,
                        found == null ? about : null,
                        found == null ? task : null,
                        protectingAChild,
                        purposes.remembered().orElse(null),
                        found));
        return "intake/search";
    }

    private static @Nullable IdentifierKind kind(String name) {
        return Arrays.stream(IdentifierKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
