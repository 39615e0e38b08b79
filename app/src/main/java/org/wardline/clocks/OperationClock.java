package org.wardline.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock that the work goes by. It is real time, except in a demonstration: there it stands where the demonstration
 * stands and ticks on from there. Sessions and the audit log's {@code written_at} keep real time besides.
 */
public final class OperationClock implements InstantSource {
    private static final ScopedValue<Instant> REPLAYED = ScopedValue.newInstance();

    private final Clock real;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public OperationClock(Clock real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return REPLAYED.isBound() ? REPLAYED.get() : real.instant().plus(offset.get());
    }

    /** Real time, whatever the work goes by. */
    public Instant realTime() {
        return real.instant();
    }

    /** Makes this clock show the moment now, and tick on. For a demonstration's home only. */
    public void setTo(Instant moment) {
        offset.set(Duration.between(real.instant(), moment));
    }

    /** Does the work at the moment it is said to happen, on this thread only. For replaying a demonstration. */
    public <T> T at(Instant moment, Callable<T> work) {
        try {
            return ScopedValue.where(REPLAYED, moment).call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Replayed work failed", e);
        }
    }
}
