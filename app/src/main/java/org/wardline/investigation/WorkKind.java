package org.wardline.investigation;

/** Work in a case that ends nobody's part in it. */
public enum WorkKind {
    WELFARE_PLAN(EventKind.WELFARE_PLAN),
    VISIT(EventKind.VISIT),
    WARRANT_EXECUTED(EventKind.WARRANT_EXECUTED),
    PREMISES_SEARCHED(EventKind.PREMISES_SEARCHED),
    DEVICES_SEIZED(EventKind.DEVICES_SEIZED),
    DEVICES_EXAMINED(EventKind.DEVICES_EXAMINED),
    VOLUNTARY_INTERVIEW(EventKind.VOLUNTARY_INTERVIEW);

    private final EventKind event;

    WorkKind(EventKind event) {
        this.event = event;
    }

    EventKind event() {
        return event;
    }

    /** As shown to people. */
    public String title() {
        return event.title();
    }
}
