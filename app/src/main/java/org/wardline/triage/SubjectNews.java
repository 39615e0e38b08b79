package org.wardline.triage;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wardline.subjects.SubjectChanged;

/** Assesses a subject's referrals again when mentions join or leave it, in the same transaction as the judgement. */
@Component
class SubjectNews {
    private final TriageStore store;
    private final Triage triage;

    SubjectNews(TriageStore store, Triage triage) {
        this.store = store;
        this.triage = triage;
    }

    /** Referrals that have not been assessed yet are left to the clock service. */
    @EventListener
    void assessAgain(SubjectChanged changed) {
        store.standingAmong(changed.referrals())
                .forEach(referral -> triage.assess(referral).orThrow());
    }
}
