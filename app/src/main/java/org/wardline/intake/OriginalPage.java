package org.wardline.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * An original as plain text, for its page.
 *
 * @param intact whether the bytes have the digest that was written down when they came
 * @param erasedAt when the bytes were erased, since nobody in them is kept; else null
 * @param restrictedAt since when nobody opens them, since somebody in them was erased; else null
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
        @Nullable Instant erasedAt,
        @Nullable Instant restrictedAt,
        List<Sensitive<String>> lines,
        boolean whole,
        List<Other> others) {

    /** Whether the bytes can be looked at: they were neither erased nor restricted. */
    public boolean open() {
        return erasedAt == null && restrictedAt == null;
    }

    /** Another document of the referral. */
    public record Other(UUID original, String title) {}

    /** Place and sender can name people. */
    @Override
    public String toString() {
        return "OriginalPage[" + original + "]";
    }
}
