package org.wardline.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.wardline.governance.Accounts;
import org.wardline.governance.Sessions;

/** Checks a sign-in name and password against the accounts of this home. Every attempt is audited there. */
final class SignInProvider implements AuthenticationProvider {
    private static final int IPV6 = 16;

    private final Accounts accounts;
    private final Sessions sessions;

    SignInProvider(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var password = attempt.getCredentials() instanceof String typed ? typed : "";
        var officer =
                accounts.signIn(attempt.getName(), password, origin(attempt))
                        .orElseThrow(() -> new BadCredentialsException("Not signed in"));
        // Roles stay out of the session: they are read anew for each request.
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer.id().value(), sessions.start(officer.id())), null, List.of());
    }

    private static @Nullable String origin(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? origin(details.getRemoteAddress())
                : null;
    }

    /** The network address in figures; of IPv6 the network, since whoever has one address there has all of it. */
    static String origin(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length == IPV6 ? Arrays.copyOf(bytes, IPV6 / 2) : bytes);
        } catch (IllegalArgumentException _) {
            return "no address";
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
