package org.wardline.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Days;

/**
 * The words of an answer. It tells what was decided to be told, and nothing else: that no data is held and that it is
 * neither confirmed nor denied are said in the same words.
 */
final class AnswerLetter {
    private AnswerLetter() {}

    /**
     * Writes it, one paragraph an element.
     *
     * @param ground on which something is withheld; null where nothing is
     * @param told what the officer wrote for the person; empty where there is nothing
     */
    static List<String> of(
            String reference,
            RequestKind kind,
            LocalDate receivedOn,
            AnswerOutcome outcome,
            @Nullable AnswerGround ground,
            String told) {
        var letter = new ArrayList<String>();
        letter.add("Your request " + reference);
        letter.add(
                "You wrote to us about your personal data under section %s of the Data Protection Act 2018. We received your request on %s."
                        .formatted(kind.section(), Days.said(receivedOn)));
        switch (outcome) {
            case FULL -> {
                letter.add("We have decided to do what you ask.");
                letter.add(told.strip());
            }
            case PART -> {
                letter.add("We have decided to do part of what you ask.");
                letter.add(told.strip());
                letter.add("We do not do the rest, " + words(ground) + ".");
            }
            case REFUSED ->
                    letter.add("We have decided not to do what you ask, " + words(ground) + ".");
            case NEITHER, NO_DATA -> letter.addAll(nothingToTell(kind));
        }
        letter.addAll(rights());
        return List.copyOf(letter);
    }

    private static List<String> nothingToTell(RequestKind kind) {
        return List.of(
                "There is no personal data about you that we are able to %s in answer to your request."
                        .formatted(kind.verb()),
                "This must not be taken to say whether or not we hold personal data about you. We give this answer to everybody to whom we have nothing to tell.");
    }

    private static List<String> rights() {
        return List.of(
                "If you are not content with this answer, you may ask the Information Commissioner to check that it is lawful (section 51), or complain to the Commissioner. You may also apply to a court (section 167).");
    }

    private static String words(@Nullable AnswerGround ground) {
        if (ground == null) {
            throw new IllegalStateException("Something is withheld without a ground");
        }
        return switch (ground) {
            case INQUIRY, CRIME, PUBLIC_SECURITY, NATIONAL_SECURITY, RIGHTS_OF_OTHERS ->
                    "because that is necessary and proportionate " + ground.words();
            case UNFOUNDED, NOT_DUE -> ground.words();
        };
    }
}
