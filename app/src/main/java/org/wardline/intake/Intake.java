package org.wardline.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.kernel.Decision;

/** The front door of intake for other modules. Receiving is in {@code Ingest}. */
@Component
public class Intake {

    /** Records what an officer decided about a referral. */
    public Decision<ReferralId> decide(DecideReferral command) {
        throw new UnsupportedOperationException("decide");
    }

    /** A referral, if the actor may see it. Audited as a consultation. */
    public Optional<ReferralSummary> look(ReferralId referral) {
        throw new UnsupportedOperationException("look");
    }

    /** Summaries of those the actor may see; not audited one by one (lists, work inside a command). */
    public List<ReferralSummary> summaries(Collection<ReferralId> referrals) {
        throw new UnsupportedOperationException("summaries");
    }

    /** Referrals in the order they came (received at, then id), after the given one; for work lists. */
    public List<ReferralId> receivedAfter(@Nullable ReferralId last, int limit) {
        throw new UnsupportedOperationException("receivedAfter");
    }

    /** The mentions of a referral with their identifiers. */
    public List<HeldMention> mentionsOf(ReferralId referral) {
        throw new UnsupportedOperationException("mentionsOf");
    }

    /** Mentions by id with their identifiers; those the actor may not see are left out. */
    public List<HeldMention> mentions(Collection<MentionId> mentions) {
        throw new UnsupportedOperationException("mentions");
    }

    /**
     * Other mentions that share at least one normalised identifier with this one (service-scoped where it has a
     * service), newest first. A value held by more than {@code cap} mentions is left out of the comparison and counted
     * in {@link Sharing#suppressed()}: a carrier's address must not tie everybody to everybody.
     */
    public Sharing sharing(MentionId mention, int cap) {
        throw new UnsupportedOperationException("sharing");
    }

    /**
     * What shares identifiers with a mention.
     *
     * @param mentions others, distinct
     * @param suppressed identifiers left out because too many share them
     */
    public record Sharing(List<HeldMention> mentions, int suppressed) {
        public Sharing {
            mentions = List.copyOf(mentions);
        }
    }
}
