package org.wardline.governance;

import java.util.Set;
import java.util.UUID;

/** The accounts in whose name Wardline itself works. Their identifiers are fixed by the first migration. */
public enum ServiceAccount {
    SIGN_IN(1, Role.SIGN_IN_SERVICE, "Sign-in"),
    LINKER(2, Role.LINKER, "Proposing links between mentions"),
    DECONFLICTION(3, Role.DECONFLICTION_SERVICE, "Deconfliction"),
    CLOCKS(4, Role.CLOCK_SERVICE, "Keeping clocks"),
    RESULTS(5, Role.RESULTS_SERVICE, "Counting results"),
    SEALER(6, Role.SEALER, "Sealing the audit log"),
    INTAKE(7, Role.INTAKE_SERVICE, "Receiving referrals"),
    PUBLIC_SITE(8, Role.PUBLIC_SITE, "Publishing results"),
    CONSOLE(9, Role.CONSOLE, "A statement on this machine");

    private final Officer officer;
    private final String purpose;

    ServiceAccount(int number, Role role, String purpose) {
        this.officer =
                new Officer(
                        new OfficerId(new UUID(0x0000000000004000L, 0x8000000000000000L + number)),
                        "service."
                                + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        role.title(),
                        true,
                        null,
                        Set.of(role));
        this.purpose = purpose;
    }

    Officer officer() {
        return officer;
    }

    String purpose() {
        return purpose;
    }
}
