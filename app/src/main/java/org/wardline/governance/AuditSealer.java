package org.wardline.governance;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals the audit log each second while Wardline runs and takes a checkpoint each hour; both once more as it stops. */
@Component
class AuditSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final AuditLog log;
    private final Duration checkpointEvery;
    private volatile boolean running;
    private ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    AuditSealer(
            AuditLog log, @Value("${wardline.checkpoint-every:PT1H}") Duration checkpointEvery) {
        this.log = log;
        this.checkpointEvery = checkpointEvery;
    }

    @Override
    public void start() {
        executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("audit-sealer").factory());
        running = true;
        log.seal();
        var _ = executor.scheduleWithFixedDelay(this::sealQuietly, 1, 1, TimeUnit.SECONDS);
        var between = checkpointEvery.toSeconds();
        var _ =
                executor.scheduleWithFixedDelay(
                        this::stateQuietly, between, between, TimeUnit.SECONDS);
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

    private void stateQuietly() {
        try {
            if (log.checkpoint().isEmpty()) {
                LOG.warn("No checkpoint of the audit log was taken: run verify-audit");
            }
        } catch (RuntimeException e) {
            LOG.warn("No checkpoint of the audit log could be taken; trying again", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        executor.shutdown();
        sealQuietly();
        stateQuietly();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
