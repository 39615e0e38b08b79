package org.wardline.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardline.governance.Actors;

/** The start page: where each role goes next. */
@Controller
class HomeController {
    private final Actors actors;

    HomeController(Actors actors) {
        this.actors = actors;
    }

    @GetMapping("/")
    String show(Model model) {
        var ways =
                Place.openTo(actors.required().officer()).stream()
                        .map(place -> new HomePage.Way(place.text(), place.href(), place.why()))
                        .toList();
        model.addAttribute("view", new HomePage(ways));
        return "web/home";
    }
}
