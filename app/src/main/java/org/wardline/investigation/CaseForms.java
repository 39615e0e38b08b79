package org.wardline.investigation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardline.investigation.CaseField.Kind;

/** The forms of a case: which fields each has, and what they offer in this case. */
@Component
class CaseForms {
    private static final Map<String, String> NONE = Map.of();
    private static final String NOW_HINT = "UK time. Leave empty for now.";

    private final SuspectedOffences offences;

    CaseForms(SuspectedOffences offences) {
        this.offences = offences;
    }

    /** The form with this name, for a case; empty when there is none of that name. */
    Optional<CaseForm> of(String name, InvestigationPage view, Typed typed) {
        return switch (name) {
            case "person" ->
                    form(
                            name,
                            "Record a person",
                            "Only you set a role. A child coerced, groomed or exploited is a victim.",
                            view,
                            person(view, typed));
            case "role" ->
                    form(
                            name,
                            "Give a person another role",
                            "The roles before stay on record.",
                            view,
                            role(view, typed));
            case "work" ->
                    form(
                            name,
                            "Record work",
                            "A welfare plan comes before officers do.",
                            view,
                            work(view, typed));
            case "arrest" ->
                    form(
                            name,
                            "Record an arrest",
                            "On suspicion of an offence.",
                            view,
                            arrest(view, typed));
            case "bail" ->
                    form(
                            name,
                            "Record bail or its extension",
                            authorities(view),
                            view,
                            bail(view, typed));
            case "release" ->
                    form(
                            name,
                            "Record a release under investigation",
                            "No return date and no clock by statute.",
                            view,
                            release(view, typed));
            case "charge" ->
                    form(
                            name,
                            "Record a charge",
                            "Or a requisition, summons or report for prosecution.",
                            view,
                            charge(view, typed));
            case "outcome" ->
                    form(
                            name,
                            "Record another outcome",
                            "For one person.",
                            view,
                            outcome(view, typed));
            case "screen" ->
                    form(
                            name,
                            "Screen out",
                            "Your force does not work on this. Withdraw it to take it up again.",
                            view,
                            Stream.of(why(typed)));
            case "early" ->
                    form(
                            name,
                            "Record why the force cannot wait",
                            "A supervisor's reason to come to a door before the moment that the package names.",
                            view,
                            Stream.of(why(typed)));
            case "restrict" ->
                    form(
                            name,
                            "Restrict the record of somebody innocent",
                            "From then on only supervisors of the force see it. What was done stays in the history.",
                            view,
                            Stream.of(whom(view, typed), why(typed)));
            case "withdraw" ->
                    form(
                            name,
                            "Withdraw something recorded",
                            "It stays on record with your reason and no longer counts. Bail goes with its arrest.",
                            view,
                            withdraw(view, typed));
            default -> Optional.empty();
        };
    }

    private static Optional<CaseForm> form(
            String name,
            String title,
            String intro,
            InvestigationPage view,
            Stream<CaseField> fields) {
        return Optional.of(
                new CaseForm(
                        name,
                        title,
                        intro,
                        view.path(),
                        view.path() + "/" + name,
                        view.version(),
                        "Record",
                        fields.toList()));
    }

    private static CaseField whom(InvestigationPage view, Typed typed) {
        return field(Kind.SELECT, "person", "Person", "", people(view, "Choose a person"), typed);
    }

    private static CaseField why(Typed typed) {
        return field(Kind.LONG_TEXT, "why", "Why", "", NONE, typed);
    }

