package org.wardline.subjects;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.governance.CaseFile;
import org.wardline.governance.CaseFiles;
import org.wardline.governance.CaseKind;

/** Says to which case the retention of one person's data belongs: the subject's. Once erased, to none. */
@Component
class RetentionCases implements CaseFiles {
    private final SubjectCaseStore subjects;

    RetentionCases(SubjectCaseStore subjects) {
        this.subjects = subjects;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RETENTION;
    }

    @Override
    public Optional<CaseFile> find(UUID id) {
        return subjects.find(id);
    }
}
