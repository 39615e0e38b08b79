package org.wardline.intelligence;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a package (one version of it). */
public record PackageId(UUID value) implements Id {}
