package org.wardline.governance;

/**
 * What an administrator asked for, for another to confirm.
 *
 * @param code that whoever asked gives to the officer: the link, which whoever confirms is shown, takes it besides. Empty
 *     where only roles change
 */
public record Asked(AccountRequestId request, String code) {

    /** Holds a secret, so it stays out of logs. */
    @Override
    public String toString() {
        return "Asked[" + request.value() + "]";
    }
}
