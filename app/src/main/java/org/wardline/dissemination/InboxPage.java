package org.wardline.dissemination;

import java.util.List;

/**
 * A force's inbox, soonest clock first.
 *
 * @param open what still needs the force
 * @param finished what it returned, passed on, closed or had recalled
 */
public record InboxPage(List<InboxLine> open, List<InboxLine> finished) {}
