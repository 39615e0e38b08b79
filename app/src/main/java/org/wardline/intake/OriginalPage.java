package org.wardline.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wardline.kernel.Sensitive;

/**
 * An original as plain text, for its page.
 *
 * @param intact whether the bytes have the digest that was written down when they came
 * @param lines of the text; the first ones when it is long
 * @param whole whether those are all
 * @param others the other documents of the same referral
 */
public record OriginalPage(
        ReferralId referral,
        String reference,
        UUID original,
        String place,
        String sender,
        long size,
        String sha256,
        boolean intact,
        Instant receivedAt,
        List<Sensitive<String>> lines,
        boolean whole,
        List<Other> others) {

    /** Another document of the referral. */
    public record Other(UUID original, String title) {}

    /** Place and sender can name people. */
    @Override
    public String toString() {
        return "OriginalPage[" + original + "]";
    }
}
