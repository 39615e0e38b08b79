package org.wardline.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The UK's words beside the sender's. An American report names offences in American terms; they are shown as the sender's
 * own, with what the matter is called here. It is a translation of words, not an assessment.
 */
final class Terms {
    private static final Map<String, String> UK =
            Map.of(
                    "child pornography (possession, manufacture, and distribution)",
                    "Indecent images of children: possession, making or distribution",
                    "child sex trafficking",
                    "Child sexual exploitation; human trafficking for exploitation",
                    "child sex tourism",
                    "Travel abroad to abuse children",
                    "child sexual molestation",
                    "Contact child sexual abuse",
                    "misleading domain name",
                    "No UK term: a domain name that misleads",
                    "misleading words or digital images on the internet",
                    "No UK term: words or pictures online that mislead",
                    "online enticement of children for sexual acts",
                    "Online grooming: communication with a child, or arranging to meet one",
                    "unsolicited obscene material sent to a child",
                    "Obscene material sent to a child");

    private Terms() {}

    /** What the sender's term is called in the United Kingdom, where that is known. */
    static Optional<String> uk(@Nullable String sendersTerm) {
        if (sendersTerm == null) {
            return Optional.empty();
        }
        var term = sendersTerm.strip().toLowerCase(Locale.ROOT);
        // One sender leaves off the last letter.
        return Optional.ofNullable(UK.getOrDefault(term, UK.get(term + "s")));
    }

    /** A constant's name as people read it. */
    static String title(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (constant.name()) {
            case "IP_EVENT" -> "IP address";
            case "URL" -> "URL";
            case "EMAIL" -> "E-mail address";
            default -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
        };
    }
}
