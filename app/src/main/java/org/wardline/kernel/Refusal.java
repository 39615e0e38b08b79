package org.wardline.kernel;

/** Why a command was refused. Each module's enum of reasons implements it; the names are stable and are audited. */
public interface Refusal {

    /** Stable name, for audit and for programs. */
    String name();

    /** Plain sentence for the officer: what is wrong and what to do next. Static text, never built from data. */
    String sentence();
}
