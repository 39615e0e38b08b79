package org.wardline.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records that it is certain who asks.
 *
 * @param how what was looked at
 * @param on day on which what was asked for arrived, else on which it was checked; UK time
 */
public record CheckIdentity(RequestId request, String how, @Nullable LocalDate on) {

    @Override
    public String toString() {
        return "CheckIdentity[" + request.value() + "]";
    }
}
