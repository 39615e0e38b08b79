package org.wardline.dissemination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;

/** The SQL of disseminations. */
@Component
class DisseminationStore {
    private static final int MOST_ROWS = 500;

    /** One line of history. */
    record Event(
            UUID id,
            Happened happened,
            Instant at,
            OfficerId by,
            @Nullable String code,
            @Nullable Sensitive<String> note) {}

    /** What was checked before sending. */
    record Check(
            long matchesFound,
            long matchesUndecided,
            @Nullable String undecidedReason,
            String responsibleForce,
            @Nullable String otherForceReason) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    DisseminationStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Keeps it; where its reference is taken, under another. */
    void add(Dispatch made) {
        References.keep('D', made.reference(), ids, reference -> add(made, reference));
    }

    private boolean add(Dispatch made, String reference) {
        var parcel = made.parcel();
        var noOvertBefore = parcel.noOvertBefore();
        var restrictedReason = parcel.restrictedReason();
        return jdbc.sql(
                                """
                                insert into dissemination.dissemination (
                                    id, reference, held_by, origin_group, recipient_group, force, package_id,
                                    package_reference, package_version, package_author, package_approver, subject_id,
                                    operation_id, purpose, act_by, no_overt_before, restricted_reason, copy, copy_sha256,
                                    previous_id, sent_by, sent_at, state, version)
                                values (
                                    :id, :reference, :heldBy, :originGroup, :recipientGroup, :force, :packageId,
                                    :packageReference, :packageVersion, :author, :approver, :subject,
                                    :operation, :purpose, :actBy, :noOvertBefore, :restrictedReason, :copy, :digest,
                                    :previous, :sentBy, :sentAt, :state, :version)
                                on conflict (reference) do nothing
                                """)
                        .param("id", made.id().value())
                        .param("reference", reference)
                        .param("heldBy", made.heldBy().value())
                        .param("originGroup", made.originGroup().value())
                        .param("recipientGroup", made.recipientGroup().value())
                        .param("force", made.force())
                        .param("packageId", parcel.packageId())
                        .param("packageReference", parcel.packageReference())
                        .param("packageVersion", parcel.packageVersion())
                        .param("author", parcel.author().value())
                        .param("approver", parcel.approver().value())
                        .param("subject", parcel.subject())
                        .param("operation", parcel.operation())
                        .param("purpose", parcel.purpose())
                        .param("actBy", parcel.actBy().atOffset(ZoneOffset.UTC))
                        .param(
                                "noOvertBefore",
                                noOvertBefore == null
                                        ? null
                                        : noOvertBefore.atOffset(ZoneOffset.UTC))
                        .param(
                                "restrictedReason",
                                restrictedReason == null ? null : restrictedReason.value().strip())
                        .param("copy", parcel.copy().value())
                        .param("digest", new SealedCopy(parcel.copy()).digest())
                        .param("previous", made.previous() == null ? null : made.previous().value())
                        .param("sentBy", made.sentBy().value())
                        .param("sentAt", made.sentAt().atOffset(ZoneOffset.UTC))
                        .param("state", made.state().name())
                        .param("version", made.version())
                        .update()
                == 1;
    }

    void addCheck(Dispatch made, Check check) {
        jdbc.sql(
                        """
                        insert into dissemination.check_before_sending (
                            dissemination_id, held_by, at, matches_found, matches_undecided, undecided_reason,
                            responsible_force, other_force_reason)
                        values (:id, :heldBy, :at, :found, :undecided, :undecidedReason, :responsible, :otherReason)
                        """)
                .param("id", made.id().value())
                .param("heldBy", made.heldBy().value())
                .param("at", made.sentAt().atOffset(ZoneOffset.UTC))
                .param("found", check.matchesFound())
                .param("undecided", check.matchesUndecided())
                .param("undecidedReason", check.undecidedReason())
                .param("responsible", check.responsibleForce())
                .param("otherReason", check.otherForceReason())
                .update();
    }

    void addEvent(Dispatch about, Event event) {
        var note = event.note();
        jdbc.sql(
                        """
                        insert into dissemination.event (
                            id, dissemination_id, held_by, origin_group, recipient_group, happened, at, by_officer,
                            code, note)
                        values (:id, :about, :heldBy, :originGroup, :recipientGroup, :happened, :at, :by, :code, :note)
                        """)
                .param("id", event.id())
                .param("about", about.id().value())
                .param("heldBy", about.heldBy().value())
                .param("originGroup", about.originGroup().value())
                .param("recipientGroup", about.recipientGroup().value())
                .param("happened", event.happened().name())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("by", event.by().value())
                .param("code", event.code())
                .param("note", note == null ? null : note.value())
                .update();
    }

