package org.wardline.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.reference.Offences;
import org.wardline.results.OperationResults.FigureResult;

/**
 * Figures in a few sentences, as a force or the national agency reads them out. Numbers are those that may be published;
 * what somebody is suspected of is named, never counted by force. Nobody is given a label: people are arrested on
 * suspicion.
 */
@Component
public class PlainWords {
    private static final String NO_FINDING =
            "An arrest or a charge is no finding of guilt, and cases are before the courts.";
    private final Forces forces;
    private final List<String> groups;

    PlainWords(Forces forces, Offences offences) {
        this.forces = forces;
        this.groups = offences.groups();
    }

    /**
     * What the national agency says.
     *
     * @param published figures that may be published
     */
    public String national(OperationResults published) {
        var said = new ArrayList<String>();
        said.add(
                published.name()
                        + ": "
                        + number(published.forces())
                        + " police forces worked together to protect children from sexual abuse that begins"
                        + " online.");
        said.add(
                people(whole(published, Catalogue.ARRESTED), "arrested")
                        + suspicion(published, null)
                        + ".");
        of(published, Catalogue.REGISTERED, " of them were registered sex offenders.", said);
        of(published, "premises-searched", " premises were searched.", said);
        of(published, "devices-examined", " devices were examined.", said);
        of(published, Catalogue.SAFEGUARDED, " children were safeguarded.", said);
        of(published, Catalogue.SERIOUS, " of them were at immediate or serious risk.", said);
        said.add("Figures as at " + ResultsText.moment(published.asAt()) + ".");
        said.add(NO_FINDING);
        return String.join(" ", said);
    }

    /**
     * What a force says of its part.
     *
     * @param exact figures of the operation's circle, for what people are suspected of
     * @param force its slug
     */
    public String force(OperationResults published, OperationResults exact, String force) {
        var name = forces.named(force).map(Force::name).orElse(force);
        var said = new ArrayList<String>();
        said.add(
                name
                        + " received "
                        + number(at(published, "disseminations-acknowledged", force))
                        + " intelligence packages.");
        said.add(
                people(at(published, Catalogue.ARRESTED, force), "arrested")
                        + suspicion(exact, force)
                        + ".");
        said.add(people(at(published, "people-charged", force), "charged") + ".");
        var onBail = at(published, "people-on-bail", force);
        said.add(onBail == 1 ? "One is on police bail." : number(onBail) + " are on police bail.");
        var children = cell(published, Catalogue.SAFEGUARDED, force);
        var told = children.value();
        said.add(
                told == null
                        ? "Children were safeguarded too: the number is below five, or would tell one that is, and is"
                                + " not published."
                        : number(told) + " children were safeguarded.");
        said.add(NO_FINDING);
        return String.join(" ", said);
    }

    private static void of(OperationResults results, String key, String words, List<String> said) {
        var value = results.figure(key).map(FigureResult::value).orElse(Cell.WITHHELD).value();
        if (value != null) {
            said.add(number(value) + words);
        }
    }

    private static String people(int number, String done) {
        return number == 1 ? "One person was " + done : number(number) + " people were " + done;
    }

    /** On suspicion of what, from the least serious to the most. */
    private String suspicion(OperationResults results, @Nullable String force) {
        var suspected =
                groups.stream()
                        .filter(group -> {
                            var value =
                                    cell(results, "people-arrested-" + slug(group), force).value();
                            return value != null && value > 0;
                        })
                        .map(PlainWords::phrase)
                        .toList();
        return switch (suspected.size()) {
            case 0 -> "";
            case 1 -> " on suspicion of " + suspected.getFirst();
            case 2 -> " on suspicion of " + suspected.getFirst() + " and of " + suspected.getLast();
            default ->
                    " on suspicion of offences from "
                            + suspected.getFirst()
                            + " to "
                            + suspected.getLast();
        };
    }

    /** A group of offences within a sentence: "Indecent images: possession" is "possession of indecent images". */
    private static String phrase(String group) {
        var parts = group.split(": ", 2);
        if (parts.length == 1) {
            return group.toLowerCase(Locale.ROOT);
        }
        var what = parts[0].toLowerCase(Locale.ROOT);
        return parts[1].endsWith("ing") ? parts[1] + " " + what : parts[1] + " of " + what;
    }

    private static int whole(OperationResults results, String key) {
        var value = cell(results, key, null).value();
        return value == null ? 0 : value;
    }

    private static int at(OperationResults results, String key, String force) {
        var value = cell(results, key, force).value();
        return value == null ? 0 : value;
    }

    private static Cell cell(OperationResults results, String key, @Nullable String force) {
        return results.figure(key)
                .map(figure ->
                        force == null
                                ? figure.value()
                                : figure.byForce().getOrDefault(force, Cell.WITHHELD))
                .orElse(Cell.WITHHELD);
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
