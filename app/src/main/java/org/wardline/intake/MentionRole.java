package org.wardline.intake;

/**
 * How one referral speaks of a person or account. It is the sender's word: it says nothing of guilt, and only a person
 * gives somebody a role in a case.
 */
public enum MentionRole {
    REPORTED_PERSON,
    INTENDED_RECIPIENT,
    VICTIM,
    ASSOCIATED_ACCOUNT
}
