package org.wardline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardline.governance.Action;

/**
 * Where every route stands: what it is about and which actions it takes. What an
 * officer gets on it is derived from the table of roles, never written here.
 */
final class RoutePlaces {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /** Who may open a route whatever their role. */
    enum Open {
        /** Whoever has signed in: it shows nothing that a circle holds. */
        SIGNED_IN,
        /** Everybody: it comes before signing in. */
        EVERYBODY,
        /** Those whose role may do the actions, on what their circles hold. */
        BY_POLICY
    }

    /** A thing that a route is about, and where it is kept. */
    enum Thing {
        NONE(""),
        DESK(""),
        REFERRAL("intake.referral"),
        ORIGINAL("intake.original"),
        QUARANTINED("intake.quarantine"),
        MENTION("intake.mention"),
        EVENT("intake.identifier"),
        SUBJECT("subjects.subject"),
        JUDGEMENT("subjects.judgement"),
        LEAD("resolution.lead"),
        PACKAGE("intelligence.package"),
        ITEM("intelligence.item"),
        ADDRESS("intelligence.address"),
        SENSITIVE("intelligence.sensitive_item"),
        DISSEMINATION("dissemination.dissemination"),
        TELEPHONE("dissemination.telephone_release"),
        INVESTIGATION("investigation.investigation"),
        PERSON("investigation.person"),
        CHILD("safeguarding.child"),
        REQUEST("requests.request"),
        MATCH("deconfliction.match_side"),
        OPERATION("operations.operation"),
        ANNOUNCEMENT("results.announcement");

        final String table;

        Thing(String table) {
            this.table = table;
        }
    }

    /**
     * A route in its place.
     *
     * @param about what its circle decides on
     * @param values of the path's other parts and of the form; {@code @THING} stands for the identifier of one
     */
    record Place(
            String method,
            String pattern,
            Thing about,
            Open open,
            List<Action> actions,
            Map<String, String> values) {

        String route() {
            return method + " " + pattern;
        }

        /** Its name in a report. */
        String name() {
            return route()
                    + values.entrySet().stream()
                            .limit(1)
                            .map(first -> " " + first)
                            .collect(Collectors.joining());
        }

        /** The address, with these identifiers. */
        String path(Map<String, String> ids) {
            var path = VARIABLE.matcher(pattern).replaceAll(found -> value(found.group(1), ids));
            if (method.equals("POST")) {
                return path;
            }
            var query = new StringBuilder(path);
            values.forEach((name, value) -> {
                if (!pattern.contains("{" + name + "}")) {
                    query.append(query.indexOf("?") < 0 ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(value(name, ids));
                }
            });
            return query.toString();
        }

        /** The form's fields, with these identifiers. */
        Map<String, String> fields(Map<String, String> ids) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("version", "999");
            values.keySet().stream()
                    .filter(name -> !pattern.contains("{" + name + "}"))
                    .forEach(name -> fields.put(name, value(name, ids)));
            return fields;
        }

        private String value(String name, Map<String, String> ids) {
            var value = values.get(name);
            if (value == null) {
                return ids.getOrDefault(name.equals("id") ? about.name() : name, name);
            }
            return value.startsWith("@") ? ids.getOrDefault(value.substring(1), value) : value;
        }
    }

