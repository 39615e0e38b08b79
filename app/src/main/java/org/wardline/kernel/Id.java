package org.wardline.kernel;

import java.util.UUID;

/** A random identifier. Safe to log: it says nothing about anybody. */
public interface Id {
    UUID value();
}
