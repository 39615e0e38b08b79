package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wardline.linkage.Progress;

/** Shows how far a run is: a bar where somebody looks, a line for each stage where a file does. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final boolean moving;
    private final Map<String, Long> done = new HashMap<>();
    private String stage = "";
    private int shown = -1;

    ProgressBar(PrintWriter err, boolean moving) {
        this.err = err;
        this.moving = moving;
    }

    /** Whether somebody looks at what this process prints. */
    @SuppressWarnings("SystemConsoleNull") // by its annotation there may be none
    static boolean watched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public synchronized void done(String now, long more, long of) {
        var sum = done.merge(now, more, Long::sum);
        if (!now.equals(stage)) {
            ended();
            stage = now;
            shown = -1;
            if (!moving) {
                err.println(now + " ...");
            }
        }
        var percent = of == 0 ? 0 : (int) Math.min(PERCENT, PERCENT * sum / of);
        if (moving && percent != shown) {
            shown = percent;
            var full = percent * WIDTH / PERCENT;
            err.printf(
                    Locale.ROOT,
                    "\r%-18s [%s%s] %3d %%",
                    now,
                    "#".repeat(full),
                    ".".repeat(WIDTH - full),
                    percent);
            err.flush();
        }
    }

    private void ended() {
        if (moving && !stage.isEmpty()) {
            err.println();
        }
    }

    @Override
    public synchronized void close() {
        ended();
        stage = "";
        err.flush();
    }
}
