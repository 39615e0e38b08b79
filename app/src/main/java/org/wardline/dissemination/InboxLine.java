package org.wardline.dissemination;

/**
 * A dissemination in a list, as shown.
 *
 * @param forceName the recipient as people say it
 * @param overdue the moment to act by has passed and nobody has accepted it
 */
public record InboxLine(InboxRow row, String forceName, boolean overdue) {

    /** Where the list leads. */
    public String path() {
        return "/disseminations/" + row.id().value();
    }
}
