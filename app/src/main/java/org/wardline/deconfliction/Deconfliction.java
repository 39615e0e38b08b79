package org.wardline.deconfliction;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;

/** The front door of deconfliction. A match is a pointer and a contact, never the other side's case. */
@Component
public class Deconfliction {

    /**
     * Registers a live interest.
     *
     * @param owner what it stands for: a package, an investigation, an operation's interest
     * @param contact whom to ring: a desk, not a person's private number
     * @param covert an operation's interest that nobody outside may learn of
     */
    public record RegisterInterest(
            String ownerKind,
            UUID owner,
            GroupId heldBy,
            List<InterestKey> keys,
            Contact contact,
            boolean covert) {}

    /** Whom to ring about an interest. */
    public record Contact(String who, Sensitive<String> how) {}

    /** A match as one side sees it: that the other has an interest, and whom to ring. Nothing of the case. */
    public record MatchPointer(MatchId id, String keyKind, Contact other, boolean decided) {}

    /** Registers an interest and finds its matches; both sides of an open match get a pointer. */
    public Decision<InterestId> register(RegisterInterest command) {
        throw new UnsupportedOperationException("register");
    }

    /** Ends the interests of an owner; matches stay on record. */
    public Decision<Integer> end(String ownerKind, UUID owner) {
        throw new UnsupportedOperationException("end");
    }

    /** Matches of an owner's interests that the actor may see. Silent (covert) ones show to their own side only. */
    public List<MatchPointer> matchesOf(String ownerKind, UUID owner) {
        throw new UnsupportedOperationException("matchesOf");
    }
}
