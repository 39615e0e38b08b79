package org.wardline.results;

import java.util.Arrays;

/** What the dashboard shows by force, on the map and over time: figures that are told by force. */
public enum Measure {
    PACKAGES_RECEIVED("disseminations-acknowledged", "Packages received"),
    PEOPLE_ARRESTED(Catalogue.ARRESTED, "People arrested"),
    PEOPLE_CHARGED("people-charged", "People charged"),
    PEOPLE_ON_BAIL("people-on-bail", "On police bail"),
    CHILDREN_SAFEGUARDED(Catalogue.SAFEGUARDED, "Children safeguarded"),
    PREMISES_SEARCHED("premises-searched", "Premises searched"),
    DEVICES_EXAMINED("devices-examined", "Devices examined");

    private final String key;
    private final String title;

    Measure(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Key of the figure. */
    public String key() {
        return key;
    }

    /** As the heading of a column. */
    public String title() {
        return title;
    }

    /** The measure with this key; people arrested, when there is none. */
    static Measure of(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(key))
                .findFirst()
                .orElse(PEOPLE_ARRESTED);
    }
}
