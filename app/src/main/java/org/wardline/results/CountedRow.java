package org.wardline.results;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a figure. It points; it tells nothing about anybody.
 *
 * @param row the referral, dissemination, event of a case, or child
 * @param force whose row it is; null for the national agency's
 * @param countedAs rows with the same value here count once
 * @param amount how much it counts where amounts are added
 */
public record CountedRow(
        UUID row, @Nullable String force, Instant at, UUID countedAs, int amount) {}
