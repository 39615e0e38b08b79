package org.wardline.resolution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardline.intake.MentionId;
import org.wardline.subjects.SubjectId;

/** The front door of resolution for other modules; the commands are beside it. */
@Component
public class Resolution {

    /** Addresses reached for a subject, best established first. */
    public List<StatedAddress> addresses(SubjectId subject) {
        throw new UnsupportedOperationException("addresses");
    }

    /** For each mention with an IP event: when the earliest of its events that no lead has answered runs out. */
    public Map<MentionId, Instant> nextExpiry(Collection<MentionId> mentions) {
        throw new UnsupportedOperationException("nextExpiry");
    }
}
