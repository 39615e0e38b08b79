package org.wardline.triage;

/**
 * What makes a referral more or less urgent, with its points. The points are our own choice, from what published
 * inspections and studies say goes unnoticed; {@code docs/triage.md} is generated from here. This is not KIRAT: that tool
 * grades an identified person, and its questions are not public.
 */
enum Factor {
    ESCALATED(
            "The sender asked for high priority",
            40,
            "The platform saw the account; it says a child may be in danger now."),
    CONTACT_ABUSE(
            "The sender reports abuse in person or trafficking",
            40,
            "A child may be abused at this moment."),
    ENTICEMENT(
            "The sender reports that a child was enticed online",
            30,
            "It may lead to a meeting; the child is reachable now."),
    SENT_TO_A_CHILD(
            "The sender reports material sent to a child", 15, "A child is being spoken to."),
    MATERIAL(
            "The sender reports indecent images",
            10,
            "The commonest kind; by itself it does not tell who is hurting whom."),
    SEXTORTION("Marked: sextortion", 30, "Children have died within hours of a threat."),
    SADISTIC("Marked: sadistic exploitation online", 40, "Children are driven to harm themselves."),
    PHYSICAL_HARM("Marked: physical harm or violence", 30, "A child is being hurt."),
    LIVE_STREAMING("Marked: live streaming", 35, "What is streamed is happening."),
    INFANT("Marked: an infant", 25, "Somebody has access to a child who cannot tell."),
    SOLICITATION("Marked: solicitation", 10, "Others are being drawn in."),
    BETWEEN_CHILDREN("Marked: between children", 10, "Both are children to be protected."),
    SELF_PRODUCED("Marked: possibly made by the child", 10, "The child may be under pressure."),
    YOUNGEST_CLASS(
            "A file is classed as A1 or B1", 10, "The industry's class for the youngest children."),
    CHILD_DESCRIBED(
            "A child is described in the referral",
            25,
            "There is somebody who can be found and protected."),
    SEVERAL_REFERRALS(
            "Other referrals about the same subject", 10, "Repetition; 10 for each, at most 30."),
    RECENT("It happened within the last seven days", 10, "What is recent may still be going on."),
    RECORDS_SOON_LOST(
            "Records of a network address run out within 30 days",
            15,
            "After that nobody can be found by it."),
    MANY_FILES("Fifty files or more", 5, "A collection rather than a chance find."),
    BATCHED_OR_VIRAL(
            "Marked: viral, a meme, or one of a batch",
            -20,
            "Thousands forward such a thing in outrage or as a joke."),
    DRAWN("Marked: drawn or animated", -10, "No child may have been present."),
    INFORMATIONAL(
            "Marked by the sender as information only",
            -10,
            "The sender saw too little to act on.");

    private final String title;
    private final int points;
    private final String why;

    Factor(String title, int points, String why) {
        this.title = title;
        this.points = points;
        this.why = why;
    }

    String title() {
        return title;
    }

    int points() {
        return points;
    }

    String why() {
        return why;
    }
}
