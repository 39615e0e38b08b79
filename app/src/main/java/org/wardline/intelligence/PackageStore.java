package org.wardline.intelligence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/** The SQL of packages: beginning them, and moving them from state to state. */
@Component
class PackageStore {
    private static final int REFERENCE_ATTEMPTS = 200;
    private static final String ROW =
            """
            select p.id, p.held_by, p.reference, p.first_id, p.package_version, p.subject_id, p.operation_id, p.state,
                   p.author, p.authors, p.drafted_at, p.recommended_action, p.marking, p.responsible_force, p.force_way,
                   p.force_others, p.force_reason, p.checked_by, p.checked_at, p.quality_remarks, p.approved_by,
                   p.approved_at, p.act_by, p.copy, p.version
              from intelligence.package p
            """;

    /**
     * A move that was made, for the history.
     *
     * @param lawful why it was lawful although the subject is restricted on request; null where it is not
     */
    record Event(
            @Nullable PackageState from,
            PackageState to,
            @Nullable Sensitive<String> why,
            @Nullable Sensitive<String> lawful,
            Instant at,
            OfficerId by) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    PackageStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Begins the first version of a package. */
    void begin(
            PackageId id,
            GroupId heldBy,
            SubjectId subject,
            @Nullable UUID operation,
            Instant at,
            OfficerId by) {
        for (var attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt++) {
            var begun =
                    jdbc.sql(
                                    """
                                    insert into intelligence.package
                                        (id, held_by, reference, first_id, package_version, subject_id, operation_id,
                                         author, authors, drafted_at, marking)
                                    values (:id, :heldBy, :reference, :id, 1, :subject, :operation::uuid, :by,
                                            array[:by], :at, 'OFFICIAL_SENSITIVE')
                                    on conflict (reference, package_version) do nothing
                                    """)
                            .param("id", id.value())
                            .param("heldBy", heldBy.value())
                            .param("reference", References.of('P', ids.next()))
                            .param("subject", subject.value())
                            .param("operation", operation)
                            .param("by", by.value())
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .update();
            if (begun == 1) {
                return;
            }
        }
        throw new IllegalStateException("No short reference is free");
    }

    /** Begins the next version of a package, with the same particulars. Content is copied beside it. */
    void beginNext(PackageId id, PackageRow before, Instant at, OfficerId by) {
        jdbc.sql(
                        """
                        insert into intelligence.package
                            (id, held_by, reference, first_id, package_version, subject_id, operation_id, author,
                             authors, drafted_at, recommended_action, marking, responsible_force, force_way,
                             force_others, force_reason)
                        select :id, p.held_by, p.reference, p.first_id,
                               (select max(v.package_version) + 1 from intelligence.package v
                                 where v.first_id = p.first_id),
                               p.subject_id, p.operation_id, :by, array[:by], :at, p.recommended_action, p.marking,
                               p.responsible_force, p.force_way, p.force_others, p.force_reason
                          from intelligence.package p
                         where p.id = :before
                        """)
                .param("id", id.value())
                .param("before", before.id().value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PackageRow> find(PackageId id) {
        return jdbc.sql(ROW + " where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /** Versions of a subject's packages that are neither superseded nor withdrawn. */
    List<PackageRow> liveOf(SubjectId subject) {
        return jdbc.sql(
                        ROW
                                + """
                                 where p.subject_id = :subject and p.state in ('DRAFT', 'CHECKED', 'APPROVED')
                                 order by p.drafted_at, p.id
                                """)
                .param("subject", subject.value())
                .query((row, _) -> row(row))
                .list();
    }

    /** All versions of one package, oldest first. */
    List<PackageRow> versions(PackageId first) {
        return jdbc.sql(ROW + " where p.first_id = :first order by p.package_version")
                .param("first", first.value())
                .query((row, _) -> row(row))
                .list();
    }

    /** Newest first. */
    List<PackageRow> inState(@Nullable PackageState state, int limit) {
        return jdbc.sql(
                        ROW
                                + """
                                 where :state::text is null or p.state = :state::text
                                 order by p.drafted_at desc, p.id
                                 limit :limit
                                """)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** Takes the draft's next version for an officer who writes in it; false when somebody else was quicker. */
    boolean touch(PackageId id, int version, OfficerId by) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.package
                                   set version = version + 1,
                                       authors = case when :by = any(authors) then authors
                                                      else array_append(authors, :by) end
                                 where id = :id and version = :version and state = 'DRAFT'
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by.value())
                        .update();
    }

    void describe(PackageId id, Sensitive<String> action, Marking marking) {
        jdbc.sql(
                        """
                        update intelligence.package set recommended_action = :action, marking = :marking where id = :id
                        """)
                .param("id", id.value())
                .param("action", action.value().strip())
                .param("marking", marking.name())
                .update();
    }

    void route(PackageId id, @Nullable Routing routing) {
        var reason = routing == null ? null : routing.reason();
        jdbc.sql(
                        """
                        update intelligence.package
                           set responsible_force = :force::text, force_way = :way::text, force_others = :others,
                               force_reason = :reason::text
                         where id = :id
                        """)
                .param("id", id.value())
                .param("force", routing == null ? null : routing.force())
                .param("way", routing == null ? null : routing.way().name())
                .param(
                        "others",
                        routing == null ? new String[0] : routing.others().toArray(String[]::new))
                .param("reason", reason == null ? null : reason.value().strip())
                .update();
    }

    boolean check(PackageRow draft, OfficerId by, Instant at, Sensitive<String> remarks) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.package
                                   set state = 'CHECKED', checked_by = :by, checked_at = :at, quality_remarks = :remarks,
                                       version = version + 1
                                 where id = :id and version = :version and state = 'DRAFT'
                                """)
                        .param("id", draft.id().value())
                        .param("version", draft.version())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("remarks", remarks.value().strip())
                        .update();
    }

    boolean sendBack(PackageRow checked) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.package
                                   set state = 'DRAFT', checked_by = null, checked_at = null, quality_remarks = null,
                                       version = version + 1
                                 where id = :id and version = :version and state = 'CHECKED'
                                """)
                        .param("id", checked.id().value())
                        .param("version", checked.version())
                        .update();
    }

    boolean approve(PackageRow checked, PackageRow.Approval approval, byte[] digest) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.package
                                   set state = 'APPROVED', approved_by = :by, approved_at = :at, act_by = :actBy,
                                       copy = :copy, copy_sha256 = :digest, version = version + 1
                                 where id = :id and version = :version and state = 'CHECKED'
                                """)
                        .param("id", checked.id().value())
                        .param("version", checked.version())
                        .param("by", approval.by().value())
                        .param("at", approval.at().atOffset(ZoneOffset.UTC))
                        .param("actBy", approval.actBy().atOffset(ZoneOffset.UTC))
                        .param("copy", approval.copy().value())
                        .param("digest", digest)
                        .update();
    }

    /** Ends a version: superseded or withdrawn. */
    boolean close(PackageRow row, PackageState to) {
        return 1
                == jdbc.sql(
                                """
                                update intelligence.package
                                   set state = :to, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", row.id().value())
                        .param("version", row.version())
                        .param("to", to.name())
                        .update();
    }

