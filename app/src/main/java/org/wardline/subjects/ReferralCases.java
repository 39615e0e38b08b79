package org.wardline.subjects;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;
import org.wardline.intake.Intake;
import org.wardline.intake.ReferralId;

/**
 * Says to which case a referral belongs: that of the first subject it stands under. What waits in the queue under none is no
 * case yet, and is opened to be looked through.
 */
@Component
class ReferralCases implements CaseFiles {
    private final Intake intake;
    private final MentionCaseStore mentions;

    ReferralCases(Intake intake, MentionCaseStore mentions) {
        this.intake = intake;
        this.mentions = mentions;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REFERRAL;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return intake.mentionsOf(new ReferralId(id)).stream()
                .map(mention -> mentions.find(mention.id().value()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
