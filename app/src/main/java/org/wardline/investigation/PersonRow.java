package org.wardline.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/**
 * A person in a case, with the role that holds now.
 *
 * @param restricted whether only supervisors of the force see the record, since the person was wrongly suspected
 */
record PersonRow(
        UUID id,
        InvestigationId investigation,
        @Nullable UUID subject,
        Sensitive<String> name,
        @Nullable Sensitive<LocalDate> bornOn,
        @Nullable Integer believedAge,
        OfficerId recordedBy,
        Instant recordedAt,
        boolean restricted,
        PersonRole role) {

    /** Age in whole years on a day, as far as it is known. */
    static @Nullable Integer age(
            @Nullable LocalDate bornOn, @Nullable Integer believedAge, LocalDate on) {
        return bornOn == null
                ? believedAge
                : Integer.valueOf(Period.between(bornOn, on).getYears());
    }
}
