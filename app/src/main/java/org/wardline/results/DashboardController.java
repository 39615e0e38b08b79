package org.wardline.results;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An operation at a glance: dashboard, one force, and the funnel. */
@Controller
class DashboardController {
    private final DashboardPages dashboards;
    private final FunnelPages funnels;

    DashboardController(DashboardPages dashboards, FunnelPages funnels) {
        this.dashboards = dashboards;
        this.funnels = funnels;
    }

    @GetMapping("/operations/{slug}/dashboard")
    String dashboard(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String asAt,
            @RequestParam(defaultValue = "exact") String figures,
            Model model) {
        model.addAttribute(
                "view",
                dashboards
                        .dashboard(
                                slug,
                                LocalMoment.asked(asAt),
                                Measure.of(measure),
                                figures.equals("published"))
                        .orElseThrow(DashboardPages::notFound));
        return "results/dashboard";
    }

    @GetMapping("/operations/{slug}/forces/{force}")
    String force(
            @PathVariable String slug,
            @PathVariable String force,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String asAt,
            Model model) {
        model.addAttribute(
                "view",
                dashboards
                        .force(slug, force, LocalMoment.asked(asAt), Measure.of(measure))
                        .orElseThrow(DashboardPages::notFound));
        return "results/force";
    }

    @GetMapping("/operations/{slug}/funnel")
    String funnel(
            @PathVariable String slug, @RequestParam(defaultValue = "") String asAt, Model model) {
        model.addAttribute(
                "view",
                funnels.funnel(slug, LocalMoment.asked(asAt))
                        .orElseThrow(DashboardPages::notFound));
        return "results/funnel";
    }
}