    private static Stream<CaseField> person(InvestigationPage view, Typed typed) {
        var about = new LinkedHashMap<String, String>();
        about.put("", "Nobody a package is about");
        view.origins().stream()
                .filter(origin -> !origin.personRecorded())
                .forEach(origin ->
                        about.put(
                                origin.path().substring(origin.path().lastIndexOf('/') + 1),
                                "The person " + origin.reference() + " is about"));
        return Stream.of(
                field(
                        Kind.TEXT,
                        "name",
                        "Name, or how the case speaks of the person",
                        "",
                        NONE,
                        typed),
                field(
                        Kind.SELECT,
                        "about",
                        "Who it is",
                        "So that one person is counted once across forces.",
                        about,
                        typed),
                field(
                        Kind.DAY,
                        "bornOn",
                        "Date of birth",
                        "Leave empty if it is not known.",
                        NONE,
                        typed),
                field(
                        Kind.NUMBER,
                        "believedAge",
                        "Age believed, in years",
                        "Where the date is not known. A suspect needs one or the other.",
                        NONE,
                        typed),
                field(
                        Kind.RADIOS,
                        "role",
                        "Role",
                        "",
                        titles(PersonRole.values(), PersonRole::title),
                        typed),
                field(
                        Kind.LONG_TEXT,
                        "reason",
                        "Why",
                        "A supervisor's reason is needed for a suspect under 18.",
                        NONE,
                        typed));
    }

    private static Stream<CaseField> role(InvestigationPage view, Typed typed) {
        return Stream.of(
                field(Kind.SELECT, "person", "Person", "", people(view, "Choose a person"), typed),
                field(
                        Kind.RADIOS,
                        "role",
                        "Role",
                        "",
                        titles(PersonRole.values(), PersonRole::title),
                        typed),
                field(
                        Kind.LONG_TEXT,
                        "reason",
                        "Why",
                        "A supervisor's reason is needed for a suspect under 18.",
                        NONE,
                        typed));
    }

    private static Stream<CaseField> work(InvestigationPage view, Typed typed) {
        return Stream.of(
                field(
                        Kind.RADIOS,
                        "kind",
                        "What was done",
                        "",
                        titles(WorkKind.values(), WorkKind::title),
                        typed),
                field(
                        Kind.SELECT,
                        "person",
                        "Whom it concerns",
                        "Needed for an interview.",
                        people(view, "A place, or the case"),
                        typed),
                field(Kind.MOMENT, "at", "When", NOW_HINT, NONE, typed),
                field(
                        Kind.NUMBER,
                        "amount",
                        "How many devices",
                        "Leave empty for anything else.",
                        NONE,
                        typed),
                field(Kind.TEXT, "place", "Where", "", NONE, typed),
                field(Kind.LONG_TEXT, "note", "What else matters", "", NONE, typed),
                field(
                        Kind.LONG_TEXT,
                        "noPlan",
                        "If there was no welfare plan: why",
                        "",
                        NONE,
                        typed));
    }

    private Stream<CaseField> arrest(InvestigationPage view, Typed typed) {
        return Stream.of(
                field(
                        Kind.SELECT,
                        "person",
                        "Person",
                        "Only a suspect can be arrested.",
                        people(view, "Choose a person"),
                        typed),
                field(Kind.SELECT, "offence", "Suspected offence", "", offences.choices(), typed),
                field(Kind.MOMENT, "at", "When", NOW_HINT, NONE, typed),
                field(
                        Kind.RADIOS,
                        "registered",
                        "Is the person a registered sex offender?",
                        "",
                        yesOrNo(),
                        typed),
                field(Kind.TEXT, "place", "Where", "", NONE, typed),
                field(Kind.LONG_TEXT, "note", "What else matters", "", NONE, typed),
                field(
                        Kind.LONG_TEXT,
                        "noPlan",
                        "If there was no welfare plan: why",
                        "",
                        NONE,
                        typed));
    }

    private static Stream<CaseField> bail(InvestigationPage view, Typed typed) {
        var steps = new LinkedHashMap<String, String>();
        Arrays.stream(BailStep.values())
                .filter(step -> step.law() == view.law())
                .forEach(step -> steps.put(step.name(), InvestigationPages.authority(step)));
        return Stream.of(
                field(Kind.SELECT, "arrest", "Arrest", "", arrests(view), typed),
                field(Kind.RADIOS, "step", "Step, and who must authorise it", "", steps, typed),
                field(Kind.MOMENT, "at", "When it was decided", NOW_HINT, NONE, typed),
                field(
                        Kind.DAY,
                        "statedEnd",
                        "Last day, as stated",
                        "Only where a court or, in Northern Ireland, the custody officer states it.",
                        NONE,
                        typed),
                field(
                        Kind.SELECT,
                        "authorisedBy",
                        "Authorised by",
                        "",
                        titles(Authoriser.values(), Authoriser::title),
                        typed),
                field(Kind.TEXT, "authoriser", "Their name or number", "", NONE, typed),
                field(Kind.LONG_TEXT, "conditions", "Conditions", "", NONE, typed));
    }

