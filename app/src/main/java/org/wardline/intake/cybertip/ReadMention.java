package org.wardline.intake.cybertip;

import java.util.List;
import org.wardline.intake.MentionRole;

/**
 * A person or account as one report describes them.
 *
 * @param role the report's own word, nothing more
 * @param identifiers what can be compared
 * @param facts what is said and cannot be compared: age, school, vehicle, display names, place, state of the account
 * @param sourcePath where in the original the person stands
 */
public record ReadMention(
        MentionRole role,
        List<ReadIdentifier> identifiers,
        List<ReadFact> facts,
        String sourcePath) {
    public ReadMention {
        identifiers = List.copyOf(identifiers);
        facts = List.copyOf(facts);
    }
}
