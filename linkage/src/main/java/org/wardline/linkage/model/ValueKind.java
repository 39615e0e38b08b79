package org.wardline.linkage.model;

/** What the values of a column are, once cleaned. */
public enum ValueKind {
    /** Words: names, places, streets. */
    TEXT,
    /** A day as eight digits, {@code yyyymmdd}; days that no calendar has are kept, since typing errors make them. */
    DATE,
    /** A postcode without spaces, in capitals. */
    POSTCODE,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number: digits, with the country's code where it is known. */
    PHONE,
    /** A number or code that stands for somebody: digits and letters only. */
    CODE,
    /** Several values, each a text of its own, such as identifiers or file hashes. */
    SET,
    /** A place on the earth: {@code latitude,longitude} in degrees. */
    POINT,
    /** A moment in ISO 8601 with its offset. */
    INSTANT,
    /** Several network events, each {@code address|port|moment}; port and moment may be empty. */
    EVENTS
}
