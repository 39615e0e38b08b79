package org.wardline.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.intake.ReferralOutcome;
import org.wardline.operations.Operations;
import org.wardline.results.DashboardPage.About;
import org.wardline.results.FunnelPage.Left;
import org.wardline.results.FunnelPage.Stage;

/** Puts together the funnel of an operation. What the officer may see of it is what {@link Results} gives. */
@Component
class FunnelPages {
    private final Results results;
    private final Operations operations;
    private final CourseCounts counts;
    private final DashboardPages dashboards;

    FunnelPages(
            Results results,
            Operations operations,
            CourseCounts counts,
            DashboardPages dashboards) {
        this.results = results;
        this.operations = operations;
        this.counts = counts;
        this.dashboards = dashboards;
    }

    Optional<FunnelPage> funnel(String slug, @Nullable Instant asAt) {
        return results.results(slug, asAt, null)
                .map(figures -> {
                    var about = dashboards.about(figures);
                    var courses = courses(about);
                    var stages = new ArrayList<Stage>();
                    if (about.ownForce() == null) {
                        stages.addAll(ofReferrals(figures));
                    }
                    stages.addAll(ofPackages(figures, about, courses.values()));
                    return new FunnelPage(about, scaled(stages), rows(about, courses));
                });
    }

    private Map<String, ForceCourse> courses(About about) {
        if (about.view() == View.PUBLISHED) {
            return Map.of();
        }
        var all = counts.of(operations.named(about.slug()).orElseThrow(), about.asAt());
        var own = about.ownForce();
        if (own == null) {
            return all;
        }
        return Map.of(own, all.getOrDefault(own, new ForceCourse(own, 0, List.of(), 0)));
    }

    private List<FunnelPage.Row> rows(About about, Map<String, ForceCourse> courses) {
        return courses.values().stream()
                .filter(course -> course.received() + course.unanswered() > 0)
                .map(course ->
                        new FunnelPage.Row(
                                dashboards.name(course.force()),
                                about.path() + "/forces/" + course.force(),
                                course))
                .sorted(Comparator.comparing(FunnelPage.Row::name))
                .toList();
    }

    private static List<Stage> ofReferrals(OperationResults figures) {
        var developed = number(figures, key(ReferralOutcome.DEVELOPED));
        var joined = number(figures, key(ReferralOutcome.JOINED));
        var packages = number(figures, "packages-disseminated");
        return List.of(
                new Stage(
                        "referrals-received",
                        "Referrals received",
                        "From the operation's first day to its last. New versions and duplicates do not count again.",
                        figures.figure("referrals-received").orElseThrow().value(),
                        0,
                        "Not taken further, by the last decision",
                        Arrays.stream(ReferralOutcome.values())
                                .filter(outcome ->
                                        outcome != ReferralOutcome.DEVELOPED
                                                && outcome != ReferralOutcome.JOINED)
                                .map(outcome -> left(figures, key(outcome), outcome.title()))
                                .toList()),
                new Stage(
                        null,
                        "Referrals taken further",
                        "Some told of somebody new, the others of somebody already being looked at.",
                        new Cell(developed + joined),
                        0,
                        "Said more about somebody already known",
                        List.of(
                                left(
                                        figures,
                                        key(ReferralOutcome.JOINED),
                                        "Joined to an existing subject"))),
                new Stage(
                        key(ReferralOutcome.DEVELOPED),
                        "People looked at",
                        "Each developed referral opened one subject: somebody, known by name or not.",
                        new Cell(developed),
                        0,
                        "Went no further so far",
                        packages > developed
                                ? List.of()
                                : List.of(
                                        new Left(
                                                null,
                                                "No package sent: no address could be told, or work goes on",
                                                new Cell(developed - packages)))));
    }

    private static List<Stage> ofPackages(
            OperationResults figures, About about, Collection<ForceCourse> courses) {
        var stages = new ArrayList<Stage>();
        if (about.ownForce() == null) {
            stages.add(sent(figures, courses));
        }
        if (about.view() == View.MEMBERS) {
            var received = courses.stream().mapToInt(ForceCourse::received).sum();
            stages.add(
                    new Stage(
                            about.ownForce() == null ? Measure.PACKAGES_RECEIVED.key() : null,
                            "Packages received",
                            "Acknowledged by a force. One that was passed on is received by both forces.",
                            new Cell(received),
                            0,
                            "Did not lead to an arrest",
                            withoutArrest(courses)));
            stages.add(
                    new Stage(
                            null,
                            "Packages that led to an arrest",
                            "At least one person was arrested on suspicion in the case that took it in.",
                            new Cell(sum(courses, CourseEnd.ARREST)),
                            0,
                            "",
                            List.of()));
        }
        stages.add(arrested(figures, about));
        return stages;
    }

    private static Stage sent(OperationResults figures, Collection<ForceCourse> courses) {
        var unanswered = courses.stream().mapToInt(ForceCourse::unanswered).sum();
        return new Stage(
                "packages-disseminated",
                "Packages sent",
                "Approved by a second person and sent to the responsible force.",
                figures.figure("packages-disseminated").orElseThrow().value(),
                0,
                "Waiting for a force",
                unanswered == 0
                        ? List.of()
                        : List.of(new Left(null, "Not acknowledged yet", new Cell(unanswered))));
    }

    private static Stage arrested(OperationResults figures, About about) {
        var figure = figures.figure(Catalogue.ARRESTED).orElseThrow();
        var own = about.ownForce();
        return new Stage(
                Catalogue.ARRESTED,
                "People arrested",
                "On suspicion, each counted once. A package can lead to more than one arrest, and one person can be"
                        + " arrested in two forces.",
                own == null ? figure.value() : figure.byForce().getOrDefault(own, figure.value()),
                0,
                "",
                List.of());
    }

    private static List<Left> withoutArrest(Collection<ForceCourse> courses) {
        var byEnd = new EnumMap<CourseEnd, Integer>(CourseEnd.class);
        courses.forEach(course ->
                course.lines()
                        .forEach(line -> byEnd.merge(line.end(), line.packages(), Integer::sum)));
        byEnd.remove(CourseEnd.ARREST);
        return byEnd.entrySet().stream()
                .map(each -> new Left(null, each.getKey().title(), new Cell(each.getValue())))
                .toList();
    }

    private static int sum(Collection<ForceCourse> courses, CourseEnd end) {
        return courses.stream().mapToInt(course -> course.packages(end)).sum();
    }

    private static Left left(OperationResults figures, String key, String title) {
        return new Left(key, title, figures.figure(key).orElseThrow().value());
    }

    private static String key(ReferralOutcome outcome) {
        return outcome == ReferralOutcome.RECEIVED
                ? "referrals-not-assessed"
                : "referrals-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int number(OperationResults figures, String key) {
        return Optional.ofNullable(figures.figure(key).orElseThrow().value().value()).orElse(0);
    }

    /** Bars are as long as their number, beside the largest. */
    private static List<Stage> scaled(List<Stage> stages) {
        var most =
                Math.max(
                        1,
                        stages.stream()
                                .map(stage -> stage.value().value())
                                .mapToInt(value -> value == null ? 0 : value)
                                .max()
                                .orElse(1));
        return stages.stream()
                .map(stage -> {
                    var value = stage.value().value();
                    return new Stage(
                            stage.key(),
                            stage.title(),
                            stage.what(),
                            stage.value(),
                            value == null ? 0 : Math.ceilDiv(100 * value, most),
                            stage.leftTitle(),
                            stage.left());
                })
                .toList();
    }
}
