package org.wardline.linkage.model;

import java.util.Locale;

/** Names of a file's columns. */
final class Headers {
    private Headers() {}

    /** In lower case, letters and digits only, so that "First Name", "first_name" and "FirstName" are the same. */
    static String plain(String header) {
        return Texts.lettersAndDigits(Texts.plainLetters(header)).toLowerCase(Locale.ROOT);
    }
}
