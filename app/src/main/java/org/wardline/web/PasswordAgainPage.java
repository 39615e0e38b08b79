package org.wardline.web;

import java.util.List;

/**
 * The form that asks for the password again.
 *
 * @param action where what was typed goes
 * @param password name of the field for the password
 * @param typed what goes along
 */
public record PasswordAgainPage(String action, String password, List<Field> typed) {
    public PasswordAgainPage {
        typed = List.copyOf(typed);
    }

    /** A field as it was sent. */
    public record Field(String name, String value) {

        /** What somebody typed, so it stays out of logs. */
        @Override
        public String toString() {
            return "Field";
        }
    }

    /** What somebody typed, so it stays out of logs. */
    @Override
    public String toString() {
        return "PasswordAgainPage";
    }
}
