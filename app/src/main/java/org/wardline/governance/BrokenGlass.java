package org.wardline.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An officer's entry into one more circle, for a short time.
 *
 * @param who name of the officer
 * @param username their sign-in name
 * @param circle slug of the force; {@code desk} for the national desk
 * @param endsAt when it ends or ended
 * @param reviewBy when an auditor must have reviewed it
 * @param review what an auditor concluded; null while none has
 */
public record BrokenGlass(
        BreakGlassId id,
        String who,
        String username,
        String circle,
        String purpose,
        Instant startedAt,
        Instant endsAt,
        Instant reviewBy,
        Alert.@Nullable Review review) {

    /** Names a colleague, so it stays out of logs. */
    @Override
    public String toString() {
        return "BrokenGlass[" + id.value() + "]";
    }
}
