package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why an account could not be made or a password not set. */
public enum AccountRefusal implements Refusal {
    USERNAME_NOT_PLAIN(
            "A sign-in name has 2 to 63 small letters, digits, dots or hyphens and starts with a letter or digit."),
    NAME_MISSING("Enter the officer's name."),
    USERNAME_TAKEN("This sign-in name is taken. Choose another."),
    ADMINISTRATOR_HOLDS_NO_OTHER_ROLE("An administrator holds no other role. Make two accounts."),
    ROLE_MISSING("Choose at least one role."),
    ROLE_NOT_FOR_PEOPLE("This role belongs to a service account. Choose another."),
    FORCE_ROLE_NEEDS_FORCE("A force role needs the officer's force."),
    NATIONAL_ROLE_HAS_NO_FORCE(
            "A national role has no force. Leave the force empty or choose a force role."),
    NOT_FOR_ONESELF("Nobody changes their own account. Ask another administrator."),
    WAITS_ALREADY("Something about this officer waits to be confirmed. Have that settled first."),
    WAITS_NO_LONGER("This waits no longer: it was confirmed, taken back or turned down."),
    LAPSED("What was asked for more than seven days ago has lapsed. Turn it down and ask anew."),
    CONFIRMED_BY_ANOTHER("Another administrator has to confirm what you asked for."),
    LINK_NOT_GOOD(
            "This link has been used or has run out, or the code is another. After five wrong codes the link is good no longer: ask an administrator for another."),
    PASSWORD_TOO_SHORT("A password has at least 12 characters.");

    private final String sentence;

    AccountRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
