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
        /** Its first letter or digit. */
        INITIAL,
        /** Its first three letters; all of it when it is shorter. */
        FIRST_THREE,
        /** Its first five letters; all of it when it is shorter. */
        FIRST_FIVE,
        /** Dates: the year. */
        YEAR,
        /** Dates: year and month. */
        YEAR_AND_MONTH,
        /** Dates: month and day. */
        MONTH_AND_DAY,
        /** UK postcodes: the sector; of codes of other countries all but the last two characters, if they have five or more. */
        SECTOR,
        /** UK postcodes: the district; of other codes all but the last three characters, of short ones all but the last. */
        DISTRICT,
        /** E-mail: the part before the "@". */
        LOCAL_PART,
        /** First names: each formal name that this is a form of makes a key of its own, as "bill" and "will" both give "william". */
        FORMAL_NAME,
        /** Sets and events: each value makes a key of its own (of an event, its address). */
        EACH,
        /** Text: each word makes a key of its own. */
        EACH_WORD
    }
}
