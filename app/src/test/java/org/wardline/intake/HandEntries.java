package org.wardline.intake;

import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/** Referrals as an officer types them in. */
final class HandEntries {
    private HandEntries() {}

    /** A concern about somebody with an e-mail address, a telephone and an account. */
    static EnterReferral concern(String text) {
        return entry("by telephone", "hand@example.invalid", text);
    }

    static EnterReferral entry(String sender, @Nullable String email, @Nullable String text) {
        return new EnterReferral(
                EnterReferral.Source.PUBLIC_CONCERN,
                sender,
                null,
                Sensitive.of("Wexmoor Tarlane"),
                Sensitive.of("1984-02-03"),
                Sensitive.ofNullable(email),
                Sensitive.of("07700 900321"),
                Sensitive.of("SO15 2CI"),
                Sensitive.of("wex.tarlane"),
                Submissions.PLATFORM,
                Sensitive.ofNullable(text));
    }

    /** Nothing but an e-mail address. */
    static EnterReferral about(String sender, String email) {
        return new EnterReferral(
                EnterReferral.Source.PARTNER_POLICE,
                sender,
                null,
                null,
                null,
                Sensitive.of(email),
                null,
                null,
                null,
                null,
                null);
    }
}
