package org.wardline.dissemination;

import java.util.List;

/**
 * A force's inbox, soonest clock first.
 *
 * @param spoken what it was told by telephone and has not been sent in writing yet
 * @param erased what the sender has erased and the force has not acknowledged
 * @param open what still needs the force
 * @param finished what it returned, passed on, closed or had recalled
 */
public record InboxPage(
        List<TelephoneReleases.Unwritten> spoken,
        List<InboxLine> erased,
        List<InboxLine> open,
        List<InboxLine> finished) {}
