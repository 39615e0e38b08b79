package org.wardline.linkage.model;

import java.util.Arrays;
import java.util.List;
import org.wardline.linkage.model.LevelTest.PostcodePart;

/** The keys by which records meet. */
public final class BlockKeys {
    private BlockKeys() {}

    /**
     * What this form makes of a value: usually one key; none when the value has no such part, such as the year of
     * something that is no date; several, each once, for forms that say so.
     */
    public static List<String> of(BlockKey.Form form, Value value) {
        var text = value.text();
        return switch (form) {
            case WHOLE -> List.of(text);
            case SOUND -> present(value.sounds().primary());
            case INITIAL -> beginning(text, 1);
            case FIRST_THREE -> beginning(text, 3);
            case FIRST_FIVE -> beginning(text, 5);
            case YEAR -> stretch(text, 0, 4);
            case YEAR_AND_MONTH -> stretch(text, 0, 6);
            case MONTH_AND_DAY -> stretch(text, 4, 8);
            case SECTOR -> beginning(text, Postcodes.length(PostcodePart.SECTOR, text));
            case DISTRICT -> beginning(text, Postcodes.length(PostcodePart.DISTRICT, text));
            case LOCAL_PART -> beginning(text, Math.max(0, text.indexOf('@')));
            case FORMAL_NAME -> Nicknames.SHIPPED.formalNamesInWords(value);
            case EACH -> each(value);
            case EACH_WORD -> Arrays.stream(value.words()).distinct().toList();
        };
    }

    private static List<String> present(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }

    private static List<String> beginning(String text, int length) {
        return present(text.substring(0, Math.min(length, text.length())));
    }

    private static List<String> stretch(String date, int from, int until) {
        return date.length() < until ? List.of() : List.of(date.substring(from, until));
    }

    private static List<String> each(Value value) {
        return value.parts() instanceof Parts.Events events
                ? events.events().stream().map(Parts.Event::address).distinct().toList()
                : List.of(value.elements());
    }
}
