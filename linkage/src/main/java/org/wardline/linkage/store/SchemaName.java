package org.wardline.linkage.store;

import java.util.regex.Pattern;

/** Names that may stand in SQL as they are. */
final class SchemaName {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private SchemaName() {}

    static String checked(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A schema's name is lower-case letters, digits and underscores");
        }
        return name;
    }
}
