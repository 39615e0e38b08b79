package org.wardline.governance;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals the audit log each second while Wardline runs, and once more as it stops. */
@Component
class AuditSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final AuditLog log;
    private volatile boolean running;
    private ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    AuditSealer(AuditLog log) {
        this.log = log;
    }

    @Override
    public void start() {
        executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("audit-sealer").factory());
        running = true;
        log.seal();
        var _ = executor.scheduleWithFixedDelay(this::sealQuietly, 1, 1, TimeUnit.SECONDS);
    }

    // A failure must not end the schedule: the next second tries again, and verification shows an
    // overdue tail.
    private void sealQuietly() {
        try {
            log.seal();
        } catch (RuntimeException e) {
            LOG.warn("The audit log could not be sealed this second; trying again", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        executor.shutdown();
        sealQuietly();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
