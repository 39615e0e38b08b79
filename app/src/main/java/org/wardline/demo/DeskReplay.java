package org.wardline.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Actors;
import org.wardline.governance.ServiceAccount;
import org.wardline.intake.DecideReferral;
import org.wardline.intake.EnterReferral;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.intake.Ingest;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.kernel.Sensitive;
import org.wardline.resolution.Addresses;
import org.wardline.resolution.AnswerLead;
import org.wardline.resolution.CheckResolution;
import org.wardline.resolution.LeadId;
import org.wardline.resolution.LeadKind;
import org.wardline.resolution.Leads;
import org.wardline.resolution.OpenLead;
import org.wardline.resolution.RecordReply;
import org.wardline.resolution.RequestResolution;
import org.wardline.subjects.JudgeLink;
import org.wardline.subjects.Subjects;
import org.wardline.subjects.Verdict;
import org.wardline.triage.Grade;
import org.wardline.triage.Grading;
import org.wardline.triage.RecordGrade;
import org.wardline.triage.Triage;

/** What officers of the national desk do with referrals, subjects and leads, replayed through the front doors. */
@Component
class DeskReplay {
    private static final int AT_ONCE = 100;
    private static final String AUTHORITY = "Investigatory Powers Act 2016, Part 3";

    private final Actors actors;
    private final Ingest ingest;
    private final Intake intake;
    private final Subjects subjects;
    private final Leads leads;
    private final Addresses addresses;
    private final Triage triage;
    private final Grading grading;

    DeskReplay(
            Actors actors,
            Ingest ingest,
            Intake intake,
            Subjects subjects,
            Leads leads,
            Addresses addresses,
            Triage triage,
            Grading grading) {
        this.actors = actors;
        this.ingest = ingest;
        this.intake = intake;
        this.subjects = subjects;
        this.leads = leads;
        this.addresses = addresses;
        this.triage = triage;
        this.grading = grading;
    }

    /** Which referral each report number became; of those entered by hand, each name of the list. */
    private final Map<String, ReferralId> referrals = new ConcurrentHashMap<>();

    private @Nullable ReferralId lastSeen;

    /** Receives a folder as it was delivered. */
    void receive(Path folder, Decided decided) {
        actors.asService(
                ServiceAccount.INTAKE,
                () ->
                        ingest.ingest(
                                List.of(folder.resolve(decided.about())),
                                decided.need("sender"),
                                Ingest.Progress.none()));
    }

    /** Notes which referrals have come since the last time. */
    void look() {
        actors.asService(
                ServiceAccount.INTAKE,
                () -> {
                    var come = intake.receivedAfter(lastSeen, Integer.MAX_VALUE);
                    for (var summary : intake.summaries(come)) {
                        if (summary.reportId() != null) {
                            referrals.putIfAbsent(summary.reportId(), summary.id());
                        }
                    }
                    if (!come.isEmpty()) {
                        lastSeen = come.getLast();
                    }
                    return true;
                });
    }

    /** Proposes links for what has come. */
    void link() {
        while (subjects.linkNew(AT_ONCE) > 0) {
            // until nothing is left
        }
    }

    /** Assesses what has come. */
    void assess() {
        while (triage.assessNew(AT_ONCE) > 0) {
            // until nothing is left
        }
    }

