package org.wardline.intake.cybertip;

import org.jspecify.annotations.Nullable;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.IdentifierKind;
import org.wardline.kernel.Sensitive;

/**
 * One identifier as read.
 *
 * @param raw as the sender wrote it
 * @param normalised by {@link org.wardline.intake.Identifiers}; null when the value cannot be compared
 * @param service the service that scopes a screen name or account number, in comparable form; null for identifiers
 *     that stand alone
 * @param seen for an address on the network: when, on which port, doing what
 * @param sourcePath {@code /report/personOrUserReported[1]/email[2]}, or a JSON pointer
 */
public record ReadIdentifier(
        IdentifierKind kind,
        Sensitive<String> raw,
        @Nullable Sensitive<String> normalised,
        @Nullable String service,
        HeldIdentifier.@Nullable Seen seen,
        String sourcePath) {}
