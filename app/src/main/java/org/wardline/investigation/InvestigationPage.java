package org.wardline.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;
import org.wardline.safeguarding.ChildSummary;

/**
 * A case as its force sees it.
 *
 * @param noOvertBefore no visit, warrant, search or arrest before this moment; null for no such condition
 * @param early why a supervisor let the force act before it
 * @param timeline everything that was done, withdrawn or not, in the order it happened
 * @param restricted whether it is kept to the officers on a list
 * @param policing people in it who work in policing
 * @param bail where bail stands, one line an arrest
 */
public record InvestigationPage(
        InvestigationId id,
        String reference,
        Law law,
        String openedBy,
        Instant openedAt,
        @Nullable Sensitive<String> ownReferral,
        @Nullable Instant noOvertBefore,
        List<EarlyLine> early,
        List<OriginLine> origins,
        List<PersonLine> people,
        List<EventLine> timeline,
        List<BailLine> bail,
        List<ChildSummary> children,
        boolean restricted,
        List<CaseListPage.PolicingLine> policing,
        boolean mayRecord,
        int version) {

    /** Whether it is an own referral in which nothing has been done yet. */
    public boolean mayScreenOut() {
        return ownReferral != null && timeline.stream().noneMatch(EventLine::counts);
    }

    /** A supervisor's reason to act before the moment that a package names. */
    public record EarlyLine(Sensitive<String> why, String by, Instant at) {}

    /** A dissemination that the case works on. */
    public record OriginLine(String reference, String path, boolean personRecorded) {}

    /**
     * A person in the case.
     *
     * @param restricted whether only supervisors see the record
     * @param exonerated who was wrongly suspected in connection with the package about this person; null when nobody
     */
    public record PersonLine(
            UUID id,
            Sensitive<String> name,
            @Nullable Integer age,
            PersonRole role,
            List<PersonRole> rolesBefore,
            boolean aboutPackage,
            boolean restricted,
            @Nullable Sensitive<String> exonerated) {}

    /** Something that was done. */
    public record EventLine(
            UUID id,
            EventKind kind,
            String title,
            Instant at,
            String recordedBy,
            @Nullable Sensitive<String> person,
            int amount,
            @Nullable Sensitive<String> place,
            @Nullable Sensitive<String> note,
            @Nullable Sensitive<String> noWelfarePlanReason,
            @Nullable Sensitive<String> withdrawnWhy) {

        /** Whether it still counts. */
        public boolean counts() {
            return withdrawnWhy == null;
        }
    }

    /**
     * Where bail after an arrest stands.
     *
     * @param next steps that may follow, with who must authorise each
     */
    public record BailLine(
            UUID arrest,
            Sensitive<String> person,
            String step,
            LocalDate startsOn,
            LocalDate endsOn,
            long daysLeft,
            String warning,
            String authorisedBy,
            @Nullable Sensitive<String> conditions,
            List<String> next) {}

    /** Where the forms of the case are. */
    public String path() {
        return "/investigations/" + id.value();
    }

    @Override
    public String toString() {
        return "InvestigationPage[" + id.value() + "]";
    }
}
