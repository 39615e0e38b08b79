package org.wardline.bench;

import java.nio.file.Path;

/** The Java that runs this, for runs of their own. */
final class Java {
    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }
}
