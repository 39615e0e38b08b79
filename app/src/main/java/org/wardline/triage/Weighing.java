package org.wardline.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardline.kernel.Days;

/** Adds up the factors of a referral. A pure function of its facts and the moment. */
final class Weighing {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(30);
    private static final int MANY = 50;
    private static final int MOST_OTHERS_COUNTED = 3;

    /** The senders' flags, in lower case, and the factor each stands for. */
    private static final Map<String, Factor> BY_FLAG =
            Map.ofEntries(
                    Map.entry("sextortion", Factor.SEXTORTION),
                    Map.entry("sadisticonlineexploitation", Factor.SADISTIC),
                    Map.entry("physicalharm", Factor.PHYSICAL_HARM),
                    Map.entry("violencegore", Factor.PHYSICAL_HARM),
                    Map.entry("livestreaming", Factor.LIVE_STREAMING),
                    Map.entry("infant", Factor.INFANT),
                    Map.entry("csamsolicitation", Factor.SOLICITATION),
                    Map.entry("minortominorinteraction", Factor.BETWEEN_CHILDREN),
                    Map.entry("possibleselfproduction", Factor.SELF_PRODUCED),
                    Map.entry("viral", Factor.BATCHED_OR_VIRAL),
                    Map.entry("potentialmeme", Factor.BATCHED_OR_VIRAL),
                    Map.entry("batched", Factor.BATCHED_OR_VIRAL),
                    Map.entry("spam", Factor.BATCHED_OR_VIRAL),
                    Map.entry("animedrawingvirtualhentai", Factor.DRAWN),
                    Map.entry("informational", Factor.INFORMATIONAL));

    /** A factor that applies, and its evidence. */
    record Found(Factor factor, int points, String evidence) {

        /** As shown to people: what, points, evidence. */
        String sentence() {
            return String.format(Locale.ROOT, "%s (%+d): %s", factor.title(), points, evidence);
        }
    }

    /** The sum and what it is made of, most points first. */
    record Sum(List<Found> found) {
        Sum {
            found = List.copyOf(found);
        }

        int points() {
            return found.stream().mapToInt(Found::points).sum();
        }

        Urgency urgency() {
            return Urgency.of(points());
        }

        List<String> reasons() {
            return found.stream().map(Found::sentence).toList();
        }
    }

    private Weighing() {}

    static Sum of(Facts facts, Instant now) {
        var found = new ArrayList<Found>();
        if (facts.escalated()) {
            add(found, Factor.ESCALATED, "as the report says");
        }
        incident(facts, found);
        marked(facts.flags(), found);
        if (facts.classes().stream().anyMatch(Set.of("A1", "B1")::contains)) {
            add(found, Factor.YOUNGEST_CLASS, "as the sender classed it");
        }
        if (facts.childDescribed()) {
            add(found, Factor.CHILD_DESCRIBED, "a victim is among its mentions");
        }
        if (facts.otherReferrals() > 0) {
            var counted = Math.min(MOST_OTHERS_COUNTED, facts.otherReferrals());
            found.add(
                    new Found(
                            Factor.SEVERAL_REFERRALS,
                            counted * Factor.SEVERAL_REFERRALS.points(),
                            facts.otherReferrals() + " judged to be about the same subject"));
        }
        timing(facts, now, found);
        if (facts.files() >= MANY) {
            add(found, Factor.MANY_FILES, facts.files() + " described");
        }
        found.sort(Comparator.comparingInt(Found::points).reversed().thenComparing(Found::factor));
        return new Sum(found);
    }

    private static void incident(Facts facts, List<Found> found) {
        var type = facts.incidentType();
        if (type == null) {
            return;
        }
        var said = type.toLowerCase(Locale.ROOT);
        var evidence = "in the sender's words: " + type;
        if (said.contains("molestation")
                || said.contains("trafficking")
                || said.contains("tourism")) {
            add(found, Factor.CONTACT_ABUSE, evidence);
        } else if (said.contains("enticement")) {
            add(found, Factor.ENTICEMENT, evidence);
        } else if (said.contains("sent to a child")) {
            add(found, Factor.SENT_TO_A_CHILD, evidence);
        } else if (said.contains("child pornography")) {
            add(found, Factor.MATERIAL, evidence);
        }
    }

    private static void marked(Set<String> flags, List<Found> found) {
        var byFactor =
                flags.stream()
                        .filter(flag -> BY_FLAG.containsKey(flag.toLowerCase(Locale.ROOT)))
                        .sorted()
                        .collect(
                                Collectors.groupingBy(
                                        flag -> BY_FLAG.get(flag.toLowerCase(Locale.ROOT)),
                                        Collectors.joining(", ")));
        byFactor.forEach((factor, names) -> add(found, factor, "the sender marked it " + names));
    }

    private static void timing(Facts facts, Instant now, List<Found> found) {
        var happened = facts.incidentAt();
        if (happened != null && !happened.isAfter(now) && happened.isAfter(now.minus(RECENT))) {
            add(found, Factor.RECENT, "on " + day(happened));
        }
        var expiry = facts.nextExpiry();
        if (expiry != null && expiry.isBefore(now.plus(SOON))) {
            add(found, Factor.RECORDS_SOON_LOST, "the first on " + day(expiry));
        }
    }

    private static void add(List<Found> found, Factor factor, String evidence) {
        found.add(new Found(factor, factor.points(), evidence));
    }

    private static String day(Instant at) {
        return Days.said(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