    void enterByHand(Decided decided) {
        var entered =
                intake.enterByHand(
                                new EnterReferral(
                                        EnterReferral.Source.valueOf(decided.need("source")),
                                        decided.need("sender"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Sensitive.of(decided.need("screen name")),
                                        decided.need("service"),
                                        Sensitive.of(decided.need("text"))))
                        .orThrow();
        referrals.put(decided.about(), entered);
    }

    void decide(Decided decided) {
        var referral = referral(decided.about());
        var seen = intake.look(referral).orElseThrow();
        intake.decide(
                        new DecideReferral(
                                referral,
                                ReferralOutcome.valueOf(decided.need("outcome")),
                                decided.need("why"),
                                seen.version()))
                .orThrow();
    }

    void develop(Casework held, Decided decided) {
        held.subject(
                subjects.develop(mention(decided.need("report")).id(), decided.need("why"))
                        .orThrow());
    }

    void judge(Casework held, Decided decided) {
        var one = mention(decided.need("one"));
        subjects.judge(
                        new JudgeLink(
                                one.id(),
                                mention(decided.need("other")).id(),
                                Verdict.valueOf(decided.need("verdict")),
                                decided.need("why")))
                .orThrow();
        held.subject(subjects.subjectOf(one.id()).orElseThrow());
    }

    void request(Casework held, Decided decided) {
        var number = event(decided);
        var lead = held.openLead(number).orElseGet(() -> taken(held, number, decided));
        leads.request(
                        new RequestResolution(
                                lead,
                                AUTHORITY,
                                decided.need("reference"),
                                "To find who held the address at that time",
                                held.version(lead)))
                .orThrow();
        held.changed(lead);
    }

    private LeadId taken(Casework held, int number, Decided decided) {
        var mention = mention(decided.need("report"));
        var lead =
                leads.open(
                                new OpenLead(
                                        mention.id(),
                                        events(mention).get(number).id(),
                                        LeadKind.COMMUNICATIONS_DATA))
                        .orThrow();
        held.lead(number, lead);
        return lead;
    }

    void authorise(Casework held, Decided decided) {
        reply(held, decided, RecordReply.Said.AUTHORISED, "Authorised as asked");
    }

    void answer(Casework held, Decided decided) {
        if (decided.with().containsKey("none")) {
            reply(
                    held,
                    decided,
                    RecordReply.Said.NO_DATA,
                    "The carrier shares the address among many customers and kept no ports");
            return;
        }
        var lead = held.lead(event(decided));
        var source = events(mention(decided.need("report"))).get(event(decided));
        var seen = Objects.requireNonNull(source.seen(), "An event never seen");
        leads.answer(
                        new AnswerLead(
                                lead,
                                Sensitive.of(decided.need("subscriber")),
                                Sensitive.of(decided.need("address")),
                                Sensitive.of(decided.need("postcode")),
                                Sensitive.of(decided.need("repeated")),
                                Sensitive.of(Objects.toString(seen.rawTime())),
                                held.version(lead)))
                .orThrow();
        held.changed(lead);
    }

    void check(Casework held, Decided decided) {
        var lead = held.lead(event(decided));
        var refused = decided.with().get("refused");
        leads.check(
                        new CheckResolution(
                                lead,
                                refused == null,
                                refused == null
                                        ? "Address, time, zone and port compared with the source and the answer"
                                        : refused,
                                held.version(lead)))
                .orThrow();
        held.changed(lead);
    }

    void tie(Casework held, Decided decided) {
        addresses.tie(held.subject(), held.lead(0), Sensitive.of(decided.need("tie"))).orThrow();
    }

    void grade(Casework held, Decided decided) {
        grading.record(
                        new RecordGrade(
                                held.subject(),
                                Grade.valueOf(decided.need("grade")),
                                "KIRAT",
                                "3",
                                LocalDate.ofInstant(decided.at(), ZoneOffset.UTC),
                                "Assessed on what the package holds"))
                .orThrow();
    }

    private void reply(Casework held, Decided decided, RecordReply.Said said, String note) {
        var lead = held.lead(event(decided));
        leads.reply(new RecordReply(lead, said, note, held.version(lead))).orThrow();
        held.changed(lead);
    }

    private static int event(Decided decided) {
        return Integer.parseInt(decided.need("event"));
    }

    /** The referral that the report of this number became. */
    ReferralId referral(String report) {
        return Objects.requireNonNull(referrals.get(report), "No such report was received");
    }

    private HeldMention mention(String report) {
        return intake.mentionsOf(referral(report)).stream()
                .filter(mention -> mention.role() == MentionRole.REPORTED_PERSON)
                .findFirst()
                .orElseThrow();
    }

    private static List<HeldIdentifier> events(HeldMention mention) {
        return mention.identifiers().stream()
                .filter(held -> held.kind() == IdentifierKind.IP_EVENT)
                .sorted(Comparator.comparing(HeldIdentifier::sourcePath))
                .toList();
    }
}
