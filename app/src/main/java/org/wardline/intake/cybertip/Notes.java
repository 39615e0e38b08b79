package org.wardline.intake.cybertip;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Oddities that were met and accepted: a static sentence and a place each, never a value. */
final class Notes {
    private static final int MOST = 200;
    private final Set<String> notes = new LinkedHashSet<>();

    void add(Note note, String place) {
        if (notes.size() < MOST) {
            notes.add(note.sentence + ": " + place);
        }
    }

    List<String> list() {
        return List.copyOf(notes);
    }

    /** What can be odd. */
    enum Note {
        NOT_LISTED("Not on the published list; kept as written"),
        NO_ZONE("Time without a zone; kept as written, not placed on the clock"),
        UNREADABLE_TIME("Time not readable; kept as written"),
        UNREADABLE_PORT("Port not readable; left out"),
        UK_FOR_GB("UK written for GB; read as GB"),
        NOT_A_COUNTRY("Names a region, a proxy or nothing, not a country"),
        HASH_MISLABELLED("Label and length of the hash disagree; the length is believed"),
        FLAG_DENIED("A flag that can only be present was written as false; not set"),
        NOT_YES_OR_NO("Neither true nor false; taken as not said"),
        SUPPLEMENTAL_CLASSIFIED("A supplemental file carries a category or meme mark; kept"),
        NOT_READ("Not known to this reader; left to the original"),
        NO_INCIDENT("No incident type or time, which every report should have"),
        UNKNOWN_CAPTURE("Kind of capture not known; kept as a fact"),
        CHARACTERS_REPLACED("Characters that cannot be kept were replaced");

        private final String sentence;

        Note(String sentence) {
            this.sentence = sentence;
        }
    }
}
