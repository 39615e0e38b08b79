package org.wardline.subjects;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.linkage.Comparison;
import org.wardline.linkage.Level;
import org.wardline.linkage.People;
import org.wardline.linkage.Score;
import org.wardline.linkage.Step;

/**
 * How alike two mentions are. Each kind of identifier counts once, however many values are shared: values of one kind
 * seldom stand alone. The figures are starting values of our own and are listed in {@code docs/linkage.md}.
 */
final class Likeness {
    /** How likely two mentions out of all are the same person, before anything is compared. Our choice. */
    static final double PRIOR = 0.00001;

    /** Below this probability a pair is not worth an officer's time. Our choice. */
    static final double WORTH_A_LOOK = 0.2;

    private static final Duration SAME_SESSION = Duration.ofMinutes(10);
    private static final Duration NEAR = Duration.ofHours(24);
    private static final Comparison<String> NAME = People.name();
    private static final Comparison<LocalDate> BORN = People.dateOfBirth();
    private static final Comparison<String> POSTCODE = People.postcode();

    /** An identifier that says who somebody is when it is shared, and how strongly. */
    record Exact(IdentifierKind kind, String title, double m, double u, boolean absenceCounts) {}

    static final List<Exact> EXACT =
            List.of(
                    new Exact(IdentifierKind.EMAIL, "E-mail address", 0.40, 0.0000001, true),
                    new Exact(IdentifierKind.PHONE, "Telephone number", 0.40, 0.000001, true),
                    new Exact(
                            IdentifierKind.SCREEN_NAME,
                            "Screen name at the same service",
                            0.50,
                            0.000001,
                            true),
                    new Exact(
                            IdentifierKind.ACCOUNT_ID,
                            "Account number at the same service",
                            0.60,
                            0.00000001,
                            true),
                    new Exact(IdentifierKind.DEVICE_ID, "Device", 0.30, 0.000001, true),
                    new Exact(IdentifierKind.URL, "Web address", 0.20, 0.0001, false),
                    new Exact(IdentifierKind.FILE_HASH, "File", 0.05, 0.001, false));

    static final Level SAME_SESSION_LEVEL =
            new Level("The same, same port within ten minutes", 0.10, 0.0000005);
    static final Level NEAR_LEVEL = new Level("The same within 24 hours", 0.30, 0.000003);
    static final Level FAR_LEVEL =
            new Level("The same, but too far apart in time to say anything", 1, 1);

    private Likeness() {}

    /** Scores two mentions; comparisons that neither side allows are left out of the working. */
    static Score of(HeldMention one, HeldMention other) {
        var steps = new ArrayList<Step>();
        EXACT.forEach(kind -> exact(kind, one, other).ifPresent(steps::add));
        network(one, other).ifPresent(steps::add);
        best(NAME, values(one, IdentifierKind.NAME), values(other, IdentifierKind.NAME))
                .ifPresent(steps::add);
        best(BORN, dates(one), dates(other)).ifPresent(steps::add);
        best(POSTCODE, values(one, IdentifierKind.POSTCODE), values(other, IdentifierKind.POSTCODE))
                .ifPresent(steps::add);
        return new Score(PRIOR, steps);
    }

    private static Optional<Step> exact(Exact kind, HeldMention one, HeldMention other) {
        var comparable = false;
        for (var left : ofKind(one, kind.kind())) {
            for (var right : ofKind(other, kind.kind())) {
                if (Objects.equals(left.service(), right.service())) {
                    comparable = true;
                    if (left.normalised() != null
                            && Objects.equals(left.normalised(), right.normalised())) {
                        return Optional.of(
                                new Step(kind.title(), new Level("The same", kind.m(), kind.u())));
                    }
                }
            }
        }
        if (!comparable || !kind.absenceCounts()) {
            return Optional.empty();
        }
        return Optional.of(
                new Step(kind.title(), new Level("None the same", 1 - kind.m(), 1 - kind.u())));
    }

    private static Optional<Step> network(HeldMention one, HeldMention other) {
        Level found = null;
        for (var left : ofKind(one, IdentifierKind.IP_EVENT)) {
            for (var right : ofKind(other, IdentifierKind.IP_EVENT)) {
                if (left.normalised() != null
                        && Objects.equals(left.normalised(), right.normalised())) {
                    var level = near(left.seen(), right.seen());
                    if (found == null || level.weight() > found.weight()) {
                        found = level;
                    }
                }
            }
        }
        return Optional.ofNullable(found).map(level -> new Step("Network address", level));
    }

    private static Level near(
            HeldIdentifier.@Nullable Seen one, HeldIdentifier.@Nullable Seen other) {
        var left = one == null ? null : one.at();
        var right = other == null ? null : other.at();
        if (one == null || other == null || left == null || right == null) {
            return FAR_LEVEL;
        }
        var apart = Duration.between(left, right).abs();
        if (apart.compareTo(NEAR) > 0) {
            return FAR_LEVEL;
        }
        var samePort = one.port() != null && Objects.equals(one.port(), other.port());
        return samePort && apart.compareTo(SAME_SESSION) <= 0 ? SAME_SESSION_LEVEL : NEAR_LEVEL;
    }

    private static <V> Optional<Step> best(Comparison<V> comparison, List<V> ours, List<V> theirs) {
        return ours.stream()
                .flatMap(left -> theirs.stream().map(right -> comparison.compare(left, right)))
                .max(Comparator.comparingDouble(Step::weight));
    }

    private static List<HeldIdentifier> ofKind(HeldMention mention, IdentifierKind kind) {
        return mention.identifiers().stream().filter(held -> held.kind() == kind).toList();
    }

    private static List<String> values(HeldMention mention, IdentifierKind kind) {
        return ofKind(mention, kind).stream()
                .map(HeldIdentifier::normalised)
                .filter(Objects::nonNull)
                .map(value -> value.value())
                .toList();
    }

    private static List<LocalDate> dates(HeldMention mention) {
        return values(mention, IdentifierKind.DATE_OF_BIRTH).stream()
                .map(Likeness::date)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Intake keeps dates as ISO where it could read them; a partial date is not compared. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
