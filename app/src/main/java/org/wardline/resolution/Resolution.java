package org.wardline.resolution;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Commands;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.IdentifierId;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.subjects.SubjectId;

/** The front door of resolution for other modules; the commands are in {@link Leads} and {@link Addresses}. */
@Component
public class Resolution {
    private final Addresses addresses;
    private final LeadStore leads;
    private final Intake intake;
    private final Commands commands;
    private final OperationClock clock;

    Resolution(
            Addresses addresses,
            LeadStore leads,
            Intake intake,
            Commands commands,
            OperationClock clock) {
        this.addresses = addresses;
        this.leads = leads;
        this.intake = intake;
        this.commands = commands;
        this.clock = clock;
    }

    /** Addresses reached for a subject, best established first. Answers that nobody has checked are not among them. */
    public List<StatedAddress> addresses(SubjectId subject) {
        return commands.read(() -> addresses.of(subject));
    }

    /**
     * For each mention with an IP event: when the earliest of its events that no lead has answered runs out. Events whose
     * time has run out already are left out: there is nothing to lose any more.
     */
    public Map<MentionId, Instant> nextExpiry(Collection<MentionId> mentions) {
        return commands.read(() -> {
            var settled = settled(mentions);
            var next = new HashMap<MentionId, Instant>();
            for (var mention : intake.mentions(mentions)) {
                mention.identifiers().stream()
                        .filter(held -> !settled.contains(held.id()))
                        .flatMap(held -> lastHope(held).stream())
                        .filter(until -> until.isAfter(clock.instant()))
                        .min(Instant::compareTo)
                        .ifPresent(until -> next.put(mention.id(), until));
            }
            return next;
        });
    }

    /** Events that something has come back for, or that nothing can come back for. */
    private Set<IdentifierId> settled(Collection<MentionId> mentions) {
        var settled = new HashSet<IdentifierId>();
        for (var lead : leads.of(mentions)) {
            if (!lead.state().waiting()) {
                settled.add(lead.event());
            }
        }
        return settled;
    }

    /** When records of an identifier are last to be hoped for; empty unless it is a network event with a time. */
    static Optional<Instant> lastHope(HeldIdentifier held) {
        var seen = held.seen();
        var at = seen == null ? null : seen.at();
        return held.kind() == IdentifierKind.IP_EVENT && at != null
                ? Optional.of(Retention.lastHope(at))
                : Optional.empty();
    }
}
