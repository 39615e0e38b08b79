package org.wardline.investigation;

/** Role of a person in a case (DPA 2018 s.38(3)). Only a person sets it. */
public enum PersonRole {
    REPORTED_PERSON("Reported person (not assessed)"),
    SUBSCRIBER_OR_OCCUPANT("Subscriber or occupant"),
    SUSPECT("Suspect"),
    CONVICTED("Convicted"),
    VICTIM("Victim"),
    POSSIBLE_VICTIM("Possible victim"),
    WITNESS("Witness"),
    REPORTER("Reporter"),
    PERSON_INVOLVED("Person involved"),
    OTHER("Other");

    private final String title;

    PersonRole(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