    /** Moves a dissemination on; false when somebody else has changed it since. */
    boolean move(DisseminationId id, int version, DisseminationState to) {
        return jdbc.sql(
                                """
                                update dissemination.dissemination
                                   set state = :to, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Records the answer to a recall; false when somebody else has changed it since. */
    boolean answerRecall(DisseminationId id, int version, boolean actedOn, Instant at) {
        return jdbc.sql(
                                """
                                update dissemination.dissemination
                                   set recall_acknowledged_at = :at, acted_on = :actedOn, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("actedOn", actedOn)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Dispatch> find(DisseminationId id) {
        return jdbc.sql(
                        """
                        select id, reference, held_by, origin_group, recipient_group, force, package_id,
                               package_reference, package_version, package_author, package_approver, subject_id,
                               operation_id, purpose, act_by, no_overt_before, restricted_reason, copy, previous_id, sent_by,
                               sent_at, state, acted_on, version
                          from dissemination.dissemination
                         where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> dispatch(row))
                .optional();
    }

    /**
     * Since when the sender restricts on request what it keeps about the person; empty where it does not. Those with a copy
     * are told as well, who cannot see the subject.
     */
    Optional<Instant> restrictedSince(DisseminationId id) {
        return restrictedSince(jdbc, id.value());
    }

    static Optional<Instant> restrictedSince(JdbcClient jdbc, UUID sent) {
        return jdbc.sql("select dissemination.restricted_since(:sent)")
                .param("sent", sent)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Which of these the actor's force must restrict likewise, since the sender does on request. */
    Set<DisseminationId> restrictedAmong(Collection<InboxRow> rows) {
        return restrictedAmong(
                        jdbc, rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .map(DisseminationId::new)
                .collect(Collectors.toSet());
    }

    static Stream<UUID> restrictedAmong(JdbcClient jdbc, UUID[] sent) {
        return jdbc
                .sql("select id from dissemination.restricted_among(:sent) t (id)")
                .param("sent", sent)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .stream();
    }

    /** What was transferred from this one, directly. */
    List<DisseminationId> passedOn(DisseminationId id) {
        return jdbc.sql(
                        """
                        select id from dissemination.dissemination where previous_id = :id order by sent_at, id
                        """)
                .param("id", id.value())
                .query((row, _) -> new DisseminationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether this version of the package is with the force, neither returned nor recalled nor passed on. */
    boolean alreadyWith(PackageId ofPackage, int version, String force) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from dissemination.dissemination
                             where package_id = :package and package_version = :version
                               and force = :force
                               and state not in ('RETURNED', 'RECALLED', 'TRANSFERRED'))
                        """)
                .param("package", ofPackage.value())
                .param("version", version)
                .param("force", force)
                .query(Boolean.class)
                .single();
    }

    /** What a force has been sent and what still needs it, the most urgent first. */
    List<InboxRow> inbox(Collection<GroupId> recipients, boolean finished) {
        return jdbc.sql(
                        """
                        select id, reference, package_reference, package_version, force, act_by, state, sent_at,
                               recall_acknowledged_at
                          from dissemination.dissemination
                         where recipient_group = any (:recipients)
                           and (state in ('SENT', 'ACKNOWLEDGED', 'ACCEPTED')
                                or (state = 'RECALLED' and recall_acknowledged_at is null)) <> :finished
                         order by act_by, id
                         limit :most
                        """)
                .param("recipients", recipients.stream().map(GroupId::value).toArray(UUID[]::new))
                .param("finished", finished)
                .param("most", MOST_ROWS)
                .query((row, _) -> inboxRow(row))
                .list();
    }

    /** Where a package went, as its sender may see it. */
    List<InboxRow> sentOf(PackageId ofPackage) {
        return jdbc.sql(
                        """
                        select id, reference, package_reference, package_version, force, act_by, state, sent_at,
                               recall_acknowledged_at
                          from dissemination.dissemination
                         where package_id = :package
                         order by sent_at, id
                         limit :most
                        """)
                .param("package", ofPackage.value())
                .param("most", MOST_ROWS)
                .query((row, _) -> inboxRow(row))
                .list();
    }

    List<Event> history(DisseminationId id) {
        return jdbc.sql(
                        """
                        select id, happened, at, by_officer, code, note
                          from dissemination.event
                         where dissemination_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new Event(
                                row.getObject("id", UUID.class),
                                Happened.valueOf(row.getString("happened")),
                                instant(row, "at"),
                                new OfficerId(row.getObject("by_officer", UUID.class)),
                                row.getString("code"),
                                Sensitive.ofNullable(row.getString("note"))))
                .list();
    }

    /** Only the sender's circle finds one. */
    Optional<Check> check(DisseminationId id) {
        return jdbc.sql(
                        """
                        select matches_found, matches_undecided, undecided_reason, responsible_force,
                               other_force_reason
                          from dissemination.check_before_sending
                         where dissemination_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new Check(
                                row.getLong("matches_found"),
                                row.getLong("matches_undecided"),
                                row.getString("undecided_reason"),
                                row.getString("responsible_force"),
                                row.getString("other_force_reason")))
                .optional();
    }

    private static InboxRow inboxRow(ResultSet row) throws SQLException {
        return new InboxRow(
                new DisseminationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("package_reference"),
                row.getInt("package_version"),
                row.getString("force"),
                instant(row, "act_by"),
                DisseminationState.valueOf(row.getString("state")),
                instant(row, "sent_at"),
                row.getObject("recall_acknowledged_at") != null);
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        var previous = row.getObject("previous_id", UUID.class);
        return new Dispatch(
                new DisseminationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new GroupId(row.getObject("held_by", UUID.class)),
                new GroupId(row.getObject("origin_group", UUID.class)),
                new GroupId(row.getObject("recipient_group", UUID.class)),
                row.getString("force"),
                parcel(row),
                previous == null ? null : new DisseminationId(previous),
                new OfficerId(row.getObject("sent_by", UUID.class)),
                instant(row, "sent_at"),
                DisseminationState.valueOf(row.getString("state")),
                row.getObject("acted_on", Boolean.class),
                row.getInt("version"));
    }

    private static Dispatch.Parcel parcel(ResultSet row) throws SQLException {
        var wait = row.getObject("no_overt_before", OffsetDateTime.class);
        return new Dispatch.Parcel(
                row.getObject("package_id", UUID.class),
                row.getString("package_reference"),
                row.getInt("package_version"),
                new OfficerId(row.getObject("package_author", UUID.class)),
                new OfficerId(row.getObject("package_approver", UUID.class)),
                row.getObject("subject_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                row.getString("purpose"),
                instant(row, "act_by"),
                wait == null ? null : wait.toInstant(),
                Sensitive.ofNullable(row.getString("restricted_reason")),
                Sensitive.of(row.getString("copy")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
