package org.wardline.subjects;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.governance.Restrictions;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralSummary;

/** Puts together what the pages about subjects show. Each look is audited. */
@Component
class SubjectPages {
    private final SubjectStore subjects;
    private final CandidateStore candidates;
    private final JudgementStore judgements;
    private final Intake intake;
    private final Accounts accounts;
    private final Exonerations exonerations;
    private final RestrictedSubjects restrictions;
    private final Restrictions lists;
    private final Commands commands;
    private final Actors actors;

    SubjectPages(
            SubjectStore subjects,
            CandidateStore candidates,
            JudgementStore judgements,
            Intake intake,
            Accounts accounts,
            Exonerations exonerations,
            RestrictedSubjects restrictions,
            Restrictions lists,
            Commands commands,
            Actors actors) {
        this.subjects = subjects;
        this.candidates = candidates;
        this.judgements = judgements;
        this.intake = intake;
        this.accounts = accounts;
        this.exonerations = exonerations;
        this.restrictions = restrictions;
        this.lists = lists;
        this.commands = commands;
        this.actors = actors;
    }

    /** The page of the subject, or of the one that stands for it. */
    Optional<SubjectPage> subject(SubjectId id) {
        var found = commands.read(() -> subjects.standing(id));
        var on =
                found.map(subject -> On.one("subject", subject.id(), subject.heldBy()))
                        .orElse(On.one("subject", id));
        return commands.look(Action.VIEW_SUBJECT, on, () -> found.map(this::page));
    }

    private SubjectPage page(SubjectStore.Subject subject) {
        var mentions =
                intake.mentions(subjects.mentionsOf(subject.id())).stream()
                        .sorted(Clusters.OLDEST_FIRST)
                        .toList();
        var ids = mentions.stream().map(HeldMention::id).toList();
        var made =
                judgements.touching(ids).stream()
                        .filter(judgement -> judgement.purpose() == Purpose.OFFENDER)
                        .toList();
        var others =
                made.stream()
                        .flatMap(SubjectPages::both)
                        .filter(id -> !ids.contains(id))
                        .distinct()
                        .toList();
        var all =
                viewed(
                        others.isEmpty()
                                ? mentions
                                : Stream.concat(mentions.stream(), intake.mentions(others).stream())
                                        .toList());
        var restricted = restrictions.of(subject.id());
        var binding = restricted.stream().filter(each -> each.lifting() == null).toList();
        var officer = actors.required().officer();
        return new SubjectPage(
                subject.id().value(),
                subject.reference(),
                subject.openedAt(),
                name(subject.openedBy()),
                subject.why(),
                exonerations.of(subject.id()).stream().map(Exoneration::words).toList(),
                binding,
                restricted.stream().flatMap(this::lifted).toList(),
                ids.stream().map(all::get).toList(),
                made.stream().map(judgement -> view(judgement, all)).toList(),
                open(ids, all),
                officer.may(Action.VIEW_RETENTION),
                lists.ofCircle(subject.heldBy()).isPresent(),
                officer.may(Action.KEEP_SUBJECT_TO_LIST),
                !binding.isEmpty() && officer.may(Action.LIFT_SUBJECT_RESTRICTION));
    }

    private Stream<SubjectPage.Lifted> lifted(RestrictedSubjects.Restriction each) {
        var lifting = each.lifting();
        return lifting == null
                ? Stream.of()
                : Stream.of(
                        new SubjectPage.Lifted(
                                each.request(),
                                each.at(),
                                lifting.at(),
                                name(lifting.by()),
                                lifting.why(),
                                lifting.told()));
    }

    /** The form on which a restriction on request is lifted, for those who may. */
    Optional<RestrictionPage> restriction(SubjectId id, RestrictionPage.Typed typed) {
        commands.require(Action.LIFT_SUBJECT_RESTRICTION, On.one("subject", id));
        var found = commands.read(() -> subjects.standing(id));
        var on =
                found.map(subject -> On.one("subject", subject.id(), subject.heldBy()))
                        .orElse(On.one("subject", id));
        return commands.look(
                Action.VIEW_SUBJECT,
                on,
                () ->
                        found.map(subject ->
                                new RestrictionPage(
                                        subject.id().value(),
                                        subject.reference(),
                                        restrictions.binding(subject.id()),
                                        typed)));
    }

    /** The mentions, each with how many links to others nobody has judged yet. */
    private List<SubjectPage.MentionLinks> open(
            List<MentionId> ids, Map<MentionId, MentionView> all) {
        var unjudged = candidates.unjudged(ids, Purpose.OFFENDER);
        return ids.stream()
                .map(id ->
                        new SubjectPage.MentionLinks(
                                id.value(),
                                seen(all, id).reference(),
                                unjudged.getOrDefault(id, 0)))
                .toList();
    }

    /**
     * A mention with its candidates. Victims and recipients are not shown to somebody who looks from a reported person: only
     * from their own page, where the purpose is to protect them.
     */
    Optional<MentionLinksPage> links(MentionId id) {
        var found = commands.read(() -> intake.mentions(List.of(id))).stream().findFirst();
        var on =
                found.map(mention -> On.one("mention", id, mention.heldBy()))
                        .orElse(On.one("mention", id));
        return commands.look(Action.VIEW_SUBJECT, on, () -> found.map(this::page));
    }

