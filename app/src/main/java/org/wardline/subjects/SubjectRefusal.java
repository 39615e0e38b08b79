package org.wardline.subjects;

import org.wardline.kernel.Refusal;

/** Why a subject was not opened or a judgement not taken. */
public enum SubjectRefusal implements Refusal {
    WHY_MISSING("Say why: the reason stands beside the judgement for good."),
    WHO_MISSING("Say who is exonerated, as the records name that person."),
    VERDICT_MISSING("Choose one of the three judgements."),
    SAME_MENTION("A mention cannot be judged against itself. Choose another."),
    ALREADY_JUDGED("These two have been judged already. Withdraw that judgement first."),
    CONTRADICTS_SAME(
            "These two stand under one subject through other judgements. Withdraw the judgement that joins them first."),
    CONTRADICTS_NOT_THE_SAME(
            "Somebody judged that mentions on the two sides are not the same person. Withdraw that judgement first."),
    ALREADY_WITHDRAWN("This judgement has been withdrawn already."),
    NOT_A_REPORTED_PERSON(
            "A subject is opened for a reported person or account. Record a victim as a child at risk instead."),
    REFERRAL_CLOSED("The referral has another outcome. Take that back before you develop it."),
    LIST_WHY_MISSING("Say why: those on the list read it."),
    GROUND_MISSING("Choose on which ground the subject is kept to a list."),
    KEPT_TO_A_LIST_ALREADY("This subject is kept to a list already."),
    NOT_KEPT_TO_A_LIST("The whole desk sees this subject: there is no list to change."),
    KEPT_TO_TWO_LISTS(
            "The two are kept to different lists. Lift one of them before you judge that they are the same person."),
    NO_RESTRICTION("Choose a restriction that still binds."),
    WHY_LIFTED_MISSING("Say why the restriction is lifted: it stays on record."),
    TOLD_MISSING("Say when and how the person was told, or why they did not have to be.");

    private final String sentence;

    SubjectRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
