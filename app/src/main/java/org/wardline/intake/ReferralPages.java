package org.wardline.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.intake.cybertip.ReadReport;
import org.wardline.kernel.Sensitive;

/** Puts together what the pages about referrals show. Each look at one referral, or at the list, is audited. */
@Component
class ReferralPages {
    private static final int LISTED = 50;
    private static final int LINES = 5000;

    private final Intake intake;
    private final ReferralStore store;
    private final MentionStore mentions;
    private final FileStore files;
    private final DecisionStore decisions;
    private final OriginalStore originals;
    private final Commands commands;
    private final Accounts accounts;

    ReferralPages(
            Intake intake,
            ReferralStore store,
            MentionStore mentions,
            FileStore files,
            DecisionStore decisions,
            OriginalStore originals,
            Commands commands,
            Accounts accounts) {
        this.intake = intake;
        this.store = store;
        this.mentions = mentions;
        this.files = files;
        this.decisions = decisions;
        this.originals = originals;
        this.commands = commands;
        this.accounts = accounts;
    }

    Optional<ReferralListPage> list(@Nullable ReferralOutcome outcome, @Nullable ReferralId after) {
        return commands.look(
                Action.VIEW_REFERRAL,
                On.many("referral"),
                () -> {
                    var found = store.newest(outcome, after, LISTED + 1);
                    var shown = found.subList(0, Math.min(LISTED, found.size()));
                    return Optional.of(
                            new ReferralListPage(
                                    shown.stream()
                                            .map(one ->
                                                    new ReferralListPage.Line(
                                                            one,
                                                            one.outcome().title(),
                                                            Terms.uk(one.incidentType())
                                                                    .orElse(null)))
                                            .toList(),
                                    outcomes(),
                                    outcome == null ? "" : outcome.name(),
                                    found.size() > LISTED ? shown.getLast().id() : null));
                });
    }

