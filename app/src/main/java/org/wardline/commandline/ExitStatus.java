package org.wardline.commandline;

/** What a verb's exit status means. Scripts rely on the numbers. */
final class ExitStatus {
    static final int DONE = 0;
    static final int NOTHING_DONE = 1;
    static final int DONE_IN_PART = 2;

    /** {@code EX_USAGE} of sysexits.h. */
    static final int WRONG_USAGE = 64;

    private ExitStatus() {}
}