    void addEvent(PackageId id, GroupId heldBy, Event event) {
        var from = event.from();
        jdbc.sql(
                        """
                        insert into intelligence.package_event
                            (id, held_by, package_id, from_state, to_state, why, restricted_reason, at, by)
                        values (:id, :heldBy, :package, :from::text, :to, :why::text, :lawful::text, :at, :by)
                        """)
                .param("id", ids.next())
                .param("heldBy", heldBy.value())
                .param("package", id.value())
                .param("from", from == null ? null : from.name())
                .param("to", event.to().name())
                .param("why", words(event.why()))
                .param("lawful", words(event.lawful()))
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("by", event.by().value())
                .update();
    }

    private static @Nullable String words(@Nullable Sensitive<String> said) {
        return said == null ? null : said.value().strip();
    }

    List<Event> events(PackageId id) {
        return jdbc.sql(
                        """
                        select e.from_state, e.to_state, e.why, e.restricted_reason, e.at, e.by
                          from intelligence.package_event e
                         where e.package_id = :package
                         order by e.position
                        """)
                .param("package", id.value())
                .query((row, _) -> {
                    var from = row.getString("from_state");
                    return new Event(
                            from == null ? null : PackageState.valueOf(from),
                            PackageState.valueOf(row.getString("to_state")),
                            Sensitive.ofNullable(row.getString("why")),
                            Sensitive.ofNullable(row.getString("restricted_reason")),
                            momentThere(row, "at"),
                            officerThere(row, "by"));
                })
                .list();
    }

    private static PackageRow row(ResultSet row) throws SQLException {
        return new PackageRow(
                new PackageId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("held_by", UUID.class)),
                row.getString("reference"),
                new PackageId(row.getObject("first_id", UUID.class)),
                row.getInt("package_version"),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                row.getObject("operation_id", UUID.class),
                PackageState.valueOf(row.getString("state")),
                officerThere(row, "author"),
                authors(row),
                momentThere(row, "drafted_at"),
                Sensitive.ofNullable(row.getString("recommended_action")),
                Marking.valueOf(row.getString("marking")),
                routing(row),
                checking(row),
                approval(row),
                row.getInt("version"));
    }

    private static Set<OfficerId> authors(ResultSet row) throws SQLException {
        var authors = new LinkedHashSet<OfficerId>();
        for (var author : (UUID[]) row.getArray("authors").getArray()) {
            authors.add(new OfficerId(author));
        }
        return authors;
    }

    private static @Nullable Routing routing(ResultSet row) throws SQLException {
        var force = row.getString("responsible_force");
        return force == null
                ? null
                : new Routing(
                        force,
                        Routing.Way.valueOf(row.getString("force_way")),
                        Arrays.asList((String[]) row.getArray("force_others").getArray()),
                        Sensitive.ofNullable(row.getString("force_reason")));
    }

    private static PackageRow.@Nullable Checking checking(ResultSet row) throws SQLException {
        return row.getObject("checked_by", UUID.class) == null
                ? null
                : new PackageRow.Checking(
                        officerThere(row, "checked_by"),
                        momentThere(row, "checked_at"),
                        Sensitive.of(
                                Optional.ofNullable(row.getString("quality_remarks")).orElse("")));
    }

    private static PackageRow.@Nullable Approval approval(ResultSet row) throws SQLException {
        return row.getObject("approved_by", UUID.class) == null
                ? null
                : new PackageRow.Approval(
                        officerThere(row, "approved_by"),
                        momentThere(row, "approved_at"),
                        momentThere(row, "act_by"),
                        Sensitive.of(row.getString("copy")));
    }

    private static OfficerId officerThere(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getObject(column, UUID.class));
    }

    private static Instant momentThere(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
