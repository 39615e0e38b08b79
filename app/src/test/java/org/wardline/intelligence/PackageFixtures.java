package org.wardline.intelligence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.TestOfficers;
import org.wardline.TestReports;
import org.wardline.TestReports.Said;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.resolution.Addresses;
import org.wardline.resolution.RegisterAddress;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;
import org.wardline.triage.Triage;

/** Packages brought to a state by the same steps as any: written by one officer, checked by a second, approved by a third. */
@Component
public class PackageFixtures {
    /** A statement of every package made here. */
    public static final String STATEMENT = "The account was in use on the day of the report.";

    /** The address of subjects made here; its sector is real, its unit cannot be. Hampshire's. */
    public static final String ADDRESS = "7 Quenby Row, Southampton";

    private final Drafts drafts;
    private final Approvals approvals;
    private final Intelligence intelligence;
    private final Addresses addresses;
    private final Subjects subjects;
    private final Triage triage;
    private final TestReports reports;
    private final TestOfficers officers;
    private final OperationClock clock;

    PackageFixtures(
            Drafts drafts,
            Approvals approvals,
            Intelligence intelligence,
            Addresses addresses,
            Subjects subjects,
            Triage triage,
            TestReports reports,
            TestOfficers officers,
            OperationClock clock) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.intelligence = intelligence;
        this.addresses = addresses;
        this.subjects = subjects;
        this.triage = triage;
        this.reports = reports;
        this.officers = officers;
        this.clock = clock;
    }

    /** A subject of a received, developed and triaged referral about the account, with an e-mail address. No address yet. */
    public SubjectId subject(String account) {
        var referral = reports.receive(Said.about(account).withEmail(account + "@example.invalid"));
        var mention = reports.reported(referral);
        return national(() -> {
            var subject = subjects.develop(mention.id(), "Worth developing").orThrow();
            triage.assess(referral).orThrow();
            return subject;
        });
    }

    /** The same with {@link #ADDRESS} from a register, at this postcode. */
    public SubjectId subjectAt(String account, String postcode) {
        var subject = subject(account);
        register(subject, ADDRESS, postcode);
        return subject;
    }

    /** Looks an address of the subject up in a register. */
    public void register(SubjectId subject, String address, String postcode) {
        national(() ->
                addresses
                        .register(
                                new RegisterAddress(
                                        subject,
                                        "Electoral register",
                                        today(),
                                        Sensitive.of("Wexmoor Tarlane"),
                                        Sensitive.of(address),
                                        Sensitive.of(postcode),
                                        Sensitive.of("Named there with the same date of birth")))
                        .orThrow());
    }

    /** A draft with nothing in it. */
    public PackageId draft(SubjectId subject, @Nullable UUID operation) {
        return national(() -> drafts.draft(new DraftPackage(subject, operation)).orThrow());
    }

    /** A draft with all that it needs; the force is the one of the subject's address, else Hampshire by hand. */
    public PackageId complete(SubjectId subject, @Nullable UUID operation) {
        var id = draft(subject, operation);
        national(() -> {
            describe(id);
            drafts.addItem(item(id, STATEMENT, "OFFICIAL-SENSITIVE")).orThrow();
            for (var check : ResearchCheck.values()) {
                drafts.recordCheck(
                                new RecordCheck(
                                        id,
                                        check,
                                        new RecordCheck.Done(
                                                today(),
                                                ResearchCheck.Result.NIL,
                                                Sensitive.of("")),
                                        version(id)))
                        .orThrow();
            }
            drafts.recordMaterial(
                            new RecordMaterial(id, MaterialCategory.INDUSTRY_B2, 3, version(id)))
                    .orThrow();
            drafts.addAddress(new AddAddress(id, Sensitive.of(ADDRESS), version(id)));
            var summary = intelligence.summary(id).orElseThrow();
            if (summary.responsibleForce() == null) {
                drafts.nameForce(
                                new NameForce(
                                        id,
                                        "hampshire",
                                        Sensitive.of("Works there"),
                                        summary.version()))
                        .orThrow();
            }
            return id;
        });
        return id;
    }

    private void describe(PackageId id) {
        drafts.describe(
                        new DescribePackage(
                                id,
                                Sensitive.of("Visit within the time of the clock"),
                                "OFFICIAL-SENSITIVE",
                                version(id)))
                .orThrow();
    }

    /** A statement to add, marked as given. */
    public AddItem item(PackageId id, String statement, String marking) {
        return new AddItem(
                id,
                ItemKind.FACT,
                Sensitive.of(statement),
                Sensitive.of("The provider's report"),
                new Grade(
                        Grade.Source.UNTESTED, Grade.Information.KNOWN_DIRECTLY, Grade.Handling.C),
                Sensitive.of("Not to be told to the subject"),
                marking,
                version(id));
    }

    /** A package that a second officer has checked. */
    public PackageId checked(SubjectId subject, @Nullable UUID operation) {
        var id = complete(subject, operation);
        check(id);
        return id;
    }

    /** The second officer's check. */
    public void check(PackageId id) {
        officers.as(
                officers.nationalTwo(), () -> approvals.check(quality(id, version(id))).orThrow());
    }

    /** A check that confirms everything. */
    public static CheckPackage quality(PackageId id, int version) {
        return new CheckPackage(id, true, true, true, true, Sensitive.of(""), version);
    }

    /** An approved package about a subject. */
    public PackageId approved(SubjectId subject) {
        return approved(subject, null);
    }

    /** An approved package about a subject, belonging to an operation. */
    public PackageId approved(SubjectId subject, @Nullable UUID operation) {
        var id = checked(subject, operation);
        approve(id);
        return id;
    }

    /** The supervisor's approval. */
    public void approve(PackageId id) {
        officers.as(
                officers.nationalSupervisor(), () -> approvals.approve(id, version(id)).orThrow());
    }

    /** The number that commands ask for. Call in an officer's name. */
    public int version(PackageId id) {
        return intelligence.summary(id).orElseThrow().version();
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Does the work as the officer who writes packages here. */
    <T extends @Nullable Object> T national(Callable<T> work) {
        return officers.as(officers.national(), work);
    }

    /** Names of the reasons of a refusal; empty when done. */
    public static List<String> reasons(Decision<?> decision) {
        return switch (decision) {
            case Decision.Done<?> _ -> List.of();
            case Decision.Refused<?>(var reasons) -> reasons.stream().map(Refusal::name).toList();
        };
    }
}