    private static String authorities(InvestigationPage view) {
        return view.law() == Law.ENGLAND_AND_WALES
                ? "Bail runs from the day after the day of arrest. Each step must be decided before the one before ends."
                : "The law of " + view.law().title() + " applies.";
    }

    private static Stream<CaseField> release(InvestigationPage view, Typed typed) {
        return Stream.of(
                field(Kind.SELECT, "arrest", "Arrest", "", arrests(view), typed),
                field(Kind.MOMENT, "at", "When", NOW_HINT, NONE, typed),
                field(Kind.LONG_TEXT, "note", "What else matters", "", NONE, typed));
    }

    private Stream<CaseField> charge(InvestigationPage view, Typed typed) {
        var ways = new LinkedHashMap<String, String>();
        Arrays.stream(ChargeWay.values())
                .filter(way -> way.under(view.law()))
                .forEach(way -> ways.put(way.name(), way.title()));
        return Stream.of(
                field(Kind.SELECT, "person", "Person", "", people(view, "Choose a person"), typed),
                field(Kind.RADIOS, "way", "How", "", ways, typed),
                field(Kind.SELECT, "offence", "Offence", "", offences.choices(), typed),
                field(Kind.MOMENT, "at", "When", NOW_HINT, NONE, typed),
                field(Kind.LONG_TEXT, "note", "What else matters", "", NONE, typed));
    }

    private Stream<CaseField> outcome(InvestigationPage view, Typed typed) {
        return Stream.of(
                whom(view, typed),
                field(Kind.SELECT, "code", "Outcome", "", offences.endings(), typed),
                field(Kind.MOMENT, "at", "When", NOW_HINT, NONE, typed),
                field(Kind.LONG_TEXT, "note", "What else matters", "", NONE, typed));
    }

    private static Stream<CaseField> withdraw(InvestigationPage view, Typed typed) {
        var events = new LinkedHashMap<String, String>();
        view.timeline().stream()
                .filter(InvestigationPage.EventLine::counts)
                .forEach(event -> events.put(event.id().toString(), event.title()));
        return Stream.of(
                field(Kind.SELECT, "event", "What", "", events, typed),
                field(Kind.LONG_TEXT, "why", "Why", "", NONE, typed));
    }

    private static CaseField field(
            Kind kind,
            String name,
            String label,
            String hint,
            Map<String, String> options,
            Typed typed) {
        return new CaseField(kind, name, label, hint, options, typed.text(name));
    }

    private static Map<String, String> people(InvestigationPage view, String nobody) {
        var people = new LinkedHashMap<String, String>();
        people.put("", nobody);
        view.people()
                .forEach(each ->
                        people.put(
                                each.id().toString(),
                                each.name().value() + ", " + each.role().title()));
        return people;
    }

    private static Map<String, String> arrests(InvestigationPage view) {
        var arrests = new LinkedHashMap<String, String>();
        arrests.put("", "Choose an arrest");
        view.timeline().stream()
                .filter(event -> event.kind() == EventKind.ARREST && event.counts())
                .forEach(event -> {
                    var person = event.person();
                    arrests.put(
                            event.id().toString(),
                            (person == null ? "" : person.value() + ", ")
                                    + BailClock.day(event.at()));
                });
        return arrests;
    }

    private static <E extends Enum<E>> Map<String, String> titles(
            E[] values, Function<E, String> title) {
        var titles = new LinkedHashMap<String, String>();
        List.of(values).forEach(each -> titles.put(each.name(), title.apply(each)));
        return titles;
    }

    private static Map<String, String> yesOrNo() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("no", "No");
        choices.put("yes", "Yes");
        return choices;
    }
}
