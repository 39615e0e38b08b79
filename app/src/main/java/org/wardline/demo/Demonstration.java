package org.wardline.demo;

import java.time.Instant;

/** The demonstration: "Operation Lantern Row", invented from beginning to end. */
public final class Demonstration {
    /** Short name of its operation. */
    public static final String OPERATION = "lantern";

    /** When it is announced, and where the demonstration's clock stands. */
    public static final Instant ANNOUNCED = Instant.parse("2026-07-16T08:00:00Z");

    private Demonstration() {}
}
