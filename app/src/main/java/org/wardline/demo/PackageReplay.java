package org.wardline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.dissemination.Dissemination;
import org.wardline.dissemination.SendPackage;
import org.wardline.intelligence.AddAddress;
import org.wardline.intelligence.AddItem;
import org.wardline.intelligence.Approvals;
import org.wardline.intelligence.CheckPackage;
import org.wardline.intelligence.DescribePackage;
import org.wardline.intelligence.DraftPackage;
import org.wardline.intelligence.Drafts;
import org.wardline.intelligence.Grade;
import org.wardline.intelligence.Intelligence;
import org.wardline.intelligence.ItemKind;
import org.wardline.intelligence.MaterialCategory;
import org.wardline.intelligence.PackageId;
import org.wardline.intelligence.RecordCheck;
import org.wardline.intelligence.RecordMaterial;
import org.wardline.intelligence.ResearchCheck;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;
import org.wardline.operations.Operations;
import org.wardline.resolution.Resolution;
import org.wardline.resolution.StatedAddress;

/** What is done with packages, replayed through the front doors. */
@Component
class PackageReplay {
    private static final String MARKING = "OFFICIAL-SENSITIVE";
    private static final Sensitive<String> NOTHING = Sensitive.of("");
    private static final Set<ResearchCheck> NOT_DONE = EnumSet.of(ResearchCheck.OPEN_SOURCE);

    private final Operations operations;
    private final Resolution resolution;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Intelligence intelligence;
    private final Dissemination dissemination;

    PackageReplay(
            Operations operations,
            Resolution resolution,
            Drafts drafts,
            Approvals approvals,
            Intelligence intelligence,
            Dissemination dissemination) {
        this.operations = operations;
        this.resolution = resolution;
        this.drafts = drafts;
        this.approvals = approvals;
        this.intelligence = intelligence;
        this.dissemination = dissemination;
    }

    /** Begins a package and writes everything that belongs in it. */
    void draft(Casework held, Decided decided) {
        var operation = operations.named(Demonstration.OPERATION).orElseThrow();
        var id = drafts.draft(new DraftPackage(held.subject(), operation.id().value())).orThrow();
        held.draft(id);
        item(
                held,
                ItemKind.FACT,
                "The account was used from two network addresses, each held by the same household at that time.",
                "Communications data, checked by a second officer",
                new Grade(
                        Grade.Source.RELIABLE, Grade.Information.KNOWN_DIRECTLY, Grade.Handling.P));
        item(
                held,
                ItemKind.ASSESSMENT,
                "Somebody in this household is likely to hold indecent images. Who used the account is not known.",
                "Intelligence officer",
                new Grade(
                        Grade.Source.RELIABLE,
                        Grade.Information.KNOWN_INDIRECTLY,
                        Grade.Handling.P));
        research(held, decided);
        changed(
                held,
                drafts.recordMaterial(
                        new RecordMaterial(
                                id,
                                MaterialCategory.INDUSTRY_B1,
                                Integer.parseInt(decided.need("files")),
                                held.version(id))));
        changed(
                held,
                drafts.addAddress(new AddAddress(id, reached(held).address(), held.version(id))));
        changed(
                held,
                drafts.describe(
                        new DescribePackage(
                                id,
                                Sensitive.of(
                                        "Safeguard any child at the address; consider a warrant; examine devices."),
                                MARKING,
                                held.version(id))));
    }

    private void research(Casework held, Decided decided) {
        var id = held.draft();
        var registered = Boolean.parseBoolean(decided.need("registered"));
        var day = LocalDate.ofInstant(decided.at(), ZoneOffset.UTC);
        for (var check : ResearchCheck.values()) {
            var hit = check == ResearchCheck.REGISTERED_OFFENDERS && registered;
            RecordCheck.Outcome outcome =
                    NOT_DONE.contains(check)
                            ? new RecordCheck.NotDone(
                                    Sensitive.of("Not without an authority for it; the force may"))
                            : new RecordCheck.Done(
                                    day,
                                    hit ? ResearchCheck.Result.HIT : ResearchCheck.Result.NIL,
                                    NOTHING);
            changed(
                    held,
                    drafts.recordCheck(new RecordCheck(id, check, outcome, held.version(id))));
        }
    }

    private StatedAddress reached(Casework held) {
        return resolution.addresses(held.subject()).stream()
                .filter(StatedAddress::mayLeave)
                .findFirst()
                .orElseThrow();
    }

    private void item(Casework held, ItemKind kind, String statement, String source, Grade grade) {
        var id = held.draft();
        changed(
                held,
                drafts.addItem(
                        new AddItem(
                                id,
                                kind,
                                Sensitive.of(statement),
                                Sensitive.of(source),
                                grade,
                                NOTHING,
                                MARKING,
                                held.version(id))));
    }

    void check(Casework held) {
        var id = held.draft();
        changed(
                held,
                approvals.check(
                        new CheckPackage(
                                id,
                                true,
                                true,
                                true,
                                true,
                                Sensitive.of("Compared with the referrals and the answers"),
                                held.version(id))));
    }

    void approve(Casework held) {
        var id = held.draft();
        changed(held, approvals.approve(id, held.version(id)));
    }

    void send(Casework held, Decided decided) {
        var approved = intelligence.approved(held.draft()).orElseThrow();
        var before = decided.with().get("no overt action before");
        held.dissemination(
                dissemination
                        .send(
                                new SendPackage(
                                        approved.id(),
                                        decided.need("force"),
                                        "To safeguard children and to investigate",
                                        approved.version(),
                                        null,
                                        null,
                                        before == null ? null : Instant.parse(before)))
                        .orThrow());
    }

    private static void changed(Casework held, Decision<PackageId> decision) {
        held.changed(decision.orThrow());
    }
}
