package org.wardline.kernel;

/** The only keys that may stand beside an error or a log line. An allow-list: ids, counts and enums, never text. */
public enum LogKey {
    REFERRAL_ID,
    ORIGINAL_ID,
    MENTION_ID,
    SUBJECT_ID,
    LEAD_ID,
    PACKAGE_ID,
    DISSEMINATION_ID,
    INVESTIGATION_ID,
    CHILD_ID,
    OPERATION_ID,
    OFFICER_ID,
    REQUEST_ID,
    STATE,
    COUNT,
    VERSION,
    AT
}
