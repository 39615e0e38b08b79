package org.wardline.intelligence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;

/**
 * What may not come in, however good it is: anything marked above OFFICIAL-SENSITIVE, intercept product (Investigatory
 * Powers Act 2016 s.56), identities of covert sources, and anything that is not plain words. A net with a coarse mesh: it
 * stops what says so itself, it does not replace the officer.
 */
final class Ceiling {
    private static final int LONGEST = 8_000;

    /** Capitals only: "kept secret" is plain English, a marking is shouted. */
    private static final Pattern MARKED =
            Pattern.compile("\\b(?:TOP[ -]SECRET|SECRET|STRAP ?[1-3]|UK EYES ONLY)\\b");

    private static final Pattern INTERCEPT_OR_SOURCE =
            Pattern.compile(
                    "\\bintercept(?:s|ed|ing|ion|ions)?\\b|\\bwire-?tap\\w*|\\bCHIS\\b|\\binformants?\\b"
                            + "|\\bcovert (?:human|source|informant)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTENT =
            Pattern.compile("data:[^\\s,]{0,200},|[A-Za-z0-9+/=_-]{240,}");

    private Ceiling() {}

    /** The marking as written; empty when it is above the ceiling or none that is known. */
    static Optional<Marking> marking(String written) {
        var plain = written.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]+", "_");
        return switch (plain) {
            case "OFFICIAL" -> Optional.of(Marking.OFFICIAL);
            case "OFFICIAL_SENSITIVE" -> Optional.of(Marking.OFFICIAL_SENSITIVE);
            default -> Optional.empty();
        };
    }

    /** Every reason against texts that an officer enters. */
    static List<Refusal> faults(List<Sensitive<String>> texts) {
        var faults = new ArrayList<Refusal>();
        if (texts.stream().anyMatch(text -> text.value().length() > LONGEST)) {
            faults.add(PackageRefusal.TOO_LONG);
        }
        if (any(texts, CONTENT)) {
            faults.add(PackageRefusal.NOT_TEXT);
        }
        if (any(texts, MARKED)) {
            faults.add(PackageRefusal.ABOVE_CEILING);
        }
        if (any(texts, INTERCEPT_OR_SOURCE)) {
            faults.add(PackageRefusal.INTERCEPT_OR_COVERT_SOURCE);
        }
        return faults;
    }

    private static boolean any(List<Sensitive<String>> texts, Pattern pattern) {
        return texts.stream().anyMatch(text -> pattern.matcher(text.value()).find());
    }
}
