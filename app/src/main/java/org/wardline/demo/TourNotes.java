package org.wardline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.database.Home;
import org.wardline.dissemination.DisseminationId;
import org.wardline.kernel.DemonstrationLabel;
import org.wardline.web.Tour;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the stories of the demonstration can be seen, and as whom: noted while decisions are replayed, and kept with the
 * demonstration's files, since the addresses of records are drawn anew with each load.
 */
@Component
class TourNotes implements Tour {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "tour.jsonl";
    private static final String OPERATION = "/operations/" + Demonstration.OPERATION;

    private final Home home;
    private final DemoOfficers officers;
    private final Map<Sight, Noted> noted = new EnumMap<>(Sight.class);
    private final Set<String> insufficient = new HashSet<>();
    private final Set<String> telephoned = new HashSet<>();

    TourNotes(Home home, DemoOfficers officers) {
        this.home = home;
        this.officers = officers;
    }

    /** What there is to see, in the order in which to look at it. */
    private enum Sight {
        GLANCE("The operation at a glance: table, map of the 45 forces, chart over time"),
        FUNNEL("From referrals to packages and arrests, with the reasons"),
        DIFFER("Why packages received and people arrested differ"),
        ANNOUNCED("What was announced"),
        LINKED("Reports about one person, linked, with the explanation"),
        REOPENED("\"Insufficient\", opened again by a later report"),
        WRONG_DIGIT("A wrong digit in an answer, caught by the second check"),
        QUARANTINE("Files that could not be read, with the remedy"),
        TELEPHONE("A package released by telephone first"),
        RETURNED("A package returned"),
        TRANSFERRED("A package passed on to another force"),
        RECALLED("A package recalled, and what had to be put right"),
        EXONERATED("Somebody exonerated, said wherever that person is shown"),
        TWO_FORCES("A match between two forces"),
        SILENT("A match that only the covert operation's own officer sees"),
        EARLY("A first day of arrests together, and a child who could not wait for it"),
        OWN("A force's own referrals beside its packages"),
        CHILDREN("Children at risk, by what is still to be done"),
        SAME_CHILD("One child known to two forces, counted once"),
        OVERDUE("Every clock that has run out"),
        AUDIT("Who did what, when and why");

        private final String title;

        Sight(String title) {
            this.title = title;
        }
    }

    /**
     * A stop that was found.
     *
     * @param own whether its own officer has a sign-in
     */
    private record Noted(Instant at, boolean own, Stop stop) {}

    /** Notes where what was just decided can be seen; of each kind the first. */
    synchronized void note(Decided decided, Casework held, DeskReplay desk) {
        // Most steps are nothing to lead a visitor to.
        switch (decided.step()) {
            case DECIDE -> insufficient(decided);
            case JUDGE -> linked(decided, held, desk);
            case CHECK_ANSWER -> checked(decided, held);
            case TELEPHONE -> telephoned.add(decided.about());
            case SEND -> sent(decided, held);
            case RETURN ->
                    first(Sight.RETURNED, decided, decided.by(), given(held.dissemination()));
            case TRANSFER ->
                    first(
                            Sight.TRANSFERRED,
                            decided,
                            decided.need("force") + ".supervisor",
                            given(held.dissemination()));
            case RECALL ->
                    first(Sight.RECALLED, decided, decided.by(), given(held.dissemination()));
            case ALLOW_EARLY ->
                    first(
                            Sight.EARLY,
                            decided,
                            decided.by(),
                            "/investigations/" + held.investigation().value());
            case EXONERATE ->
                    first(
                            Sight.EXONERATED,
                            decided,
                            "national.intelligence",
                            "/subjects/" + held.subject().value());
            case SAME_CHILD ->
                    first(
                            Sight.SAME_CHILD,
                            decided,
                            decided.by(),
                            "/children/" + held.child(decided.need("child")).value());
            case DECIDE_MATCH ->
                    first(
                            decided.by().endsWith(".supervisor") ? Sight.TWO_FORCES : Sight.SILENT,
                            decided,
                            decided.by(),
                            "/matches");
            default -> {}
        }
    }

