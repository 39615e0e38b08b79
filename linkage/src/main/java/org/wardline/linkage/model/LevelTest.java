package org.wardline.linkage.model;

import java.time.Duration;
import java.util.List;

/**
 * When a level of a comparison holds for a pair of values. Every test is symmetric: it answers the same whichever side
 * is called left.
 */
public sealed interface LevelTest {

    /** Both cleaned values are the same. */
    record Same() implements LevelTest {}

    /** One is a short or familiar form of the other, or both are of one name: "bill", "will", "william". */
    record Nickname() implements LevelTest {}

    /** They sound alike: the same Double Metaphone code (L. Philips, 2000), primary or alternate. */
    record Phonetic() implements LevelTest {}

    /**
     * Jaro-Winkler likeness of their characters (W. E. Winkler, 1990), 0 to 1.
     *
     * @param atLeast the smallest that holds
     */
    record JaroWinkler(double atLeast) implements LevelTest {}

    /**
     * Damerau-Levenshtein distance (F. J. Damerau, 1964): insertions, deletions, substitutions and transpositions of
     * neighbours, counted in characters. Dates must be whole: a year is not a mistyped day.
     *
     * @param atMost the largest that holds
     */
    record DamerauLevenshtein(int atMost) implements LevelTest {}

    /** One is only an initial, or begins with one, and the other begins with the same letter. */
    record Initial() implements LevelTest {}

    /** Both are at least this long and begin with the same characters. */
    record Prefix(int length) implements LevelTest {}

    /** The value of one side is what the other side has in another column, such as a surname given as first name. */
    record Swapped(String other) implements LevelTest {}

    /** The same words in any order, or the words of one are among those of the other. A hyphen parts words. */
    record Contains() implements LevelTest {}

    /** Dates: day and month changed places, the year is the same. */
    record DayMonthSwapped() implements LevelTest {}

    /** Dates that agree in a part. */
    record SameDatePart(DatePart part) implements LevelTest {}

    /** Dates not further apart than this. Dates that no calendar has are never near. */
    record WithinDays(int days) implements LevelTest {}

    /** Postcodes that agree in a part; those of other countries are cut at the same places. */
    record SamePostcodePart(PostcodePart part) implements LevelTest {}

    /** E-mail addresses with the same part before the "@", whatever the provider. */
    record SameLocalPart() implements LevelTest {}

    /** Sets with at least so many values in common. */
    record Intersects(int atLeast) implements LevelTest {}

    /** Places not further apart than this, along a great circle. */
    record WithinKilometres(double kilometres) implements LevelTest {}

    /** Moments not further apart than this. */
    record WithinTime(Duration time) implements LevelTest {}

    /**
     * Network events: some event of one side has the address of some event of the other, near in time.
     *
     * @param time how far apart at most; events without a moment are never near
     * @param samePort whether both must name the same port
     */
    record SameEvent(Duration time, boolean samePort) implements LevelTest {}

    /** Network events: some address in common, whenever it was. */
    record SameAddress() implements LevelTest {}

    /** All of these hold. */
    record AllOf(List<LevelTest> tests) implements LevelTest {
        public AllOf {
            tests = List.copyOf(tests);
        }
    }

    /** Any of these holds. */
    record AnyOf(List<LevelTest> tests) implements LevelTest {
        public AnyOf {
            tests = List.copyOf(tests);
        }
    }

    /** Holds always: the last level of every comparison. */
    record Otherwise() implements LevelTest {}

    /** Parts of a date. */
    enum DatePart {
        YEAR_AND_MONTH,
        YEAR,
        DECADE
    }

    /** Parts of a UK postcode, from "AB10 1XY": the sector "AB10 1", the district "AB10", the area "AB". */
    enum PostcodePart {
        SECTOR,
        DISTRICT,
        AREA
    }
}
