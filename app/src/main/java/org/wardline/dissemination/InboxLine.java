package org.wardline.dissemination;

/**
 * A dissemination in a list, as shown.
 *
 * @param forceName the recipient as people say it
 * @param overdue the moment to act by has passed and nobody has accepted it
 * @param restricted whether its recipient restricts its copy, since the sender does on request
 */
public record InboxLine(InboxRow row, String forceName, boolean overdue, boolean restricted) {

    /** Where the list leads. */
    public String path() {
        return "/disseminations/" + row.id().value();
    }
}
