package org.wardline.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.On;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.ServiceException;

/** The front door of intake for other modules. Receiving is in {@link Ingest}. */
@Component
public class Intake {
    private static final int SHORTEST_REASON = 3;

    private final ReferralStore store;
    private final MentionStore mentions;
    private final DecisionStore decisions;
    private final OriginalStore originals;
    private final Referrals referrals;
    private final ListedReports listed;
    private final Desk desk;
    private final Commands commands;
    private final Actors actors;
    private final Ids ids;

    Intake(
            ReferralStore store,
            MentionStore mentions,
            DecisionStore decisions,
            OriginalStore originals,
            Referrals referrals,
            ListedReports listed,
            Desk desk,
            Commands commands,
            Actors actors,
            Ids ids) {
        this.store = store;
        this.mentions = mentions;
        this.decisions = decisions;
        this.originals = originals;
        this.referrals = referrals;
        this.listed = listed;
        this.desk = desk;
        this.commands = commands;
        this.actors = actors;
        this.ids = ids;
    }

    /**
     * Records what an officer decided about a referral.
     *
     * @throws ServiceException {@code NOT_FOUND} when there is none that the actor may see, {@code STALE} when somebody
     *     decided since
     */
    public Decision<ReferralId> decide(DecideReferral command) {
        var id = command.referral();
        return commands.run(
                Action.DECIDE_REFERRAL,
                on(id),
                command.outcome().name(),
                () -> {
                    var referral = store.summary(id).orElseThrow(() -> notFound(id));
                    if (referral.version() != command.version()) {
                        throw stale(id);
                    }
                    if (command.why().strip().length() < SHORTEST_REASON) {
                        return Decision.refused(IntakeRefusal.NO_REASON);
                    }
                    if (!referral.outcome().next().contains(command.outcome())) {
                        return Decision.refused(IntakeRefusal.NOT_FROM_HERE);
                    }
                    var moved =
                            decisions.move(
                                    desk.receiptFor(referral.heldBy()),
                                    new DecisionStore.Move(
                                            id,
                                            referral.outcome(),
                                            command.outcome(),
                                            false,
                                            command.why().strip()),
                                    command.version());
                    if (!moved) {
                        throw stale(id);
                    }
                    return Decision.done(id);
                });
    }

    /**
     * Receives a referral that an officer typed in. What was typed is kept as a document, byte for byte.
     *
     * @return the new referral, or every reason why it was not taken
     */
    public Decision<ReferralId> enterByHand(EnterReferral command) {
        var id = new ReferralId(ids.next());
        var typed = new TypedReferral(command);
        var circle = typed.faults().isEmpty() ? listed.of(typed) : Optional.<GroupId>empty();
        if (circle.isEmpty()) {
            return enter(id, typed, commands.read(desk::group));
        }
        // The officer need not be on the list that its report is kept to; that they entered it is
        // logged
        // all the same.
        return switch (commands.run(
                Action.RECEIVE_REFERRAL, On.many("referral"), null, () -> Decision.done(id))) {
            case Decision.Done<ReferralId> _ ->
                    actors.asService(ServiceAccount.INTAKE, () -> enter(id, typed, circle.get()));
            case Decision.Refused<ReferralId> refused -> refused;
        };
    }

    private Decision<ReferralId> enter(ReferralId id, TypedReferral typed, GroupId circle) {
        return commands.run(
                Action.RECEIVE_REFERRAL,
                On.one("referral", id, circle),
                null,
                () -> {
                    var faults = typed.faults();
                    return faults.isEmpty() ? keep(id, typed, circle) : Decision.refused(faults);
                });
    }

    private Decision<ReferralId> keep(ReferralId id, TypedReferral typed, GroupId circle) {
        originals.lockCircles();
        var receipt = desk.receiptFor(circle);
        var bytes = typed.bytes();
        var sha256 = Digests.sha256(bytes);
        originals.lock("intake bytes " + sha256);
        if (originals.find(receipt.heldBy(), sha256, List.of(typed.sender())).isPresent()) {
            return Decision.refused(IntakeRefusal.ENTERED_ALREADY);
        }
        var reportId = typed.reportId();
        if (reportId != null) {
            originals.lock("intake report " + reportId);
        }
        var original = originals.add(receipt, "entered by hand", bytes, sha256, typed.sender());
        var before =
                reportId == null
                        ? Optional.<ReferralStore.Known>empty()
                        : store.reports(receipt.heldBy(), reportId).stream()
                                .filter(known -> known.sender().equals(typed.sender()))
                                .findFirst();
        referrals.keep(
                receipt,
                new ReferralStore.New(
                        id,
                        original,
                        typed.report(),
                        typed.sender(),
                        reportId,
                        before.orElse(null)),
                List.of(typed.sender()));
        return Decision.done(id);
    }

    /** A referral, if the actor may see it. Audited as a consultation. */
    public Optional<ReferralSummary> look(ReferralId referral) {
        return commands.look(Action.VIEW_REFERRAL, on(referral), () -> store.summary(referral));
    }

    /** Summaries of those the actor may see; not audited one by one (lists, work inside a command). */
    public List<ReferralSummary> summaries(Collection<ReferralId> referrals) {
        return commands.read(() -> store.summaries(referrals));
    }

    /** Referrals in the order they came (received at, then id), after the given one; for work lists. */
    public List<ReferralId> receivedAfter(@Nullable ReferralId last, int limit) {
        return commands.read(() -> store.receivedAfter(last, limit));
    }

    /** The mentions of a referral with their identifiers. */
    public List<HeldMention> mentionsOf(ReferralId referral) {
        return commands.read(() -> mentions.of(referral));
    }

    /** Mentions by id with their identifiers; those the actor may not see are left out. */
    public List<HeldMention> mentions(Collection<MentionId> mentions) {
        return commands.read(() -> this.mentions.byId(mentions));
    }

    /**
     * Other mentions that share at least one normalised identifier with this one (service-scoped where it has a
     * service), newest first. A value held by more than {@code cap} mentions is left out of the comparison and counted
     * in {@link Sharing#suppressed()}: a carrier's address must not tie everybody to everybody.
     *
     * @param circles among mentions that these hold; no other is found or counted
     */
    public Sharing sharing(MentionId mention, Collection<GroupId> circles, int cap) {
        return commands.read(() -> {
            var shared = mentions.sharing(mention, circles, cap);
            return new Sharing(mentions.byId(shared.mentions()), shared.suppressed());
        });
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

    /** What the audit log says a command about the referral is on. */
    On on(ReferralId referral) {
        return commands.read(
                () -> On.one("referral", referral, store.heldBy(referral).orElseGet(desk::group)));
    }

    private static ServiceException notFound(ReferralId referral) {
        return new ServiceException(ErrorCode.NOT_FOUND).with(LogKey.REFERRAL_ID, referral);
    }

    private static ServiceException stale(ReferralId referral) {
        return new ServiceException(ErrorCode.STALE).with(LogKey.REFERRAL_ID, referral);
    }
}
