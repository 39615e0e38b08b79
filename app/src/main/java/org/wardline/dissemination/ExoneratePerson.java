package org.wardline.dissemination;

/**
 * A supervisor says that somebody was wrongly suspected because of what was recalled.
 *
 * @param who as the records name that person
 * @param why what went wrong, and what shows it
 */
public record ExoneratePerson(DisseminationId id, String who, String why) {

    @Override
    public String toString() {
        return "ExoneratePerson[" + id.value() + "]";
    }
}
