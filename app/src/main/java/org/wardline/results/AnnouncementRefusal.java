package org.wardline.results;

import org.wardline.kernel.Refusal;

/** Why an announcement was not drafted, approved or withdrawn. */
public enum AnnouncementRefusal implements Refusal {
    AS_AT_NOT_READ("The moment cannot be read. Write it as 2026-07-10T23:00."),
    AS_AT_NOT_COME("This moment has not come yet. Choose an earlier one."),
    AS_AT_BEFORE_OPERATION("The operation had not begun at this moment. Choose a later one."),
    APPROVER_IS_AUTHOR("Someone other than the author must approve this announcement."),
    NOT_A_DRAFT("Only a draft can be approved. Draft a new announcement."),
    ANOTHER_WAITS("Another announcement is approved and waits for its release. Withdraw it first."),
    ALREADY_RELEASED("What is released stays. Correct it by a new announcement."),
    ALREADY_WITHDRAWN("This announcement has been withdrawn already."),
    REASON_MISSING("Say why: the reason stays on record.");

    private final String sentence;

    AnnouncementRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
