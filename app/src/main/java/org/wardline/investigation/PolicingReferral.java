package org.wardline.investigation;

/**
 * Who must be told, by law, when somebody in policing comes under suspicion. Whether a matter must be referred is decided
 * by professional standards; this says what they decide on, with its source.
 */
final class PolicingReferral {
    private PolicingReferral() {}

    /** What stands beside the record, by the law of the force that the person works for. */
    static String of(Law law) {
        return switch (law) {
            case ENGLAND_AND_WALES ->
                    "Professional standards must refer a serious sexual offence, or another relevant offence, to the Independent "
                            + "Office for Police Conduct without delay (Police Reform Act 2002, Schedule 3, paragraphs 4 and 13; "
                            + "Police (Complaints and Misconduct) Regulations 2020, regulations 4 and 7)";
            case SCOTLAND ->
                    "Professional standards must report an allegation of crime by somebody in policing to the procurator fiscal, "
                            + "who directs the Police Investigations and Review Commissioner (Police, Public Order and Criminal "
                            + "Justice (Scotland) Act 2006, section 33A)";
            case NORTHERN_IRELAND ->
                    "Professional standards must consider a referral to the Police Ombudsman for Northern Ireland (Police "
                            + "(Northern Ireland) Act 1998, section 55)";
        };
    }
}
