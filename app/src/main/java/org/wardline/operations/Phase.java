package org.wardline.operations;

import java.util.EnumSet;
import java.util.Set;

/** How far an operation has come. */
public enum Phase {
    DEVELOP("Developing intelligence"),
    DISSEMINATE("Sending packages"),
    ENFORCEMENT("Enforcement window"),
    ANNOUNCE("Announcing"),
    CLOSED("Closed");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Where an operation may go from here. */
    public Set<Phase> next() {
        return switch (this) {
            case DEVELOP -> EnumSet.of(DISSEMINATE, CLOSED);
            case DISSEMINATE -> EnumSet.of(DEVELOP, ENFORCEMENT, CLOSED);
            case ENFORCEMENT -> EnumSet.of(DISSEMINATE, ANNOUNCE, CLOSED);
            case ANNOUNCE -> EnumSet.of(ENFORCEMENT, CLOSED);
            case CLOSED -> EnumSet.noneOf(Phase.class);
        };
    }
}
