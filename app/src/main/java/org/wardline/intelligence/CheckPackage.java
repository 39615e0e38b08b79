package org.wardline.intelligence;

import org.wardline.kernel.Sensitive;

/**
 * A second person stands for a draft's quality (DPA 2018 s.38(4): verified before it is passed on).
 *
 * @param remarks what the recipient should know besides; may be empty
 */
public record CheckPackage(
        PackageId ofPackage,
        boolean accurate,
        boolean complete,
        boolean reliable,
        boolean upToDate,
        Sensitive<String> remarks,
        int version) {}
