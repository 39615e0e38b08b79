package org.wardline.kernel;

import java.util.UUID;

/** Where new identifiers come from. Random, so that no count can be read off them. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
