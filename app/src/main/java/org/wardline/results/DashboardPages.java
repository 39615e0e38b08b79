package org.wardline.results;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import org.wardline.operations.OperationSummary;
import org.wardline.operations.Operations;
import org.wardline.reference.Force;
import org.wardline.reference.ForceTiles;
import org.wardline.reference.Forces;
import org.wardline.results.DashboardPage.About;
import org.wardline.results.DashboardPage.Headline;

/**
 * Puts together an operation's dashboard and the page of one of its forces. What the officer may see of them is what
 * {@link Results} gives.
 */
@Component
class DashboardPages {
    /** The main figures, in few words. */
    private static final List<Map.Entry<String, String>> HEADLINES =
            List.of(
                    Map.entry(Catalogue.ARRESTED, "people arrested on suspicion"),
                    Map.entry(Catalogue.REGISTERED, "of them registered sex offenders"),
                    Map.entry(Measure.PREMISES_SEARCHED.key(), "premises searched"),
                    Map.entry(Measure.DEVICES_EXAMINED.key(), "devices examined"),
                    Map.entry(Catalogue.SAFEGUARDED, "children safeguarded"),
                    Map.entry(Catalogue.SERIOUS, "of them at immediate or serious risk"));

    private final Results results;
    private final Announcements announcements;
    private final Operations operations;
    private final Timelines timelines;
    private final CourseCounts courses;
    private final Actors actors;
    private final Forces forces;
    private final ForceTiles tiles;

    DashboardPages(
            Results results,
            Announcements announcements,
            Operations operations,
            Timelines timelines,
            CourseCounts courses,
            Actors actors,
            Forces forces,
            ForceTiles tiles) {
        this.results = results;
        this.announcements = announcements;
        this.operations = operations;
        this.timelines = timelines;
        this.courses = courses;
        this.actors = actors;
        this.forces = forces;
        this.tiles = tiles;
    }

    /**
     * The whole operation, as far as the officer may see it.
     *
     * @param published the figures as they were released, rather than the exact ones of the circle
     */
    Optional<DashboardPage> dashboard(
            String slug, @Nullable Instant asAt, Measure measure, boolean published) {
        var found =
                published
                        ? announcements.releasedFigures(slug, asAt)
                        : results.results(slug, asAt, null);
        return found.map(figures -> {
            var about = about(figures);
            var cells = figures.figure(measure.key()).orElseThrow().byForce();
            return new DashboardPage(
                    about,
                    headlines(figures, about.ownForce()),
                    measure,
                    rows(figures, about),
                    TileMap.of(tiles.all(), cells, this::name, force -> href(about, force, cells)),
                    chart(about, measure, about.ownForce()));
        });
    }

    /** One force of the operation. */
    Optional<ForcePage> force(String slug, String force, @Nullable Instant asAt, Measure measure) {
        return results.results(slug, asAt, force)
                .map(figures -> {
                    var about = about(figures);
                    return new ForcePage(
                            about,
                            force,
                            forces.named(force).map(Force::name).orElse(force),
                            headlines(figures, force),
                            measure,
                            courses(about, force),
                            chart(about, measure, force),
                            actors.required().officer().may(Action.VIEW_DISSEMINATION));
                });
    }

    /** What the pages about these figures need to know. */
    About about(OperationResults figures) {
        var slug = figures.operation();
        var officer = actors.required().officer();
        var member = operations.isMember(slug);
        var exact = figures.view() == View.MEMBERS;
        return new About(
                slug,
                figures.name(),
                figures.view(),
                figures.asAt(),
                LocalMoment.of(figures.asAt()),
                exact ? officer.forceSlug() : null,
                member,
                !member || released(slug),
                exact && officer.may(Action.OPEN_FIGURE_ROWS));
    }

    /** A force's short name. */
    String name(String slug) {
        return forces.named(slug).map(Force::shortName).orElse(slug);
    }

    private boolean released(String slug) {
        return announcements.of(operations.named(slug).orElseThrow()).stream()
                .anyMatch(row -> announcements.state(row) == AnnouncementState.RELEASED);
    }

    private @Nullable ForceCourse courses(About about, String force) {
        if (about.view() == View.PUBLISHED) {
            return null;
        }
        var operation = operations.named(about.slug()).orElseThrow();
        return courses.of(operation, about.asAt())
                .getOrDefault(force, new ForceCourse(force, 0, List.of(), 0));
    }

    private @Nullable LineChart chart(About about, Measure measure, @Nullable String force) {
        if (about.view() == View.PUBLISHED) {
            return null;
        }
        var operation = operations.named(about.slug()).orElseThrow();
        return LineChart.of(
                timelines.of(operation, measure.key(), about.asAt(), force), begun(operation));
    }

    /** Its phases, and the moment at which it was announced. */
    private List<LineChart.Begun> begun(OperationSummary operation) {
        var phases =
                operations.phases(operation.id()).stream()
                        .map(each -> new LineChart.Begun(each.phase().title(), each.at()));
        var announced = operation.covert() ? null : operation.embargoUntil();
        return Stream.concat(
                        phases,
                        Stream.ofNullable(announced)
                                .map(at -> new LineChart.Begun("Announced; covert until then", at)))
                .sorted(Comparator.comparing(LineChart.Begun::at))
                .toList();
    }

    private static List<Headline> headlines(OperationResults figures, @Nullable String force) {
        return HEADLINES.stream()
                .flatMap(headline -> {
                    var figure = figures.figure(headline.getKey()).orElseThrow();
                    var cell = force == null ? figure.value() : figure.byForce().get(force);
                    return Optional.ofNullable(cell)
                            .map(value ->
                                    new Headline(headline.getKey(), headline.getValue(), value))
                            .stream();
                })
                .toList();
    }

    private List<DashboardPage.Row> rows(OperationResults figures, About about) {
        var columns =
                Arrays.stream(Measure.values())
                        .map(measure -> figures.figure(measure.key()).orElseThrow().byForce())
                        .toList();
        return columns.getFirst().keySet().stream()
                .sorted(Comparator.comparing(this::name))
                .map(force ->
                        new DashboardPage.Row(
                                force,
                                name(force),
                                href(about, force, columns.getFirst()),
                                columns.stream()
                                        .map(cells -> cells.getOrDefault(force, Cell.WITHHELD))
                                        .toList()))
                .toList();
    }

    private static @Nullable String href(About about, String force, Map<String, Cell> cells) {
        return cells.containsKey(force) && about.view() == View.MEMBERS
                ? about.path() + "/forces/" + force
                : null;
    }

    static ServiceException notFound() {
        return new ServiceException(ErrorCode.NOT_FOUND);
    }
}
