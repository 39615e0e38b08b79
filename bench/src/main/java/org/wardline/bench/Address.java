package org.wardline.bench;

/** Where an invented person lives. The sector of the postcode is one of the town's; the rest is made up. */
record Address(String houseNumber, String street, String town, String postcode) {}
