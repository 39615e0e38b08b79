package org.wardline.investigation;

import org.wardline.kernel.Refusal;

/** Why a case was not opened, or something in it not recorded. */
enum InvestigationRefusal implements Refusal {
    NOT_ACCEPTED("Your force has not accepted this dissemination. Accept it first."),
    ALREADY_TAKEN_IN("This dissemination is in the case already."),
    REFERRAL_TEXT_MISSING("Say what was received and from whom."),
    CONTACT_MISSING("Say which desk another force rings, and its number."),
    NAME_MISSING("Give a name, or say how the case speaks of the person, such as Occupant 1."),
    AGE_IMPOSSIBLE("Check the date of birth or the age."),
    ROLE_MISSING("Choose the person's role."),
    AGE_NEEDED_FOR_SUSPECT(
            "Give the date of birth or the age believed before recording a suspect."),
    CHILD_SUSPECT_NEEDS_REASON(
            "A supervisor must say why somebody under 18 is recorded as suspect and not as a victim or a person involved."),
    CHILD_SUSPECT_NEEDS_SUPERVISOR(
            "Only a supervisor records somebody under 18 as suspect. A child coerced, groomed or exploited is a victim."),
    BELOW_AGE_OF_RESPONSIBILITY(
            "This child is below the age of criminal responsibility and cannot be a suspect."),
    PACKAGE_PERSON_ALREADY_THERE("The person this package is about is in the case already."),
    PACKAGE_NOT_OF_CASE("This dissemination is not in the case."),
    NOT_OWN_REFERRAL(
            "Only what your force itself received is screened out. Give a package back, or record an outcome for its person."),
    WORKED_ON_ALREADY(
            "Something is recorded here already. Record an outcome, or withdraw what was recorded."),
    NOTHING_RECALLED(
            "A record is restricted once the package that the case rests on was recalled."),
    TOO_EARLY(
            "The package says that nobody comes to a door before a later moment. A supervisor must first record why it cannot wait."),
    NOTHING_TO_WAIT_FOR("No package of this case names a moment to wait for."),
    PERSON_MISSING("Choose whom it concerns."),
    NOT_A_SUSPECT("Only a suspect can be arrested, interviewed, charged or have an outcome."),
    KIND_MISSING("Choose what was done."),
    AMOUNT_NOT_POSITIVE("Say how many, at least one."),
    IN_FUTURE("This time has not come yet."),
    WELFARE_PLAN_MISSING(
            "Record a welfare plan before officers come to the door, or say why there was none."),
    OFFENCE_UNKNOWN("Choose an offence from the list."),
    ARREST_MISSING("Choose the arrest that this follows."),
    BAIL_STEP_MISSING("Choose the step of bail."),
    BAIL_STEP_NOT_NEXT("This step does not follow the one before, or is not of this law."),
    BAIL_ENDED("The step before had ended when this was decided. It could no longer be extended."),
    BAIL_END_NOT_ALLOWED(
            "State the last day of bail. It cannot lie before the start or beyond what the law allows."),
    AUTHORISER_MISSING("Say who authorised it, with rank or body and name or number."),
    AUTHORISER_TOO_LOW("This step needs a higher rank, or another body."),
    BEFORE_ARREST("This cannot have happened before the arrest."),
    CHARGE_WAY_MISSING("Choose how the person was charged or reported, by the law of the force."),
    OUTCOME_MISSING("Choose the outcome from the list. A charge has a form of its own."),
    EVENT_MISSING("This is not in the case, or has been withdrawn already."),
    RESTRICTED_ALREADY("This case is restricted already. Change its list."),
    RESTRICTED_BY_SUPERVISOR("A supervisor of the force restricts a case."),
    NOT_RESTRICTED("This case is not restricted."),
    NO_PROFESSIONAL_STANDARDS(
            "No professional standards officer of either force is on Wardline. Ask an administrator for an account."),
    POLICING_RECORDED_ALREADY("That this person works in policing is recorded already."),
    FORCE_MISSING("Choose the force they work for."),
    REASON_MISSING("Say why.");

    private final String sentence;

    InvestigationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
