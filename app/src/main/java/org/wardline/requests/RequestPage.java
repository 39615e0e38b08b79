package org.wardline.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A request, as far as the officer who looks may see it.
 *
 * @param answerBy null while the clock waits for the identity
 * @param left what is left of the time, in words; empty once it is answered
 * @param silent whether an operation of this officer has a covert interest in the person
 * @param proposal what waits to be given as the answer; null when nothing does
 * @param letter of the answer, to whoever gave it; empty to everybody else
 * @param mayAnswer whether this officer may give the answer that waits, today or later
 */
public record RequestPage(
        UUID id,
        String reference,
        String kind,
        String way,
        LocalDate receivedOn,
        @Nullable LocalDate answerBy,
        String left,
        boolean overdue,
        List<Particular> who,
        Sensitive<String> asks,
        @Nullable LocalDate identityAskedOn,
        @Nullable Identity identity,
        String recordedBy,
        Instant recordedAt,
        List<Tie> ties,
        boolean silent,
        @Nullable Proposal proposal,
        @Nullable Instant answeredAt,
        List<Sensitive<String>> letter,
        boolean mayAnswer) {
    public RequestPage {
        who = List.copyOf(who);
        ties = List.copyOf(ties);
        letter = List.copyOf(letter);
    }

    /** Something that is known of who asks. */
    public record Particular(String what, Sensitive<String> value) {}

    /** That it is certain who asks. */
    public record Identity(Sensitive<String> how, LocalDate on, String by) {}

    /** What it is about. */
    public record Tie(String reference, @Nullable UUID subject, String by, Instant at) {}

    /**
     * A proposed answer.
     *
     * @param ground null where nothing is withheld
     * @param letter as it would be sent
     */
    public record Proposal(
            String outcome,
            @Nullable String ground,
            Sensitive<String> necessity,
            List<Sensitive<String>> letter,
            String by,
            Instant at) {}

    /** How it can be answered. */
    public static Map<String, String> outcomes() {
        var choices = new LinkedHashMap<String, String>();
        for (var outcome : AnswerOutcome.values()) {
            choices.put(outcome.name(), outcome.title());
        }
        return choices;
    }

    /** On which grounds something can be withheld. */
    public static Map<String, String> grounds() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Nothing is withheld");
        for (var ground : AnswerGround.values()) {
            choices.put(ground.name(), ground.title());
        }
        return choices;
    }

    /** What can be asked for. */
    public static Map<String, String> kinds() {
        var choices = new LinkedHashMap<String, String>();
        for (var kind : RequestKind.values()) {
            choices.put(kind.name(), kind.title());
        }
        return choices;
    }

    /** How a request can come. */
    public static Map<String, String> ways() {
        var choices = new LinkedHashMap<String, String>();
        for (var way : RequestWay.values()) {
            choices.put(way.name(), way.title());
        }
        return choices;
    }

    @Override
    public String toString() {
        return "RequestPage[" + id + "]";
    }
}
