package org.wardline.linkage.model;

/**
 * What is done to a value before it is compared. Each step takes the text that the one before it left; a text that
 * comes out empty is no value.
 */
public enum Cleaning {
    /** Letters to lower case, by the rules of no particular language. */
    LOWER_CASE,
    /** Accents taken off letters, ligatures spelt out: "Zoë" becomes "Zoe". Scripts without accents are let be. */
    PLAIN_LETTERS,
    /** Everything but letters, digits, and hyphens and apostrophes inside words becomes a space; runs of spaces become one. */
    WORDS,
    /** Titles and honours taken off ("dr", "mrs", "sir"); nothing else is no value. "Lord", "major" and the like may be names and go only before two others. */
    NO_TITLES,
    /** Letters and digits only. */
    LETTERS_AND_DIGITS,
    /** Digits only. */
    DIGITS,
    /**
     * A date in any of the usual notations, ISO first, then day-month-year, becomes {@code yyyymmdd}; {@code yyyymm} or
     * {@code yyyy} where no more is given. A year has four digits: with two, the century would be a guess.
     */
    DATE,
    /** A postcode: capitals, no spaces. */
    POSTCODE,
    /** An e-mail address: lower case, no spaces, no "+tag" before the "@". */
    EMAIL,
    /** A telephone number: "+" and digits from the code of the country on; national numbers are taken as British. */
    PHONE,
    /** Words that stand for nothing ("unknown", "n/a", "none", "null", "-") are no value. */
    NO_PLACEHOLDERS,
    /** Sets: values parted by ";" or "|" or by line breaks, each trimmed, in order, without repeats. */
    SET,
    /** male and female, however they are written, become "m" and "f"; anything else is no value. */
    SEX
}
