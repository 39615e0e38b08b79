package org.wardline.commandline;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a long piece of work has come. To somebody who watches it is one line that grows; in a file it is a line for
 * each tenth.
 */
final class ProgressBar {
    private static final int WIDTH = 40;
    private static final int TENTHS = 10;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private final String of;
    private final boolean watched;
    private int shown = -1;

    /**
     * A bar that has not begun.
     *
     * @param of what is counted, such as "decisions"
     * @param watched whether a person sees it being written
     */
    ProgressBar(PrintWriter out, String of, boolean watched) {
        this.out = out;
        this.of = of;
        this.watched = watched;
    }

    /** A bar on a terminal that a person watches; lines where what is printed goes into a file. */
    static ProgressBar of(PrintWriter out, String of) {
        return new ProgressBar(
                out,
                of,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    /** Shows that so many are done. */
    void show(long done, long all) {
        var steps = watched ? PERCENT : TENTHS;
        var reached = all == 0 ? steps : (int) (done * steps / all);
        if (reached == shown) {
            return;
        }
        shown = reached;
        var counted = String.format(Locale.UK, "%,d of %,d %s", done, all, of);
        if (watched) {
            var full = reached * WIDTH / PERCENT;
            out.print(
                    "\r  ["
                            + "#".repeat(full)
                            + " ".repeat(WIDTH - full)
                            + "] "
                            + counted
                            + (done == all ? "\n" : ""));
        } else {
            out.println("  " + counted);
        }
        out.flush();
    }
}