    private static Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        outcomes.put("", "All");
        for (var outcome : ReferralOutcome.values()) {
            outcomes.put(outcome.name(), outcome.title());
        }
        return outcomes;
    }

    Optional<ReferralPage> referral(ReferralId id) {
        return intake.look(id).map(summary -> commands.read(() -> page(summary)));
    }

    private ReferralPage page(ReferralSummary summary) {
        var id = summary.id();
        var detail = store.detail(id);
        var facts = mentions.facts(id);
        var next = new LinkedHashMap<String, String>();
        summary.outcome().next().forEach(outcome -> next.put(outcome.name(), opened(outcome)));
        return new ReferralPage(
                summary,
                summary.outcome().title(),
                name(detail.receivedBy()),
                Terms.uk(summary.incidentType()).orElse(null),
                detail.incidentAtRaw(),
                detail.notes(),
                detail.reportVersion(),
                sources(summary.feed()),
                store.facts(id),
                mentions.ofIncident(id),
                mentions.of(id).stream()
                        .map(mention ->
                                new ReferralPage.Person(
                                        mention,
                                        Terms.title(mention.role()),
                                        facts.getOrDefault(mention.id(), List.of())))
                        .toList(),
                files.of(id).stream().map(this::file).toList(),
                store.versions(detail.first()).stream()
                        .map(version ->
                                new ReferralPage.Version(
                                        version.id(),
                                        version.reference(),
                                        version.reportVersion(),
                                        version.receivedAt(),
                                        version.outcome().title(),
                                        version.id().equals(id)))
                        .toList(),
                decisions.decisions(id).stream()
                        .map(decided ->
                                new ReferralPage.Decided(
                                        decided.from().title(),
                                        decided.to().title(),
                                        name(decided.by()),
                                        decided.at(),
                                        decided.automatic(),
                                        decided.why()))
                        .toList(),
                next,
                null,
                null);
    }

    /** To go back to the beginning is to open a referral again. */
    private static String opened(ReferralOutcome outcome) {
        return outcome == ReferralOutcome.RECEIVED ? "Open again" : outcome.title();
    }

    private ReferralPage.File file(FileStore.Kept file) {
        return new ReferralPage.File(
                file.original(),
                file.fileId(),
                file.fileVersion(),
                file.fileName(),
                file.originalFileName(),
                file.uploadedAtRaw(),
                said(file.viewedByEsp()),
                file.industryClassification(),
                file.relevance(),
                file.flags(),
                files.hashes(file.id()),
                files.facts(file.id()),
                file.notes());
    }

    /** Not said is not the same as no. */
    private static String said(@Nullable Boolean said) {
        if (said == null) {
            return "Not said";
        }
        return said ? "Yes" : "No";
    }

    /** Where each feed states the fields that every referral has. */
    private static Map<String, String> sources(String feed) {
        return switch (feed) {
            case ReadReport.SUBMISSION ->
                    Map.of(
                            "incidentType", "/report/incidentSummary/incidentType",
                            "incidentAt", "/report/incidentSummary/incidentDateTime",
                            "escalation", "/report/incidentSummary/escalateToHighPriority");
            case ReadReport.EXPORT ->
                    Map.of(
                            "incidentType", "/reportedInformation/incidentSummary/incidentType",
                            "incidentAt", "/reportedInformation/incidentSummary/incidentDateTime",
                            "reportId", "/reportId");
            default -> Map.of("reportId", "/theirReference");
        };
    }

    private String name(OfficerId id) {
        return accounts.colleague(id).map(Officer::name).orElse("somebody who has left");
    }

    /**
     * An original of the referral as text.
     *
     * @param wanted which; null for the report itself
     */
    Optional<OriginalPage> original(ReferralId id, @Nullable UUID wanted) {
        return commands.look(
                Action.VIEW_ORIGINAL,
                intake.on(id),
                () -> store.summary(id).flatMap(summary -> original(summary, wanted)));
    }

    private Optional<OriginalPage> original(ReferralSummary summary, @Nullable UUID wanted) {
        var documents = documents(summary.id());
        var id = wanted == null ? documents.getFirst().original() : wanted;
        if (documents.stream().noneMatch(document -> document.original().equals(id))) {
            return Optional.empty();
        }
        var kept = originals.kept(id);
        var bytes = originals.bytes(id);
        var lines = text(bytes).lines().limit(LINES + 1L).map(Sensitive::of).toList();
        return Optional.of(
                new OriginalPage(
                        summary.id(),
                        summary.reference(),
                        id,
                        kept.place(),
                        kept.sender(),
                        kept.size(),
                        kept.sha256(),
                        Digests.sha256(bytes).equals(kept.sha256()),
                        kept.receivedAt(),
                        kept.erasedAt(),
                        kept.restrictedAt(),
                        lines.subList(0, Math.min(LINES, lines.size())),
                        lines.size() <= LINES,
                        documents));
    }

    private List<OriginalPage.Other> documents(ReferralId id) {
        var documents = new ArrayList<OriginalPage.Other>();
        var report = store.detail(id).original();
        documents.add(new OriginalPage.Other(report, "The report"));
        for (var file : files.of(id)) {
            if (!file.original().equals(report)) {
                documents.add(
                        new OriginalPage.Other(
                                file.original(), "Details of file " + file.fileId()));
            }
        }
        return documents;
    }

    /** The bytes of an original of the referral, for a download. */
    Optional<byte[]> bytes(ReferralId id, UUID original) {
        return commands.look(
                Action.VIEW_ORIGINAL,
                intake.on(id),
                () ->
                        store.summary(id)
                                .filter(_ ->
                                        documents(id).stream()
                                                .anyMatch(one -> one.original().equals(original)))
                                .filter(_ -> originals.kept(original).open())
                                .map(_ -> originals.bytes(original)));
    }

    private static String text(byte[] bytes) {
        var utf16 =
                bytes.length > 1
                        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return new String(bytes, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
