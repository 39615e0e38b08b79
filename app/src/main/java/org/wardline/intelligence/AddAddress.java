package org.wardline.intelligence;

import org.wardline.kernel.Sensitive;

/**
 * Takes an address that was reached for the subject into a draft.
 *
 * @param address exactly as resolution states it
 */
public record AddAddress(PackageId ofPackage, Sensitive<String> address, int version) {}
