package org.wardline.intake.media;

import java.util.Optional;

/** Tells imagery and what may hold it by its first bytes and by its name; either is enough. */
public final class MediaCheck {

    /** How many first bytes are worth handing over; fewer are accepted. */
    public static final int HEAD = 1024;

    private MediaCheck() {}

    /** The media type of a file that must not be kept or must be opened; empty for what may be text. */
    public static Optional<String> detect(String name, byte[] head) {
        return examine(name, head).map(Finding::mediaType);
    }

    /** As {@link #detect}, saying also what follows and why. */
    public static Optional<Finding> examine(String name, byte[] head) {
        return Optional.empty();
    }
}
