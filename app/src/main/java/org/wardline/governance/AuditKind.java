package org.wardline.governance;

/** Kinds of audit entry: the six of the Data Protection Act 2018 s.62(1), then sign-in and policy. */
public enum AuditKind {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    SIGN_IN,
    POLICY
}
