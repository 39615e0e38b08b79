package org.wardline.investigation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Steps of bail before charge. England and Wales: PACE 1984 ss.47ZA to 47ZM as amended by the Police, Crime, Sentencing
 * and Courts Act 2022 Sch 4, for arrests from 28 October 2022. Scotland: investigative liberation, Criminal Justice
 * (Scotland) Act 2016 s.16. Northern Ireland: PACE (NI) Order 1989, no clock by statute. Pauses under ss.47ZL and 47ZM
 * are not worked out here.
 */
public enum BailStep {
    /** s.47ZB(1)(b). */
    STANDARD_INITIAL("Bail, standard case", Law.ENGLAND_AND_WALES, Ends.afterMonths(3)),
    /** s.47ZD. */
    STANDARD_FIRST_EXTENSION(
            "First extension, to six months", Law.ENGLAND_AND_WALES, Ends.afterMonths(6)),
    /** s.47ZDA. */
    STANDARD_SECOND_EXTENSION(
            "Second extension, to nine months", Law.ENGLAND_AND_WALES, Ends.afterMonths(9)),
    /** s.47ZE: designated by the Director of Public Prosecutions as exceptionally complex. */
    STANDARD_COMPLEX(
            "Exceptionally complex case, to twelve months",
            Law.ENGLAND_AND_WALES,
            Ends.afterMonths(12)),
    /** s.47ZB(1)(a): cases of the FCA, HMRC, NCA or SFO, confirmed by an officer of that body. */
    NON_STANDARD_INITIAL(
            "Bail, case of the NCA, HMRC, FCA or SFO", Law.ENGLAND_AND_WALES, Ends.afterMonths(6)),
    /** s.47ZDB. */
    NON_STANDARD_EXTENSION(
            "Extension by that body, to twelve months",
            Law.ENGLAND_AND_WALES,
            Ends.afterMonths(12)),
    /** s.47ZF after s.47ZDA: to 12 months, or 18. */
    COURT("Extension by the court", Law.ENGLAND_AND_WALES, Ends.statedWithin(18)),
    /** s.47ZF after s.47ZDB or s.47ZE: to 18 months, or 24. */
    COURT_AFTER_LONGER(
            "Extension by the court after twelve months",
            Law.ENGLAND_AND_WALES,
            Ends.statedWithin(24)),
    /** s.47ZG. */
    COURT_FURTHER("Further extension by the court", Law.ENGLAND_AND_WALES, Ends.stated()),
    SCOTLAND_LIBERATION("Investigative liberation", Law.SCOTLAND, Ends.afterDays(28)),
    NORTHERN_IRELAND_BAIL("Police bail", Law.NORTHERN_IRELAND, Ends.stated());

    /**
     * When a step ends.
     *
     * @param months whole months from the start; where the end is stated, the most it may be; 0 for none
     * @param days days from the start, or 0
     * @param isStated the court or custody officer states the day
     */
    record Ends(int months, int days, boolean isStated) {
        static Ends afterMonths(int months) {
            return new Ends(months, 0, false);
        }

        static Ends afterDays(int days) {
            return new Ends(0, days, false);
        }

        static Ends statedWithin(int months) {
            return new Ends(months, 0, true);
        }

        static Ends stated() {
            return new Ends(0, 0, true);
        }
    }

    private static final Map<BailStep, Set<BailStep>> NEXT =
            Map.of(
                    STANDARD_INITIAL, EnumSet.of(STANDARD_FIRST_EXTENSION),
                    STANDARD_FIRST_EXTENSION, EnumSet.of(STANDARD_SECOND_EXTENSION),
                    STANDARD_SECOND_EXTENSION, EnumSet.of(STANDARD_COMPLEX, COURT),
                    STANDARD_COMPLEX, EnumSet.of(COURT_AFTER_LONGER),
                    NON_STANDARD_INITIAL, EnumSet.of(NON_STANDARD_EXTENSION),
                    NON_STANDARD_EXTENSION, EnumSet.of(COURT_AFTER_LONGER),
                    COURT, EnumSet.of(COURT_FURTHER),
                    COURT_AFTER_LONGER, EnumSet.of(COURT_FURTHER),
                    COURT_FURTHER, EnumSet.of(COURT_FURTHER),
                    NORTHERN_IRELAND_BAIL, EnumSet.of(NORTHERN_IRELAND_BAIL));

    private final String title;
    private final Law law;
    private final Ends ends;

    BailStep(String title, Law law, Ends ends) {
        this.title = title;
        this.law = law;
        this.ends = ends;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whose law it is of. */
    public Law law() {
        return law;
    }

    Ends ends() {
        return ends;
    }

    /** What may follow it, before it ends. */
    public Set<BailStep> next() {
        return Set.copyOf(NEXT.getOrDefault(this, Set.of()));
    }

    /** Whether it follows an arrest directly. */
    public boolean initial() {
        return switch (this) {
            case STANDARD_INITIAL,
                    NON_STANDARD_INITIAL,
                    SCOTLAND_LIBERATION,
                    NORTHERN_IRELAND_BAIL ->
                    true;
            case STANDARD_FIRST_EXTENSION,
                    STANDARD_SECOND_EXTENSION,
                    STANDARD_COMPLEX,
                    NON_STANDARD_EXTENSION,
                    COURT,
                    COURT_AFTER_LONGER,
                    COURT_FURTHER ->
                    false;
        };
    }

    /** Who may authorise it, the lowest rank first. */
    public List<Authoriser> authorisers() {
        return switch (this) {
            case STANDARD_INITIAL, NON_STANDARD_INITIAL, NORTHERN_IRELAND_BAIL ->
                    List.of(Authoriser.CUSTODY_OFFICER);
            case STANDARD_FIRST_EXTENSION ->
                    List.of(
                            Authoriser.INSPECTOR,
                            Authoriser.SUPERINTENDENT,
                            Authoriser.ASSISTANT_CHIEF_CONSTABLE);
            case STANDARD_SECOND_EXTENSION ->
                    List.of(Authoriser.SUPERINTENDENT, Authoriser.ASSISTANT_CHIEF_CONSTABLE);
            case STANDARD_COMPLEX -> List.of(Authoriser.ASSISTANT_CHIEF_CONSTABLE);
            case NON_STANDARD_EXTENSION -> List.of(Authoriser.DECISION_MAKER);
            case COURT, COURT_AFTER_LONGER, COURT_FURTHER -> List.of(Authoriser.COURT);
            case SCOTLAND_LIBERATION ->
                    List.of(
                            Authoriser.SERGEANT,
                            Authoriser.INSPECTOR,
                            Authoriser.SUPERINTENDENT,
                            Authoriser.ASSISTANT_CHIEF_CONSTABLE);
        };
    }

    /** The steps that may follow an arrest under a law. */
    static List<BailStep> initialUnder(Law law) {
        return Arrays.stream(values())
                .filter(BailStep::initial)
                .filter(step -> step.law() == law)
                .toList();
    }
}
