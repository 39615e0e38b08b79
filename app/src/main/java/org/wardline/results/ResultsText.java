package org.wardline.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardline.kernel.DemonstrationLabel;
import org.wardline.operations.OperationSummary;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.results.OperationResults.FigureResult;

/** Figures and announcements as plain text. The same figures give the same text. */
@Component
public class ResultsText {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int WIDTH = 100;

    /** How many forces are named before the figures. */
    private static final int FEW = 4;

    private static final String SMALL =
            "\"withheld\": numbers of people from one to four are not published by force, nor is another number from which"
                    + " they could be worked out.";
    private static final List<String> HELP =
            List.of(
                    "A child is in danger now: 999.",
                    "Something is wrong and it is not an emergency: 101, or report it to the CEOP Safety Centre,"
                            + " ceop.police.uk.",
                    "You are under 19 and need to talk: Childline, 0800 1111, childline.org.uk, at any hour.",
                    "You worry about your own thoughts or behaviour towards children, or somebody else's: Stop It Now,"
                            + " 0808 1000 900, stopitnow.org.uk, without giving your name.");

    private final Forces forces;

    ResultsText(Forces forces) {
        this.forces = forces;
    }

    /** Figures with their definitions and the queries that open their rows. */
    public String of(OperationResults results) {
        var text = new StringBuilder();
        label(results, text);
        line(text, results.name() + ": results as at " + moment(results.asAt()));
        line(
                text,
                switch (results.view()) {
                    case MEMBERS ->
                            "Exact figures for the operation's circle. Not for publication.";
                    case PUBLISHED -> "Published figures. " + SMALL;
                });
        line(text, "");
        results.figures().forEach(figure -> figure(figure, text));
        heading("What the figures mean", text);
        results.figures().forEach(figure -> definition(figure, text));
        heading("Queries that open the rows", text);
        line(
                text,
                "Each runs as it is: ./wardline sql --as owner \"...\". Its figure is the number of different counted_as, or"
                        + " for voluntary interviews, premises and devices the sum of amount. For one force write its"
                        + " name, such as 'dorset', in place of null.");
        results.figures()
                .forEach(figure ->
                        text.append('\n')
                                .append(figure.key())
                                .append('\n')
                                .append(figure.query().indent(4)));
        return text.toString();
    }

    /** The announcement of published figures. */
    String announcement(
            OperationSummary operation, OperationResults published, String introduction) {
        var text = new StringBuilder();
        label(published, text);
        line(text, operation.name());
        line(text, "Results as at " + moment(published.asAt()));
        line(text, "");
        line(text, introduction.isBlank() ? usualIntroduction(operation) : introduction.strip());
        line(text, "");
        line(
                text,
                "People are arrested on suspicion of an offence. An arrest or a charge is no finding of guilt, and"
                        + " cases are before the courts.");
        heading("Figures", text);
        published.figures().forEach(figure -> figure(figure, text));
        line(text, "");
        line(text, SMALL);
        heading("What the figures mean", text);
        published.figures().forEach(figure -> definition(figure, text));
        heading("Where to get help", text);
        HELP.forEach(each -> line(text, "- " + each));
        if (published.demonstration()) {
            line(text, "");
            line(text, DemonstrationLabel.TEXT);
        }
        return text.toString();
    }

    /** Local time in London, with its zone. */
    static String moment(Instant at) {
        var summer = LONDON.getRules().isDaylightSavings(at);
        return MOMENT.format(at) + (summer ? " BST" : " GMT");
    }

    private String usualIntroduction(OperationSummary operation) {
        return who(operation.forces())
                + " worked together from "
                + day(operation.from())
                + " to "
                + day(operation.until())
                + " to protect children from sexual abuse that begins online.";
    }

    /** Few forces by name; many by their number, since the figures name each. */
    private String who(List<String> slugs) {
        if (slugs.size() > FEW) {
            return slugs.size() + " police forces";
        }
        var names = slugs.stream().map(this::name).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private void figure(FigureResult figure, StringBuilder text) {
        line(text, figure.title() + ": " + figure.value().text());
        if (!figure.byForce().isEmpty()) {
            wrapped(
                    figure.byForce().entrySet().stream()
                            .map(entry -> name(entry.getKey()) + " " + entry.getValue().text())
                            .collect(Collectors.joining("; ")),
                    "    ",
                    text);
        }
    }

    private static void definition(FigureResult figure, StringBuilder text) {
        line(text, figure.title() + ": " + figure.definition());
    }

    private String name(String slug) {
        return forces.named(slug).map(Force::shortName).orElse(slug);
    }

    private static void label(OperationResults results, StringBuilder text) {
        if (results.demonstration()) {
            line(text, DemonstrationLabel.TEXT);
            line(text, "");
        }
    }

    private static void heading(String heading, StringBuilder text) {
        text.append('\n').append(heading).append('\n').append("-".repeat(heading.length()));
        text.append('\n');
    }

    private static void line(StringBuilder text, String line) {
        if (line.isEmpty()) {
            text.append('\n');
            return;
        }
        line.lines().forEach(each -> wrapped(each, "", text));
    }

    /** The same words in lines fit for a terminal. */
    public static String wrapped(String words) {
        var text = new StringBuilder();
        wrapped(words, "", text);
        return text.toString().stripTrailing();
    }

    private static void wrapped(String line, String indent, StringBuilder text) {
        var length = 0;
        for (var word : line.split(" ", -1)) {
            if (length == 0 || length + 1 + word.length() > WIDTH) {
                text.append(length == 0 ? "" : "\n").append(indent).append(word);
                length = indent.length() + word.length();
            } else {
                text.append(' ').append(word);
                length += 1 + word.length();
            }
        }
        text.append('\n');
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
