package org.wardline.resolution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.intake.HeldIdentifier;
import org.wardline.intake.HeldMention;
import org.wardline.intake.IdentifierKind;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;

/** Leads brought to a state by the same steps as any. */
@Component
public class LeadCases {
    private final Leads leads;
    private final LeadStore store;
    private final Commands commands;
    private final Subjects subjects;
    private final TestReports reports;
    private final TestOfficers officers;

    LeadCases(
            Leads leads,
            LeadStore store,
            Commands commands,
            Subjects subjects,
            TestReports reports,
            TestOfficers officers) {
        this.leads = leads;
        this.store = store;
        this.commands = commands;
        this.subjects = subjects;
        this.reports = reports;
        this.officers = officers;
    }

    /** A subject with its one mention and that mention's network events. */
    public record Case(SubjectId subject, HeldMention mention, List<HeldIdentifier> events) {}

    /** Develops a report. */
    public Case develop(Said said) {
        var mention = reports.reported(reports.receive(said));
        var subject =
                officers.as(
                        officers.national(),
                        () -> subjects.develop(mention.id(), "Worth developing").orThrow());
        var events =
                mention.identifiers().stream()
                        .filter(held -> held.kind() == IdentifierKind.IP_EVENT)
                        .toList();
        return new Case(subject, mention, events);
    }

    /** Opens a lead on the event with this number. */
    public LeadId open(Case of, int event) {
        return officers.as(
                officers.national(),
                () ->
                        leads.open(
                                        new OpenLead(
                                                of.mention().id(),
                                                of.events().get(event).id(),
                                                LeadKind.COMMUNICATIONS_DATA))
                                .orThrow());
    }

    int version(LeadId lead) {
        return look(lead).version();
    }

    LeadStore.Lead look(LeadId lead) {
        return officers.as(
                officers.national(), () -> commands.read(() -> store.find(lead).orElseThrow()));
    }

    Decision<LeadId> request(LeadId lead) {
        return officers.as(
                officers.national(),
                () ->
                        leads.request(
                                new RequestResolution(
                                        lead,
                                        "Investigatory Powers Act 2016 s.60A",
                                        "CD-1",
                                        "To find who held the address",
                                        version(lead))));
    }

    Decision<LeadId> reply(LeadId lead, RecordReply.Said said) {
        return officers.as(
                officers.national(),
                () -> leads.reply(new RecordReply(lead, said, "As received", version(lead))));
    }

    Decision<LeadId> answer(LeadId lead, String address, String repeated) {
        return officers.as(
                officers.national(),
                () ->
                        leads.answer(
                                new AnswerLead(
                                        lead,
                                        Sensitive.of("A. Foskabury"),
                                        Sensitive.of(address),
                                        Sensitive.of("so152ci"),
                                        Sensitive.of(repeated),
                                        Sensitive.of("as asked"),
                                        version(lead))));
    }

    Decision<LeadId> check(Officer officer, LeadId lead, boolean confirmed) {
        return officers.as(
                officer,
                () ->
                        leads.check(
                                new CheckResolution(
                                        lead, confirmed, "Compared all three", version(lead))));
    }

    /** Brings a lead on the event to an answer that a second person has confirmed. */
    public LeadId checked(Case of, int event, String address) {
        var lead = answered(of, event, address);
        check(officers.nationalTwo(), lead, true).orThrow();
        return lead;
    }

    /** Brings a lead on the event to an answer. */
    public LeadId answered(Case of, int event, String address) {
        var lead = open(of, event);
        request(lead).orThrow();
        reply(lead, RecordReply.Said.AUTHORISED).orThrow();
        answer(lead, address, of.events().get(event).raw().value()).orThrow();
        return lead;
    }
}