    static final List<Place> ALL =
            Stream.of(
                            """
                            GET /sign-in | NONE | EVERYBODY
                            GET /set-password | NONE | EVERYBODY | token=none
                            POST /set-password | NONE | EVERYBODY | token=none password=long-enough-words again=long-enough-words
                            GET / | NONE | SIGNED_IN
                            GET /referrals/new | NONE | RECEIVE_REFERRAL
                            GET /search | NONE | SEARCH
                            GET /operations | NONE | SIGNED_IN
                            GET /operations/new | NONE | OPEN_OPERATION
                            GET /investigations/new | NONE | OPEN_INVESTIGATION
                            GET /overdue | NONE | VIEW_OVERDUE
                            GET /officers | NONE | VIEW_OFFICERS
                            GET /officers/new | NONE | ADD_OFFICER
                            POST /officers | NONE | ADD_OFFICER | username= name=
                            GET /officers/change | NONE | CHANGE_OFFICER | username=first.administrator
                            POST /officers/roles | NONE | CHANGE_OFFICER | username=first.administrator roles=AUDITOR
                            POST /officers/link | NONE | CHANGE_OFFICER | username=first.administrator
                            POST /officers/confirm | NONE | CONFIRM_OFFICER | request=00000000-0000-4000-8000-00000000000f
                            POST /officers/withdraw | NONE | CHANGE_OFFICER | request=00000000-0000-4000-8000-00000000000f
                            GET /audit | NONE | VIEW_AUDIT | for=LAWFULNESS
                            GET /audit/chain | NONE | VERIFY_AUDIT
                            GET /audit/alerts | NONE | VIEW_ALERTS
                            POST /audit/alerts | NONE | REVIEW_ALERT | alert=00000000-0000-4000-8000-00000000000f conclusion=
                            POST /audit/alerts/break-glass | NONE | REVIEW_ALERT | entry=00000000-0000-4000-8000-00000000000f conclusion=
                            POST /audit/alerts/list | NONE | NAME_FOR_LIST | list=00000000-0000-4000-8000-00000000000f officers=
                            GET /break-glass | NONE | BREAK_GLASS
                            POST /break-glass | NONE | BREAK_GLASS | circle= purpose= minutes=
                            POST /break-glass/leave | NONE | BREAK_GLASS
                            GET /declarations | NONE | DECLARE_CONFLICT
                            POST /declarations/conflict | NONE | DECLARE_CONFLICT | reference= why=
                            POST /declarations/own | NONE | DECLARE_OWN | kind=POSTCODE value=
                            POST /audit/extract | NONE | EXTRACT_AUDIT | record=@REFERRAL purpose=LAWFULNESS
                            POST /audit/extract | NONE | EXTRACT_AUDIT | format=csv record=@REFERRAL purpose=LAWFULNESS
                            POST /audit/extract | NONE | EXTRACT_AUDIT | format=json record=@REFERRAL purpose=LAWFULNESS
                            GET /referrals | NONE | VIEW_REFERRAL
                            POST /referrals/new | DESK | RECEIVE_REFERRAL
                            GET /referrals/{id} | REFERRAL | VIEW_REFERRAL
                            POST /referrals/{id}/decide | REFERRAL | DECIDE_REFERRAL | outcome=INSUFFICIENT why=
                            GET /referrals/{id}/original | REFERRAL | VIEW_ORIGINAL
                            GET /referrals/{id}/original/{document}/download | REFERRAL | VIEW_ORIGINAL | document=@ORIGINAL
                            GET /quarantine | NONE | VIEW_ORIGINAL
                            GET /refused-media | NONE | VIEW_ORIGINAL
                            GET /quarantine/{id} | QUARANTINED | VIEW_ORIGINAL
                            GET /quarantine/{id}/download | QUARANTINED | VIEW_ORIGINAL
                            POST /search | NONE | SEARCH | words=nobody-here task=Testing-each-route
                            GET /subjects/{id} | SUBJECT | VIEW_SUBJECT
                            GET /subjects/{id}/restriction | SUBJECT | LIFT_SUBJECT_RESTRICTION
                            POST /subjects/{id}/restriction | SUBJECT | LIFT_SUBJECT_RESTRICTION | request= why= told=
                            GET /mentions/{id}/links | MENTION | VIEW_SUBJECT
                            POST /mentions/{id}/links/develop | MENTION | JUDGE_LINK | why=
                            POST /mentions/{id}/links/judge | MENTION | JUDGE_LINK | other=@MENTION verdict=SAME why=
                            POST /mentions/{id}/links/again | MENTION | PROPOSE_LINK
                            GET /judgements/{id}/withdraw | JUDGEMENT | VIEW_SUBJECT
                            POST /judgements/{id}/withdraw | JUDGEMENT | WITHDRAW_JUDGEMENT | why=
                            GET /subjects/{id}/list | SUBJECT | VIEW_SUBJECT
                            POST /subjects/{id}/list/{step} | SUBJECT | KEEP_SUBJECT_TO_LIST | step=restrict officers= why= ground=
                            POST /subjects/{id}/list/{step} | SUBJECT | KEEP_SUBJECT_TO_LIST | step=add officer= changeWhy=
                            POST /subjects/{id}/list/{step} | SUBJECT | KEEP_SUBJECT_TO_LIST | step=remove officer= changeWhy=
                            POST /subjects/{id}/list/{step} | SUBJECT | KEEP_SUBJECT_TO_LIST | step=lift liftWhy=
                            GET /subjects/{id}/leads | SUBJECT | VIEW_RESOLUTION
                            POST /subjects/{id}/leads/open | SUBJECT | OPEN_LEAD | id=@LED mention=@LED_MENTION event=@EVENT kind=COMMUNICATIONS_DATA
                            POST /subjects/{id}/leads/tie | SUBJECT | ANSWER_LEAD | lead=@LEAD words=
                            POST /subjects/{id}/leads/except | SUBJECT | EXCEPT_RESOLUTION | lead=@LEAD why=
                            POST /subjects/{id}/leads/register | SUBJECT | ANSWER_LEAD | checkedOn=2026-01-05 register= occupant= address= postcode= tie=
                            GET /leads/{id} | LEAD | VIEW_RESOLUTION
                            POST /leads/{id}/request | LEAD | REQUEST_RESOLUTION | authority= reference= why=
                            POST /leads/{id}/reply | LEAD | ANSWER_LEAD | said=NO_DATA note=
                            POST /leads/{id}/answer | LEAD | ANSWER_LEAD | subscriber= address= postcode= repeatedAddress= repeatedTime=
                            POST /leads/{id}/check | LEAD | CHECK_RESOLUTION | confirmed=true why=
                            POST /leads/{id}/expire | LEAD | OPEN_LEAD
                            GET /queue | NONE | VIEW_QUEUE
                            GET /queue/{id} | REFERRAL | VIEW_QUEUE
                            POST /queue/{id}/assess | REFERRAL | TRIAGE
                            POST /queue/{id}/lower | REFERRAL | LOWER_URGENCY | urgency=4 why=
                            POST /queue/{id}/grade | REFERRAL | RECORD_GRADE | subject=@SUBJECT grade=LOW tool= toolVersion= assessedOn=2026-01-05 why=
                            """,
                            """
                            GET /retention | NONE | VIEW_RETENTION
                            GET /retention/{id} | SUBJECT | VIEW_RETENTION
                            GET /retention/{id}/certificate | SUBJECT | VIEW_RETENTION
                            GET /retention/{id}/certificate.json | SUBJECT | TAKE_CERTIFICATE
                            POST /retention/{id}/review | SUBJECT | REVIEW_RETENTION | decided=RETAIN why= until=
                            POST /retention/{id}/confirm | SUBJECT | CONFIRM_DELETION
                            POST /retention/{id}/hold | SUBJECT | PLACE_HOLD | holdWhy= holdUntil=
                            POST /retention/{id}/lift | SUBJECT | LIFT_HOLD | liftWhy=
                            GET /requests | NONE | VIEW_REQUEST
                            GET /requests/new | NONE | RECORD_REQUEST
                            POST /requests | DESK | RECORD_REQUEST | kind= asks=
                            GET /requests/{id} | REQUEST | VIEW_REQUEST
                            POST /requests/{id}/{step} | REQUEST | HANDLE_REQUEST | step=identity how=
                            POST /requests/{id}/{step} | REQUEST | HANDLE_REQUEST | step=tie reference=
                            POST /requests/{id}/{step} | REQUEST | HANDLE_REQUEST | step=propose outcome=
                            POST /requests/{id}/{step} | REQUEST | ANSWER_REQUEST | step=answer
                            GET /packages | NONE | VIEW_PACKAGE
                            GET /packages/new | SUBJECT | VIEW_PACKAGE | subject=@SUBJECT
                            POST /packages | SUBJECT | DRAFT_PACKAGE | subject=@SUBJECT
                            GET /packages/{id} | PACKAGE | VIEW_PACKAGE
                            POST /packages/{id}/particulars | PACKAGE | DRAFT_PACKAGE | action= marking=OFFICIAL
                            POST /packages/{id}/items | PACKAGE | DRAFT_PACKAGE | kind=FACT statement= source= sourceEvaluation=UNTESTED information=KNOWN_DIRECTLY handling=P conditions= itemMarking=OFFICIAL
                            POST /packages/{id}/items/remove | PACKAGE | DRAFT_PACKAGE | item=@ITEM
                            POST /packages/{id}/checks | PACKAGE | DRAFT_PACKAGE | check=@CHECK checkDone=no whyNot=
                            POST /packages/{id}/material | PACKAGE | DRAFT_PACKAGE | category=INDUSTRY_B2 amount=1
                            POST /packages/{id}/addresses | PACKAGE | DRAFT_PACKAGE | address=
                            POST /packages/{id}/addresses/remove | PACKAGE | DRAFT_PACKAGE | item=@ADDRESS
                            POST /packages/{id}/force | PACKAGE | DRAFT_PACKAGE | force=kent why=
                            POST /packages/{id}/check | PACKAGE | CHECK_PACKAGE
                            POST /packages/{id}/back | PACKAGE | CHECK_PACKAGE | why=
                            POST /packages/{id}/approve | PACKAGE | APPROVE_PACKAGE
                            POST /packages/{id}/withdraw | PACKAGE | WITHDRAW_PACKAGE | why=
                            POST /packages/{id}/revise | PACKAGE | DRAFT_PACKAGE
                            GET /packages/{id}/send | PACKAGE | DISSEMINATE | id=@APPROVED
                            POST /packages/{id}/send | PACKAGE | DISSEMINATE | id=@APPROVED force= purpose=
                            GET /packages/{id}/sensitive | PACKAGE | VIEW_PACKAGE
                            POST /packages/{id}/sensitive | PACKAGE | MARK_SENSITIVE | kind=FACT statement= source= sourceEvaluation=UNTESTED information=KNOWN_DIRECTLY handling=P conditions= itemMarking=OFFICIAL officers= why=
                            POST /packages/{id}/sensitive/withdraw | SENSITIVE | MARK_SENSITIVE | id=@PACKAGE item=@SENSITIVE withdrawWhy=
                            GET /packages/{id}/telephone | PACKAGE | RELEASE_BY_TELEPHONE
                            POST /packages/{id}/telephone | PACKAGE | RELEASE_BY_TELEPHONE | force=
                            GET /telephone-releases/{id} | TELEPHONE | VIEW_DISSEMINATION
                            GET /matches | NONE | VIEW_MATCH
                            GET /matches/{id} | MATCH | VIEW_MATCH
                            POST /matches/{id} | MATCH | DECIDE_MATCH | to=STAYED_SILENT why=
                            GET /inbox | NONE | VIEW_INBOX
                            GET /recalls | NONE | VIEW_DISSEMINATION
                            GET /disseminations/{id} | DISSEMINATION | VIEW_DISSEMINATION
                            POST /disseminations/{id}/{step} | DISSEMINATION | ACKNOWLEDGE | step=acknowledge
                            POST /disseminations/{id}/{step} | DISSEMINATION | ACCEPT_DISSEMINATION | step=accept
                            POST /disseminations/{id}/{step} | DISSEMINATION | RETURN_DISSEMINATION | step=return
                            POST /disseminations/{id}/{step} | DISSEMINATION | TRANSFER_DISSEMINATION | step=transfer
                            POST /disseminations/{id}/{step} | DISSEMINATION | CLOSE_DISSEMINATION | step=close
                            POST /disseminations/{id}/{step} | DISSEMINATION | RECALL_DISSEMINATION | step=recall
                            POST /disseminations/{id}/{step} | DISSEMINATION | ACKNOWLEDGE | step=acknowledge-recall
                            POST /disseminations/{id}/{step} | DISSEMINATION | ACKNOWLEDGE | step=acknowledge-erasure
                            POST /disseminations/{id}/{step} | DISSEMINATION | PUT_RIGHT | step=put-right
                            POST /disseminations/{id}/{step} | DISSEMINATION | EXONERATE | step=exonerate
                            POST /case-purpose | INVESTIGATION | STATE_CASE_PURPOSE | to=@CASE_PAGE reason=OWN_WORK
                            GET /investigations | NONE | VIEW_INVESTIGATION
                            POST /investigations | NONE | OPEN_INVESTIGATION | dissemination=@DISSEMINATION
                            GET /investigations/{id} | INVESTIGATION | VIEW_INVESTIGATION
                            GET /investigations/{id}/{form} | INVESTIGATION | VIEW_INVESTIGATION | form=person
                            GET /investigations/{id}/{form} | INVESTIGATION | VIEW_INVESTIGATION | form=arrest
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=person name= about=@DISSEMINATION
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=role person=@PERSON
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=work person=@PERSON
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=arrest person=@PERSON
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_OUTCOME | form=screen
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=bail
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=release
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_OUTCOME | form=charge person=@PERSON
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_OUTCOME | form=outcome person=@PERSON
                            POST /investigations/{id}/{form} | INVESTIGATION | RECORD_ENFORCEMENT | form=withdraw
                            POST /investigations/{id}/{form} | INVESTIGATION | ALLOW_EARLY_ACTION | form=early
                            POST /investigations/{id}/{form} | INVESTIGATION | RESTRICT_PERSON | form=restrict person=@PERSON
                            GET /investigations/{id}/list | INVESTIGATION | VIEW_INVESTIGATION
                            POST /investigations/{id}/list/{step} | INVESTIGATION | RESTRICT_CASE | step=restrict officers= why=
                            POST /investigations/{id}/list/{step} | INVESTIGATION | RESTRICT_CASE | step=add officer= changeWhy=
                            POST /investigations/{id}/list/{step} | INVESTIGATION | RESTRICT_CASE | step=remove officer= changeWhy=
                            POST /investigations/{id}/list/{step} | INVESTIGATION | RESTRICT_CASE | step=lift liftWhy=
                            POST /investigations/{id}/list/{step} | INVESTIGATION | RECORD_POLICING | step=policing person=@PERSON force= policingWhy= officers=
                            GET /children | NONE | VIEW_CHILD
                            GET /children/new | DISSEMINATION | RECORD_CHILD | recordedIn=@DISSEMINATION
                            POST /children | DISSEMINATION | RECORD_CHILD | recordedIn=@DISSEMINATION label=
                            GET /children/{id} | CHILD | VIEW_CHILD
                            POST /children/{id}/{step} | CHILD | TELL_CHILDRENS_SERVICES | step=tell
                            POST /children/{id}/{step} | CHILD | RECORD_PROTECTIVE_ACTION | step=protect
                            POST /children/{id}/{step} | CHILD | ACCEPT_CHILD | step=accept
                            POST /children/{id}/{step} | CHILD | JUDGE_SAME_CHILD | step=same
                            POST /children/{id}/{step} | CHILD | RECORD_PROTECTIVE_ACTION | step=withdraw
                            """,
                            """
                            POST /operations/new | NONE | OPEN_OPERATION | slug= name= from=2026-01-05 until=2026-01-06
                            GET /operations/{slug} | OPERATION | VIEW_OPERATION
                            POST /operations/{slug}/members | OPERATION | VIEW_OPERATION,BRIEF_IN | officer=nobody.such
                            POST /operations/{slug}/phase | OPERATION | VIEW_OPERATION,CHANGE_OPERATION | phase=CLOSED
                            POST /operations/{slug}/overt | OPERATION | VIEW_OPERATION,END_COVERT_STATUS | why=
                            GET /operations/{slug}/results | OPERATION | COUNT_RESULTS
                            GET /operations/{slug}/results/rows | OPERATION | OPEN_FIGURE_ROWS | figure=people-arrested
                            GET /operations/{slug}/dashboard | OPERATION | COUNT_RESULTS
                            GET /operations/{slug}/forces/{force} | OPERATION | COUNT_RESULTS | force=hampshire
                            GET /operations/{slug}/funnel | OPERATION | COUNT_RESULTS
                            POST /operations/{slug}/announcements | OPERATION | DRAFT_ANNOUNCEMENT | asAt=@MOMENT
                            GET /operations/{slug}/announcements/{id} | ANNOUNCEMENT | VIEW_OPERATION
                            POST /operations/{slug}/announcements/{id}/approve | ANNOUNCEMENT | APPROVE_ANNOUNCEMENT
                            POST /operations/{slug}/announcements/{id}/withdraw | ANNOUNCEMENT | DRAFT_ANNOUNCEMENT | why=
                            GET /announcements/{slug} | NONE | READ_PUBLISHED | slug=@RELEASED
                            """)
                    .flatMap(String::lines)
                    .map(RoutePlaces::place)
                    .toList();

    private RoutePlaces() {}

    private static Place place(String line) {
        var parts = line.split(" *\\| *");
        var route = parts[0].split(" ");
        var values = new LinkedHashMap<String, String>();
        if (parts.length > 3) {
            for (var each : parts[3].split(" ")) {
                var at = each.indexOf('=');
                values.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        var open =
                Arrays.stream(Open.values())
                        .filter(each -> each.name().equals(parts[2]))
                        .findFirst()
                        .orElse(Open.BY_POLICY);
        var actions =
                open == Open.BY_POLICY
                        ? Arrays.stream(parts[2].split(",")).map(Action::valueOf).toList()
                        : List.<Action>of();
        return new Place(route[0], route[1], Thing.valueOf(parts[1]), open, actions, values);
    }
}
