package org.wardline.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardline.database.Home;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Officer;
import org.wardline.operations.OperationSummary;
import org.wardline.operations.Operations;

/** The start page: where each role goes next, and the operations that the officer may know of. */
@Controller
class HomeController {
    private final Actors actors;
    private final Operations operations;
    private final Home home;
    private final ObjectProvider<Tour> tour;

    HomeController(Actors actors, Operations operations, Home home, ObjectProvider<Tour> tour) {
        this.actors = actors;
        this.operations = operations;
        this.home = home;
        this.tour = tour;
    }

    @GetMapping("/")
    String show(Model model) {
        var officer = actors.required().officer();
        var ways =
                Place.openTo(officer).stream()
                        .map(place -> new HomePage.Way(place.text(), place.href(), place.why()))
                        .toList();
        model.addAttribute("view", new HomePage(ways, operations(officer), stops(officer)));
        return "web/home";
    }

    private List<HomePage.Way> operations(Officer officer) {
        if (!officer.may(Action.VIEW_OPERATION)) {
            return List.of();
        }
        return operations.all().stream().map(HomeController::way).toList();
    }

    private List<Tour.Stop> stops(Officer officer) {
        var shown = home.demonstration() ? tour.getIfAvailable() : null;
        return shown == null
                ? List.of()
                : shown.stops().stream()
                        .filter(stop -> stop.officer().equals(officer.username()))
                        .toList();
    }

    private static HomePage.Way way(OperationSummary operation) {
        return new HomePage.Way(
                operation.name(),
                "/operations/" + operation.slug(),
                (operation.covert() ? "Covert. " : "")
                        + UkTime.day(operation.from())
                        + " to "
                        + UkTime.day(operation.until()));
    }
}
