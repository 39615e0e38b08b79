package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.Golden;
import org.wardline.TestOfficers;
import org.wardline.TestWorld;
import org.wardline.WardlineTest;
import org.wardline.database.TestConnections;

/** The table of roles as a page of documentation, with the constraint that carries each rule of two persons. */
@WardlineTest
class RolesPageTests {
    /** What a rule of two persons says, by the constraint that carries it. */
    private static final Map<String, String> BY_TWO =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "governance.alert alert_reviewed_by_another",
                                    "An alert is reviewed by an auditor whom it does not concern."),
                            Map.entry(
                                    "governance.account_request account_request_confirmed_by_another",
                                    "What an administrator asks for about an account, another confirms."),
                            Map.entry(
                                    "governance.invitation invitation_confirmed_by_another",
                                    "A link to set a password is drawn by another administrator than asked for it."),
                            Map.entry(
                                    "intelligence.package package_checker_is_no_author",
                                    "Whoever checks a package wrote no part of it."),
                            Map.entry(
                                    "intelligence.package package_approver_is_no_author",
                                    "Whoever approves a package wrote no part of it."),
                            Map.entry(
                                    "dissemination.dissemination dissemination_package_by_two",
                                    "What is sent was approved by another than its author."),
                            Map.entry(
                                    "resolution.second_check second_check_by_another",
                                    "An answer is checked by somebody who neither asked nor recorded it."),
                            Map.entry(
                                    "resolution.address_exception address_exception_by_another",
                                    "An exception is made by somebody who neither asked nor recorded the answer."),
                            Map.entry(
                                    "results.announcement announcement_approved_by_another",
                                    "An announcement is approved by another than its drafter."),
                            Map.entry(
                                    "retention.deletion deletion_confirmed_by_another",
                                    "A deletion is confirmed by another than decided it."),
                            Map.entry(
                                    "requests.answer answer_approved_by_another",
                                    "An answer to a request is given by another than proposed it."),
                            Map.entry(
                                    "safeguarding.child child_accepted_by_another",
                                    "A child's clock is accepted by another than recorded the child."),
                            Map.entry(
                                    "dissemination.annex annex_included_by_another",
                                    "A sensitive item is included by another than its author."),
                            Map.entry(
                                    "governance.break_glass break_glass_reviewed_by_another",
                                    "Break-glass is reviewed by an auditor who did not break it.")));

    @Autowired TestConnections connections;
    @Autowired TestOfficers officers;

    @Test
    void thePageSaysWhatTheCodeAndTheDatabaseSay() throws SQLException {
        Golden.assertKept("docs/security/roles.md", page(constraints(), circles()));
    }

    private Map<String, String> constraints() throws SQLException {
        var found = new HashMap<String, String>();
        try (var connection = connections.admin()) {
            for (var line :
                    TestConnections.column(
                            connection,
                            """
                            select k.conrelid::regclass::text || ' ' || k.conname || '|' || pg_get_constraintdef(k.oid)
                              from pg_constraint k
                             where k.contype = 'c' and k.conname ~ '(_by_another|_by_two|_is_no_author)$'
                             order by 1
                            """)) {
                var bar = line.indexOf('|');
                found.put(line.substring(0, bar), line.substring(bar + 1));
            }
        }
        assertThat(found.keySet())
                .as("constraints that say two persons: describe each in BY_TWO")
                .containsExactlyInAnyOrderElementsOf(BY_TWO.keySet());
        return found;
    }

    private static String page(Map<String, String> constraints, Map<String, String> circles) {
        var page =
                new StringBuilder(
                        """
                        # Who may do what

                        Generated from `governance.Action`, `governance.Role` and the database's constraints.

                        `governance.Policy` decides from the officer's roles and circles, the action, what holds the thing, and the
                        purpose. Row-level security decides about rows from the same roles and circles. Both must say yes.
                        Where the policy says no, the audit log has the reason; the officer sees no hint of what is hidden.

                        Shown by tests: `PolicyAndRowsTests` (function and database agree on rows dealt to random circles),
                        `IdentifierSwapTests` (an identifier of
                        another force, of a covert operation or of another kind gets the answer of an identifier of nothing, changes
                        no row, and is in the audit log).

                        ## Roles

                        | role | held by | circle at enrolment | may |
                        |---|---|---|---|
                        """);
        for (var role : Role.values()) {
            page.append(
                    "| %s | %s | %s | %d of %d actions |\n"
                            .formatted(
                                    role.title(),
                                    role.forPeople() ? "a person" : "a service account",
                                    circles.get(role.name()),
                                    Arrays.stream(Action.values())
                                            .filter(action -> action.roles().contains(role))
                                            .count(),
                                    Action.values().length));
        }
        page.append(
                """

                Operation circles are entered by briefing in, by a co-ordinator of that circle alone (`governance.brief_in`). The circle
                of a restricted case, a sensitive item or a hidden recipient is its list of named officers (`governance.change_list`).

                ## Actions

                What a circle holds is open to a role only within that circle. One row an action.

                | action | audited as | roles |
                |---|---|---|
                """);
        for (var action : Action.values()) {
            page.append(
                    "| %s | %s | %s |\n"
                            .formatted(
                                    words(action),
                                    words(action.kind()),
                                    action.roles().stream()
                                            .sorted(Comparator.naturalOrder())
                                            .map(Role::title)
                                            .collect(Collectors.joining(", "))));
        }
        page.append(
                """

                ## Two persons

                | rule | constraint | says |
                |---|---|---|
                """);
        BY_TWO.forEach((constraint, rule) ->
                page.append(
                        "| %s | `%s` | `%s` |\n"
                                .formatted(rule, constraint, constraints.get(constraint))));
        page.append(
                """

                The names these compare are true: triggers and policies called `in_ones_own_name` let nobody write another's
                name, and `keep_authors` lets nobody be taken off a package's authors (`OwnNameTests`).

                ## Administrators

                An administrator holds no other role, is in no circle and is briefed in on nothing, reads no case, runs no SQL and
                cannot change their own account. A new account, other roles and a new link to set a password take two administrators:
                one asks, another confirms and is shown the link. The first administrator adds the second alone, and a link that
                nobody confirmed is good only until two can sign in (`AdministratorTests`, `AccountRequestTests`, in the database
                too).
                """);
        return page.toString();
    }

    /** The circle that enrolment puts each role in, as the database did it. */
    private Map<String, String> circles() throws SQLException {
        officers.administrator();
        for (var role : Role.values()) {
            if (role.forPeople() && role != Role.ADMINISTRATOR) {
                var ofForce = TestWorld.FORCE_ROLES.contains(role);
                officers.officer(
                        "roles." + words(role).toLowerCase(Locale.ROOT).replace(' ', '-'),
                        ofForce ? "kent" : null,
                        role);
            }
        }
        var circles = new HashMap<String, String>();
        try (var connection = connections.admin()) {
            for (var line :
                    TestConnections.column(
                            connection,
                            """
                            select distinct r.role || ' ' || case g.kind when 'NATIONAL' then 'national desk'
                                                                         when 'FORCE' then 'own force'
                                                                         else 'none' end
                              from governance.officer_role r
                              left join governance.membership m on m.officer_id = r.officer_id
                              left join governance.need_group g on g.id = m.group_id
                            """)) {
                var at = line.indexOf(' ');
                circles.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return circles;
    }

    private static String words(Enum<?> name) {
        var words = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
