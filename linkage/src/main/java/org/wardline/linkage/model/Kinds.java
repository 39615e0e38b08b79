package org.wardline.linkage.model;

import java.util.EnumSet;
import java.util.Set;

/** Which tests and which keys make sense for which kinds of value. */
final class Kinds {
    private static final Set<ValueKind> ALL = EnumSet.allOf(ValueKind.class);
    private static final Set<ValueKind> STRINGS =
            EnumSet.of(
                    ValueKind.TEXT,
                    ValueKind.DATE,
                    ValueKind.POSTCODE,
                    ValueKind.EMAIL,
                    ValueKind.PHONE,
                    ValueKind.CODE);
    private static final Set<ValueKind> TEXTS = EnumSet.of(ValueKind.TEXT);
    private static final Set<ValueKind> DATES = EnumSet.of(ValueKind.DATE);

    private Kinds() {}

    /** The kinds whose values a test can tell apart. */
    static Set<ValueKind> of(LevelTest test) {
        return switch (test) {
            case LevelTest.Same _, LevelTest.Otherwise _ -> ALL;
            case LevelTest.Nickname _,
                    LevelTest.Phonetic _,
                    LevelTest.Initial _,
                    LevelTest.Contains _ ->
                    TEXTS;
            case LevelTest.JaroWinkler _,
                    LevelTest.DamerauLevenshtein _,
                    LevelTest.Prefix _,
                    LevelTest.Swapped _ ->
                    STRINGS;
            case LevelTest.DayMonthSwapped _, LevelTest.SameDatePart _, LevelTest.WithinDays _ ->
                    DATES;
            case LevelTest.SamePostcodePart _ -> EnumSet.of(ValueKind.POSTCODE);
            case LevelTest.SameLocalPart _ -> EnumSet.of(ValueKind.EMAIL);
            case LevelTest.Intersects _ -> EnumSet.of(ValueKind.SET);
            case LevelTest.WithinKilometres _ -> EnumSet.of(ValueKind.POINT);
            case LevelTest.WithinTime _ -> EnumSet.of(ValueKind.INSTANT);
            case LevelTest.SameEvent _, LevelTest.SameAddress _ -> EnumSet.of(ValueKind.EVENTS);
            case LevelTest.AllOf all -> common(all.tests());
            case LevelTest.AnyOf any -> common(any.tests());
        };
    }

    private static Set<ValueKind> common(Iterable<LevelTest> tests) {
        var common = EnumSet.copyOf(ALL);
        tests.forEach(test -> common.retainAll(of(test)));
        return common;
    }

    /** The kinds whose values give keys of a form. */
    static Set<ValueKind> of(BlockKey.Form form) {
        return switch (form) {
            case WHOLE -> ALL;
            case SOUND, FORMAL_NAME, EACH_WORD -> TEXTS;
            case INITIAL, FIRST_THREE, FIRST_FIVE -> STRINGS;
            case YEAR, YEAR_AND_MONTH, MONTH_AND_DAY -> DATES;
            case SECTOR, DISTRICT -> EnumSet.of(ValueKind.POSTCODE);
            case LOCAL_PART -> EnumSet.of(ValueKind.EMAIL);
            case EACH -> EnumSet.of(ValueKind.SET, ValueKind.EVENTS);
        };
    }
}
