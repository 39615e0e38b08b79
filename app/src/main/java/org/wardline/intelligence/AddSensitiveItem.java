package org.wardline.intelligence;

import java.util.List;

/**
 * Writes a statement beside a package, for named officers alone.
 *
 * @param item the statement with its grade, as for any item; the version is not looked at
 * @param officers sign-in names of those who may see it beside its author
 * @param why why others who see the package must not see it
 */
public record AddSensitiveItem(AddItem item, List<String> officers, String why) {
    public AddSensitiveItem {
        officers = List.copyOf(officers);
    }

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "AddSensitiveItem";
    }
}
