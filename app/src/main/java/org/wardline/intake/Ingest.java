package org.wardline.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * Receives files, folders and archives: the work behind {@code ./wardline ingest} and behind every other way in.
 *
 * <p>Small batches commit one by one. Stopped at any moment, what was committed stays, and handing all of it in again
 * adds exactly what is missing.
 */
@Component
public class Ingest {
    private static final int LONGEST_SENDER = 200;

    private final Sorting sorting;
    private final Commands commands;
    private final Desk desk;

    Ingest(Sorting sorting, Commands commands, Desk desk) {
        this.sorting = sorting;
        this.commands = commands;
        this.desk = desk;
    }

    /** Hears of each file once its batch is committed. */
    @FunctionalInterface
    public interface Progress {
        void done(IngestReport.Item item);

        /** Nobody listens. */
        static Progress none() {
            return _ -> {};
        }
    }

    /**
     * Receives what lies at the paths; the path {@code -} stands for standard input.
     *
     * @param sender who sent it; null when each report tells for itself
     * @throws ServiceException {@code NOT_PERMITTED} when the actor may not receive for the national desk
     */
    public IngestReport ingest(List<Path> paths, @Nullable String sender, Progress progress) {
        return ingest(paths, System.in, sender, progress);
    }

    /** As {@link #ingest(List, String, Progress)}, with the stream that {@code -} stands for. */
    public IngestReport ingest(
            List<Path> paths, InputStream stream, @Nullable String sender, Progress progress) {
        requirePermission();
        var stated = stated(sender);
        var items = new ArrayList<IngestReport.Item>();
        var inputs =
                new Inputs(
                        stated,
                        batch -> {
                            var received = sorting.receive(batch, stated);
                            items.addAll(received);
                            received.forEach(progress::done);
                        });
        for (var path : paths) {
            inputs.take(path, stream);
        }
        inputs.end();
        return IngestReport.of(items);
    }

    private void requirePermission() {
        var permitted =
                commands.run(
                        Action.RECEIVE_REFERRAL,
                        On.many("referral"),
                        null,
                        () ->
                                desk.isActors()
                                        ? Decision.done(true)
                                        : Decision.refused(IntakeRefusal.NOT_AT_THE_DESK));
        if (permitted instanceof Decision.Refused<Boolean>) {
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
    }

    private static @Nullable String stated(@Nullable String sender) {
        if (sender == null || sender.isBlank()) {
            return null;
        }
        var name = sender.strip();
        return name.length() > LONGEST_SENDER ? name.substring(0, LONGEST_SENDER) : name;
    }
}
