package org.wardline.intake;

/** What an identifier is. */
public enum IdentifierKind {
    EMAIL,
    PHONE,
    SCREEN_NAME,
    ACCOUNT_ID,
    IP_EVENT,
    DEVICE_ID,
    URL,
    FILE_HASH,
    POSTCODE,
    NAME,
    DATE_OF_BIRTH
}
