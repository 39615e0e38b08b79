package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardline.Inventory.Column;
import org.wardline.Inventory.Table;
import org.wardline.Inventory.Whose;
import org.wardline.database.TestConnections;
import org.wardline.intake.MentionRole;
import org.wardline.investigation.PersonRole;
import org.wardline.retention.RetentionCategory;
import org.wardline.retention.RetentionSchedule;

/**
 * The record of processing activities (Data Protection Act 2018 s.61): what the schema can say is drawn from it, the rest
 * stands here by hand and names only columns that exist.
 */
@WardlineTest
class RecordsOfProcessingTests {
    private static final String PAGE = "docs/security/records-of-processing.md";
    private static final Pattern COLUMN = Pattern.compile("`([a-z]+\\.[a-z_]+)\\.([a-z_0-9]+)`");

    @Autowired TestConnections connections;
    @Autowired RetentionSchedule schedule;

    @Test
    void thePageSaysWhatTheSchemaSays() throws SQLException {
        try (var admin = connections.admin()) {
            Golden.assertKept(PAGE, page(Inventory.tables(admin), Inventory.purposes(admin)));
        }
    }

    @Test
    void everySchemaSaysWhatItIsFor() throws SQLException {
        try (var admin = connections.admin()) {
            assertThat(Inventory.purposes(admin))
                    .as("Write `comment on schema`: what its data is for, beginning with To")
                    .isNotEmpty()
                    .allSatisfy(
                            (schema, purpose) -> assertThat(purpose).as(schema).startsWith("To "));
        }
    }

    @Test
    void namesOnlyColumnsThatExist() throws SQLException {
        try (var admin = connections.admin()) {
            var tables = Inventory.tables(admin);
            var named = COLUMN.matcher(page(tables, Inventory.purposes(admin))).results().toList();
            assertThat(named)
                    .isNotEmpty()
                    .allSatisfy(found ->
                            assertThat(tables)
                                    .as(found.group())
                                    .anyMatch(table ->
                                            table.full().equals(found.group(1))
                                                    && table.columns().stream()
                                                            .map(Column::name)
                                                            .anyMatch(found.group(2)::equals)));
        }
    }

    private String page(List<Table> tables, Map<String, String> purposes) {
        return """
        # Record of processing activities

        Data Protection Act 2018 s.61(2), for the processing that Wardline does. Purposes and categories of data are
        generated from the schema's comments, roles from the code; the rest is written by hand. What an agency that runs
        Wardline must fill in itself says *Controller*.

        ## Controller
        *Controller*: name, contact details, joint controllers (s.58), data protection officer (s.69). The national agency
        and each force decide about what they hold themselves: which circle holds a row is `held_by` in
        [what is kept](data-inventory.md).

        ## Legal basis
        Necessary for a task of a competent authority for a law-enforcement purpose, s.35(2)(b). Sensitive processing,
        s.35(8): reports speak of sex life, and free text may speak of health, origin or belief. It needs strict
        necessity, a condition of Schedule 8 and a policy document, s.42. *Controller*: name the condition and keep the
        document.

        ## Purposes
        | schema | what its data is for |
        |---|---|
        %s

        Every command says a purpose too, which the audit log keeps: `audit.entry.purpose`.

        ## Categories of people
        - As senders describe them: %s.
        - As officers set their role in a case (s.38(3)): %s.
        - Children at risk, named only where needed: `safeguarding.child.label`.
        - Subscribers and occupants of an address: `resolution.reply.subscriber`, `intelligence.address.occupant`.
        - Officers and contacts of other bodies.

        Facts are kept apart from assessments (s.38(2)): `intelligence.item.kind`.

        ## Categories of personal data
        | table | identifies by | tells in |
        |---|---|---|
        %s

        No imagery is kept: of media that arrives, hash, size, type and sender stay, `intake.refusal.sha256`.

        ## Categories of recipients
        | recipient | what | where it is recorded |
        |---|---|---|
        | UK police forces and other bodies with a force's circle | approved packages, by telephone first where it cannot wait; recalls and corrections | `dissemination.dissemination.force`, `dissemination.telephone_release.force` |
        | children's services | that a child is at risk, and what was done | `safeguarding.event.told_to` |
        | communications providers | the network address and moment asked about, under the authority named | `resolution.request.authority` |
        | the other side of a deconfliction match | a contact and the kind of what both are in, no case | `deconfliction.match_side.other_who` |
        | the public | counts, small ones withheld, and approved words; nobody's data | `results.announcement.published` |
        | the Information Commissioner, and others for the purposes of s.62(4) | extracts of the audit log | `audit.entry.action` |

        Each disclosure is an entry of that kind in the [audit log](audit.md).

        ## Transfers abroad
        Wardline sends nothing abroad: no recipient outside the United Kingdom can be chosen. What reaches it from abroad
        keeps its sender, `intake.original.sender`.

        ## Profiling
        Linkage scores how likely two mentions are one person; triage adds points for what is known of a referral. Neither
        decides about anybody: [how they work and what was measured](algorithms.md).

        ## Limits for erasure
        A subject is reviewed after a period without news; a supervisor decides, a second one confirms a deletion, and a
        legal hold comes before both ([how](retention.md)). Periods are configuration:

        | category | reviewed after | again within | source | how certain |
        |---|---|---|---|---|
        %s

        What a force records in its own cases has no schedule here yet: the force's own applies. The audit log is kept.

        ## Security, s.40
        [Who may do what](roles.md) · [the audit log](audit.md) · [backup and restore](backup.md) ·
        [what is defended against](../../SECURITY.md)
        """
                .formatted(
                        purposes.entrySet().stream()
                                .map(each ->
                                        "| %s | %s |".formatted(each.getKey(), each.getValue()))
                                .collect(Collectors.joining("\n")),
                        words(MentionRole.values()),
                        words(PersonRole.values()),
                        tables.stream()
                                .filter(Table::personal)
                                .map(table ->
                                        "| %s | %s | %s |"
                                                .formatted(
                                                        table.full(),
                                                        names(table, Whose.IDENTIFIES),
                                                        names(table, Whose.TELLS)))
                                .collect(Collectors.joining("\n")),
                        limits());
    }

    private String limits() {
        return Arrays.stream(RetentionCategory.values())
                .map(schedule::of)
                .map(line ->
                        "| %s | %s | %s | %s | %s |"
                                .formatted(
                                        line.category().title(),
                                        line.firstSaid(),
                                        line.againSaid(),
                                        line.source(),
                                        line.certainty()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Enum<?>[] roles) {
        return Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String names(Table table, Whose whose) {
        return table.columns().stream()
                .filter(column -> column.whose() == whose)
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }
}