    private void insufficient(Decided decided) {
        if ("INSUFFICIENT".equals(decided.with().get("outcome"))) {
            insufficient.add(decided.about());
        }
    }

    private void linked(Decided decided, Casework held, DeskReplay desk) {
        first(
                Sight.LINKED,
                decided,
                Desks.REFERRALS.getFirst(),
                "/subjects/" + held.subject().value());
        var other = decided.need("other");
        if (insufficient.contains(other)) {
            first(
                    Sight.REOPENED,
                    decided,
                    Desks.REFERRALS.getFirst(),
                    "/referrals/" + desk.referral(other).value());
        }
    }

    private void checked(Decided decided, Casework held) {
        if (decided.with().containsKey("refused")) {
            var lead = held.lead(Integer.parseInt(decided.need("event")));
            first(Sight.WRONG_DIGIT, decided, Desks.SECOND.getFirst(), "/leads/" + lead.value());
        }
    }

    private void sent(Decided decided, Casework held) {
        if (telephoned.contains(decided.about())) {
            first(
                    Sight.TELEPHONE,
                    decided,
                    decided.need("force") + ".officer",
                    given(held.dissemination()));
        }
    }

    private static String given(DisseminationId dissemination) {
        return "/disseminations/" + dissemination.value();
    }

    private void first(Sight sight, Decided decided, String officer, String path) {
        // Whoever has no sign-in of their own is stood in for by the supervisor who sent it.
        var shown = officers.officers().stream().anyMatch(hint -> hint.username().equals(officer));
        noted.merge(
                sight,
                new Noted(
                        decided.at(),
                        shown,
                        new Stop(shown ? officer : Desks.SUPERVISOR, sight.title, path)),
                TourNotes::better);
    }

    /** One that its own officer can show, and of those the earliest. */
    private static Noted better(Noted one, Noted other) {
        if (one.own() != other.own()) {
            return one.own() ? one : other;
        }
        return other.at().isBefore(one.at()) ? other : one;
    }

    /** Keeps what was noted with the demonstration's files. */
    synchronized void write() {
        always(Sight.GLANCE, Desks.COORDINATOR, OPERATION + "/dashboard");
        always(Sight.FUNNEL, Desks.COORDINATOR, OPERATION + "/funnel");
        always(Sight.DIFFER, "hampshire.supervisor", OPERATION + "/forces/hampshire");
        always(Sight.ANNOUNCED, Desks.PRESS, "/announcements/" + Demonstration.OPERATION);
        always(Sight.QUARANTINE, Desks.REFERRALS.getFirst(), "/quarantine");
        always(Sight.OWN, "hampshire.officer", "/investigations");
        always(Sight.CHILDREN, "hampshire.supervisor", "/children");
        always(Sight.OVERDUE, Desks.SUPERVISOR, "/overdue");
        always(Sight.AUDIT, "national.auditor", "/audit?for=SELF_MONITORING");
        var lines = new ArrayList<String>();
        lines.add(JSON.writeValueAsString(Map.of("label", DemonstrationLabel.TEXT)));
        noted.values().forEach(each -> lines.add(JSON.writeValueAsString(each.stop())));
        try {
            Files.createDirectories(home.at(Demonstration.FOLDER));
            Files.writeString(file(), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The tour of the demonstration cannot be written", e);
        }
    }

    private void always(Sight sight, String officer, String path) {
        noted.put(
                sight,
                new Noted(Demonstration.ANNOUNCED, true, new Stop(officer, sight.title, path)));
    }

    @Override
    public List<Stop> stops() {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            return Files.readAllLines(file(), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> JSON.readValue(line, Stop.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The tour of the demonstration cannot be read", e);
        }
    }

    private Path file() {
        return home.at(Demonstration.FOLDER).resolve(FILE);
    }
}
