package org.wardline.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wardline.intake.ReferralOutcome;
import org.wardline.reference.Offences;
import org.wardline.results.Figure.Publication;

/** Every figure, in the order in which they are shown. A definition that changes takes the next version. */
@Component
class Catalogue {
    static final String SAFEGUARDED = "children-safeguarded";
    static final String ARRESTED = "people-arrested";
    static final String REGISTERED = "people-arrested-registered-offenders";
    static final String SERIOUS = "children-safeguarded-immediate-or-serious";

    private static final String BY_FORCE =
            " By force: by the same rule over that force's own records, so one person or child in two forces counts in"
                    + " both and once in the whole. A force outside the operation to which a package was passed on has a"
                    + " number of its own.";

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    Catalogue(Offences offences) {
        referrals();
        disseminations();
        arrests(offences);
        work();
        outcomes();
        children();
    }

    /** All of them. */
    List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /** The figure with this key. */
    Optional<Figure> find(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    /** The key of the figure, published exactly by force, that this one's numbers cannot exceed. */
    static Optional<String> within(String key) {
        return key.equals(REGISTERED) ? Optional.of(ARRESTED) : Optional.empty();
    }

    private void referrals() {
        add(
                "referrals-received",
                "Referrals received",
                "Referrals that came in from the operation's first day to its last, whatever they led to. New versions"
                        + " and duplicates of a referral do not count again. Definition 1.",
                new Rule.Received(),
                Publication.WHOLE_ONLY);
        for (var outcome : ReferralOutcome.values()) {
            var open = outcome == ReferralOutcome.RECEIVED;
            add(
                    "referrals-" + (open ? "not-assessed" : slug(outcome.name())),
                    "Referrals: " + lowerFirst(outcome.title()),
                    "Referrals received in the operation's period about which the last decision that stood at the moment"
                            + " was: "
                            + (open
                                    ? "none, or that it is open again"
                                    : lowerFirst(outcome.title()))
                            + ". Definition 1.",
                    new Rule.LastDecided(open ? Counting.NOT_ASSESSED : outcome.name()),
                    Publication.WHOLE_ONLY);
        }
    }

    private void disseminations() {
        add(
                "packages-disseminated",
                "Intelligence packages disseminated",
                "Package versions sent to at least one force for the operation. By force: those sent or passed on to that"
                        + " force. Definition 1.",
                new Rule.Handed("SENT", true),
                Publication.BY_FORCE);
        handed("ACKNOWLEDGED", "acknowledged", "that the receiving force acknowledged");
        handed("ACCEPTED", "accepted", "that the receiving force accepted");
        handed("RETURNED", "returned", "that the receiving force returned");
        handed("TRANSFERRED", "transferred", "that the receiving force passed on to another");
        handed("RECALLED", "recalled", "that the national agency recalled");
    }

    private void handed(String happened, String word, String meaning) {
        add(
                "disseminations-" + word,
                "Disseminations " + word,
                "Disseminations (one package to one force) "
                        + meaning
                        + ", whatever came after. Definition 1.",
                new Rule.Handed(happened, false),
                Publication.BY_FORCE);
    }

    private void arrests(Offences offences) {
        add(
                ARRESTED,
                "People arrested on suspicion of a sexual offence against a child or with indecent images",
                "People arrested at least once, each counted once. An arrest is on suspicion; it is no finding of guilt."
                        + BY_FORCE
                        + " Definition 1.",
                new Rule.PeopleOnce("ARREST", Set.of()),
                Publication.BY_FORCE);
        add(
                REGISTERED,
                "People arrested who were registered sex offenders",
                "People arrested at least once while subject to notification requirements, each counted once."
                        + BY_FORCE
                        + " Definition 1.",
                new Rule.PeopleOnce("ARREST_REGISTERED_OFFENDER", Set.of()),
                Publication.BY_FORCE_UNLESS_SMALL);
        var byGroup = new LinkedHashMap<String, Set<String>>();
        for (var offence : offences.all()) {
            byGroup.computeIfAbsent(offence.group(), _ -> new TreeSet<>()).add(offence.code());
        }
        for (var group : offences.groups()) {
            add(
                    "people-arrested-" + slug(group),
                    "People arrested on suspicion of: " + lowerFirst(group),
                    "People arrested at least once on suspicion of an offence of this group, each counted once;"
                            + " somebody arrested for several groups counts in each. Definition 1.",
                    new Rule.PeopleOnce("ARREST", byGroup.getOrDefault(group, Set.of())),
                    Publication.WHOLE_ONLY);
        }
    }

    private void work() {
        add(
                "voluntary-interviews",
                "Voluntary interviews",
                "Interviews of suspects who were not under arrest. Definition 1.",
                new Rule.Amounts("VOLUNTARY_INTERVIEW"),
                Publication.WHOLE_ONLY);
        add(
                "premises-searched",
                "Premises searched",
                "Searches of premises; premises searched twice count twice. Definition 1.",
                new Rule.Amounts("PREMISES_SEARCHED"),
                Publication.BY_FORCE);
        add(
                "devices-examined",
                "Devices examined",
                "Devices and storage media recorded as examined, added up. Definition 1.",
                new Rule.Amounts("DEVICES_EXAMINED"),
                Publication.BY_FORCE);
    }

    private void outcomes() {
        add(
                "people-charged",
                "People charged",
                "People charged, requisitioned or summonsed (England and Wales), reported to the Procurator Fiscal"
                        + " (Scotland), charged or reported to the Public Prosecution Service (Northern Ireland), each"
                        + " counted once."
                        + BY_FORCE
                        + " Definition 1.",
                new Rule.PeopleOnce("CHARGED", Set.of()),
                Publication.BY_FORCE);
        lastStep("BAILED", "people-on-bail", "People on police bail", Publication.BY_FORCE);
        lastStep(
                "RELEASED_UNDER_INVESTIGATION",
                "people-released-under-investigation",
                "People released under investigation",
                Publication.WHOLE_ONLY);
        lastStep(
                "NO_FURTHER_ACTION",
                "people-no-further-action",
                "People against whom no further action is taken",
                Publication.WHOLE_ONLY);
    }

    private void lastStep(String step, String key, String title, Publication publication) {
        add(
                key,
                title,
                "People, each counted once, for whom this is the last step recorded at the moment. Steps are: arrest,"
                        + " release under investigation, bail before charge, the end of bail when its last day has passed,"
                        + " another outcome, no further action, charge."
                        + BY_FORCE
                        + " Definition 2.",
                new Rule.LastStep(step),
                publication);
    }

    private void children() {
        add(
                SAFEGUARDED,
                "Children safeguarded",
                "Children under 18 at the time of risk, each counted once, for whom at least one protective action is"
                        + " recorded and of whom children's services were told. An adult who was abused as a child is a"
                        + " victim and does not count."
                        + BY_FORCE
                        + " Definition 1.",
                new Rule.Safeguarded(false),
                Publication.BY_FORCE_UNLESS_SMALL);
        add(
                SERIOUS,
                "Children safeguarded who were at immediate or serious risk",
                "Children safeguarded (as defined) whose risk was recorded as immediate or serious, each counted once."
                        + " Definition 1.",
                new Rule.Safeguarded(true),
                Publication.WHOLE_UNLESS_SMALL);
    }

    private void add(
            String key, String title, String definition, Rule rule, Publication publication) {
        figures.put(key, new Figure(key, title, definition, rule, publication));
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String lowerFirst(String title) {
        return title.startsWith("No UK")
                ? "no UK nexus"
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