    private MentionLinksPage page(HeldMention mention) {
        var purposes =
                Purpose.reported(mention)
                        ? EnumSet.of(Purpose.OFFENDER)
                        : EnumSet.of(Purpose.TO_PROTECT_A_CHILD);
        var found = candidates.touching(List.of(mention.id()), purposes);
        var others =
                intake.mentions(
                        found.stream()
                                .map(candidate -> candidate.pair().beside(mention.id()))
                                .distinct()
                                .toList());
        var all = viewed(Stream.concat(Stream.of(mention), others.stream()).distinct().toList());
        var shown =
                found.stream()
                        .filter(candidate -> all.containsKey(candidate.pair().beside(mention.id())))
                        .toList();
        var apart = new Apart(restricted(mention.id(), shown), elsewhere(mention, others));
        var links =
                shown.stream().map(candidate -> link(mention.id(), candidate, all, apart)).toList();
        var leftOut = candidates.leftOut(mention.id());
        var subject = subjects.subjectOf(mention.id());
        return new MentionLinksPage(
                seen(all, mention.id()),
                subject.map(restrictions::binding).orElse(List.of()),
                links,
                leftOut.map(CandidateStore.LeftOut::suppressed).orElse(0),
                leftOut.map(CandidateStore.LeftOut::cap).orElse(Linker.CAP),
                subject.map(SubjectId::value).orElse(null),
                subject.flatMap(subjects::find).map(SubjectStore.Subject::reference).orElse(null),
                subject.isEmpty() && Purpose.reported(mention));
    }

    /** Which of the subjects that a judgement could bring together with this mention's are restricted on request. */
    private Set<SubjectId> restricted(MentionId from, List<CandidateStore.Candidate> shown) {
        return restrictions.among(
                shown.stream()
                        .flatMap(candidate ->
                                subjects.subjectOf(candidate.pair().beside(from)).stream())
                        .distinct()
                        .toList());
    }

    /** Subjects that are restricted on request, and mentions of which one is kept to a list and the other not. */
    private record Apart(Set<SubjectId> restricted, Set<MentionId> elsewhere) {}

    private static Set<MentionId> elsewhere(HeldMention mention, List<HeldMention> others) {
        return others.stream()
                .filter(other -> !other.heldBy().equals(mention.heldBy()))
                .map(HeldMention::id)
                .collect(Collectors.toSet());
    }

    private LinkView link(
            MentionId from,
            CandidateStore.Candidate candidate,
            Map<MentionId, MentionView> all,
            Apart apart) {
        var other = candidate.pair().beside(from);
        var subject = subjects.subjectOf(other);
        return new LinkView(
                seen(all, other),
                candidate.purpose().title(),
                candidate.at(),
                WorkingView.of(candidate.working(), candidate.id()),
                judgements.current(candidate.pair()).map(made -> view(made, all)).orElse(null),
                subject.map(SubjectId::value).orElse(null),
                subject.flatMap(subjects::find).map(SubjectStore.Subject::reference).orElse(null),
                subject.filter(apart.restricted()::contains).isPresent(),
                apart.elsewhere().contains(other));
    }

    /** One judgement, to take back. */
    Optional<JudgementPage> judgement(JudgementId id) {
        var found = commands.read(() -> judgements.find(id));
        var on =
                found.map(made -> On.one("judgement", id, made.heldBy()))
                        .orElse(On.one("judgement", id));
        return commands.look(
                Action.VIEW_SUBJECT,
                on,
                () ->
                        found.map(made ->
                                new JudgementPage(
                                        view(made, views(both(made))), keepsRestricted(made))));
    }

    private boolean keepsRestricted(JudgementStore.Judgement made) {
        return made.verdict() == Verdict.SAME
                && made.purpose() == Purpose.OFFENDER
                && made.withdrawal() == null
                && both(made)
                        .flatMap(mention -> subjects.subjectOf(mention).stream())
                        .anyMatch(subject -> !restrictions.binding(subject).isEmpty());
    }

    private JudgementView view(JudgementStore.Judgement made, Map<MentionId, MentionView> all) {
        var withdrawal = made.withdrawal();
        return new JudgementView(
                made.id().value(),
                seen(all, made.pair().one()).reference(),
                seen(all, made.pair().other()).reference(),
                title(made.verdict()),
                made.purpose().title(),
                made.why(),
                name(made.by()),
                made.at(),
                WorkingView.of(made.working(), made.id().value()),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : name(withdrawal.by()),
                withdrawal == null ? null : withdrawal.why());
    }

    private Map<MentionId, MentionView> views(Stream<MentionId> ids) {
        return viewed(intake.mentions(ids.distinct().toList()));
    }

    private Map<MentionId, MentionView> viewed(List<HeldMention> mentions) {
        var referrals = summaries(mentions.stream().map(HeldMention::referral).distinct().toList());
        return mentions.stream()
                .filter(mention -> referrals.containsKey(mention.referral()))
                .collect(Collectors.toMap(HeldMention::id, mention -> view(mention, referrals)));
    }

    private static MentionView view(
            HeldMention mention, Map<ReferralId, ReferralSummary> referrals) {
        var referral = referrals.get(mention.referral());
        if (referral == null) {
            throw new IllegalStateException("A mention has no referral");
        }
        return MentionView.of(mention, referral);
    }

    private Map<ReferralId, ReferralSummary> summaries(Collection<ReferralId> referrals) {
        return intake.summaries(referrals).stream()
                .collect(Collectors.toMap(ReferralSummary::id, Function.identity()));
    }

    private static MentionView seen(Map<MentionId, MentionView> all, MentionId id) {
        var view = all.get(id);
        if (view == null) {
            throw new IllegalStateException("A mention of the page cannot be read");
        }
        return view;
    }

    private static Stream<MentionId> both(JudgementStore.Judgement made) {
        return Stream.of(made.pair().one(), made.pair().other());
    }

    private String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("Somebody");
    }

    private static String title(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "The same person";
            case NOT_THE_SAME -> "Not the same person";
            case UNSURE -> "Unsure";
        };
    }
}
