package org.wardline.linkage.model;

import java.util.List;

/**
 * Part of a blocking key.
 *
 * @param columns what it is made from. With one column, its value; with several, each column's value makes a key of its
 *     own, so that a surname typed as first name still meets itself
 * @param form what of the value
 */
public record BlockKey(List<String> columns, Form form) {
    public BlockKey {
        columns = List.copyOf(columns);
    }

    /** A key made of one column. */
    public static BlockKey of(String column, Form form) {
        return new BlockKey(List.of(column), form);
    }

    /** What of a value goes into a key. */
    public enum Form {
        /** All of it. */
        WHOLE,
        /** How it sounds: the primary Double Metaphone code. */
        SOUND,
        /** Its first letter. */
        INITIAL,
        /** Its first three letters. */
        FIRST_THREE,
        /** Its first five letters. */
        FIRST_FIVE,
        /** Dates: the year. */
        YEAR,
        /** Dates: year and month. */
        YEAR_AND_MONTH,
        /** Dates: month and day. */
        MONTH_AND_DAY,
        /** UK postcodes: the sector, else all but the last two characters. */
        SECTOR,
        /** UK postcodes: the district, else all but the last three characters. */
        DISTRICT,
        /** E-mail: the part before the "@". */
        LOCAL_PART,
        /** The commonest formal name that this is a form of: "bill" and "will" give "william". */
        FORMAL_NAME,
        /** Sets and events: each value makes a key of its own (of an event, its address). */
        EACH,
        /** Text: each word makes a key of its own. */
        EACH_WORD
    }
}
