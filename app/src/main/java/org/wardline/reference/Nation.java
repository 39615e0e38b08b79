package org.wardline.reference;

/** A nation of the United Kingdom: its law and its holidays differ from the others'. */
public enum Nation {
    ENGLAND,
    WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
