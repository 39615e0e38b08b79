package org.wardline.linkage.model;

/** What the values of a column are, once cleaned. */
public enum ValueKind {
    /** Words: names, places, streets. */
    TEXT,
    /**
     * A day as eight digits, {@code yyyymmdd}; days that no calendar has are kept, since typing errors make them. Six
     * or four digits where only the month or the year is known.
     */
    DATE,
    /** A postcode without spaces, in capitals. */
    POSTCODE,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number: digits, after "+" when they begin with the code of the country. */
    PHONE,
    /** A number or code that stands for somebody: digits and letters only. */
    CODE,
    /** Several values, each a text of its own, such as identifiers or file hashes; one a line. */
    SET,
    /** A place on the earth: {@code latitude,longitude} in degrees. */
    POINT,
    /** A moment in ISO 8601 with its offset. */
    INSTANT,
    /** Several network events, each {@code address|port|moment}, one a line; port and moment may be empty. */
    EVENTS
}
