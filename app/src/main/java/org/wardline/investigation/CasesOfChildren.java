package org.wardline.investigation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.dissemination.AcceptedPackage;
import org.wardline.dissemination.Dissemination;
import org.wardline.dissemination.DisseminationId;
import org.wardline.safeguarding.RecordingCase;
import org.wardline.safeguarding.RecordingCases;

/**
 * Tells safeguarding which case a child is recorded in: an investigation, or a dissemination the force has accepted and
 * not yet opened one on. A child does not wait for the paperwork.
 */
@Component
class CasesOfChildren implements RecordingCases {
    private final CaseStore store;
    private final Dissemination dissemination;

    CasesOfChildren(CaseStore store, Dissemination dissemination) {
        this.store = store;
        this.dissemination = dissemination;
    }

    @Override
    public Optional<RecordingCase> find(UUID recordedIn) {
        return store.find(new InvestigationId(recordedIn))
                .map(this::ofInvestigation)
                .or(() -> dissemination.accepted(new DisseminationId(recordedIn)).map(this::of));
    }

    private RecordingCase ofInvestigation(CaseRow row) {
        return new RecordingCase(
                row.id().value(),
                "Investigation " + row.reference(),
                row.heldBy(),
                row.force(),
                store.origins(row.id()).stream()
                        .map(CaseRow.Origin::operation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                "/investigations/" + row.id().value());
    }

    private RecordingCase of(AcceptedPackage accepted) {
        return new RecordingCase(
                accepted.id().value(),
                "Dissemination " + accepted.reference(),
                accepted.recipientGroup(),
                accepted.force(),
                Optional.ofNullable(accepted.operation()).stream().toList(),
                "/disseminations/" + accepted.id().value());
    }
}
