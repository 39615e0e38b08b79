package org.wardline.safeguarding;

/**
 * A lead says that a child is the one another force knows under a reference.
 *
 * @param spokenReference the other record's reference, as read out on the telephone
 * @param why what it rests on
 * @param version of the child that the officer has read
 */
public record AssertSameChild(ChildId child, String spokenReference, String why, int version) {

    /** Tells of a child, so it stays out of logs. */
    @Override
    public String toString() {
        return "AssertSameChild[" + child.value() + "]";
    }
}
