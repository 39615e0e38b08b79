package org.wardline.intake.cybertip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.HeldIdentifier;
import org.wardline.kernel.Sensitive;

/** Parts that occur in several places of the XML documents, read alike everywhere. */
final class XmlParts {
    private static final Pattern FLAG = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final int LAST_PORT = 65_535;
    private final Notes notes;

    XmlParts(Notes notes) {
        this.notes = notes;
    }

    Notes notes() {
        return notes;
    }

    /** Notes a value that the published list does not have; null is on every list. */
    void noteUnlisted(@Nullable String value, Set<String> list, String place) {
        if (value != null && !list.contains(value)) {
            notes.add(Notes.Note.NOT_LISTED, place);
        }
    }

    void noteNotRead(XmlElement element) {
        notes.add(Notes.Note.NOT_READ, element.place());
    }

    /**
     * Flags are set by being there: the schema fixes their value to true, so they mostly come as empty elements. One
     * written as false breaks the schema and is believed.
     */
    Set<String> flags(@Nullable XmlElement annotations, Set<String> known) {
        var flags = new LinkedHashSet<String>();
        if (annotations != null) {
            for (var flag : annotations.children()) {
                if (flag.text().equals("false") || flag.text().equals("0")) {
                    notes.add(Notes.Note.FLAG_DENIED, flag.place());
                } else if (FLAG.matcher(flag.name()).matches()) {
                    flags.add(flag.name());
                    noteUnlisted(flag.name(), known, flag.place());
                } else {
                    noteNotRead(flag);
                }
            }
        }
        return flags;
    }

    /** True, false, or null for not said: three different facts. */
    @Nullable Boolean triState(XmlElement parent, String name) {
        var element = parent.first(name).orElse(null);
        if (element == null) {
            return null;
        }
        var value =
                switch (element.text()) {
                    case "true", "1" -> Boolean.TRUE;
                    case "false", "0" -> Boolean.FALSE;
                    default -> null;
                };
        if (value == null) {
            notes.add(Notes.Note.NOT_YES_OR_NO, element.place());
        }
        return value;
    }

    /** When and how an address was seen. */
    HeldIdentifier.Seen seen(XmlElement event) {
        var time = event.textOf("dateTime");
        var name = event.textOf("eventName");
        noteUnlisted(name, KnownValues.EVENT_NAMES, event.place());
        return new HeldIdentifier.Seen(
                Moments.read(time, notes, event.place()),
                time,
                port(event.textOf("port"), notes, event.place()),
                name);
    }

    /** A port between 1 and 65535; null, with a note, for anything else that is written. */
    static @Nullable Integer port(@Nullable String written, Notes notes, String place) {
        if (written == null) {
            return null;
        }
        if (written.matches("[0-9]{1,5}")) {
            var port = Integer.parseInt(written);
            if (port >= 1 && port <= LAST_PORT) {
                return port;
            }
        }
        notes.add(Notes.Note.UNREADABLE_PORT, place);
        return null;
    }

    /** Everything that is written under an element, leaf by leaf and attribute by attribute, named by its path. */
    List<ReadFact> facts(XmlElement element) {
        var facts = new ArrayList<ReadFact>();
        gather(element, element.name(), facts);
        return facts;
    }

    private void gather(XmlElement element, String name, List<ReadFact> facts) {
        if (!element.text().isEmpty()) {
            facts.add(new ReadFact(name, Sensitive.of(element.text()), element.place()));
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!attribute.getValue().isBlank()) {
                facts.add(
                        new ReadFact(
                                name + "/@" + Places.step(attribute.getKey()),
                                Sensitive.of(attribute.getValue()),
                                element.place(attribute.getKey())));
            }
        }
        if (element.name().equals("country") || element.name().equals("countryCode")) {
            KnownValues.noteCountry(element.text(), notes, element.place());
        }
        for (var child : element.children()) {
            gather(child, name + "/" + Places.step(child.name()), facts);
        }
    }
}
