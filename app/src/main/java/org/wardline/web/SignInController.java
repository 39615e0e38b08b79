package org.wardline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardline.database.Home;
import org.wardline.governance.SignInRefusal;

/** The sign-in page. Its form is answered by the security filters. */
@Controller
class SignInController {
    private final Home home;
    private final ObjectProvider<SignInHints> hints;
    private final ObjectProvider<Tour> tour;

    SignInController(Home home, ObjectProvider<SignInHints> hints, ObjectProvider<Tour> tour) {
        this.home = home;
        this.hints = hints;
        this.tour = tour;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String out,
            Model model,
            HttpServletResponse response) {
        var shown = home.demonstration() ? hints.getIfAvailable() : null;
        model.addAttribute(
                "view",
                shown == null
                        ? new SignInPage(out != null, List.of(), Map.of(), "")
                        : new SignInPage(
                                out != null, shown.officers(), sights(), shown.password()));
        if (refused != null) {
            response.setStatus(422);
            model.addAttribute("refusals", List.of(SignInRefusal.NOT_SIGNED_IN));
        }
        return "web/sign-in";
    }

    private Map<String, List<String>> sights() {
        return tour.stream()
                .flatMap(each -> each.stops().stream())
                .collect(
                        Collectors.groupingBy(
                                Tour.Stop::officer,
                                Collectors.mapping(Tour.Stop::title, Collectors.toList())));
    }
}
