package org.wardline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.wardline.governance.Accounts;
import org.wardline.governance.Sessions;

/** Checks a sign-in name and password against the accounts of this home. Every attempt is audited there. */
final class SignInProvider implements AuthenticationProvider {
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
                accounts.signIn(attempt.getName(), password)
                        .orElseThrow(() -> new BadCredentialsException("Not signed in"));
        // Roles stay out of the session: they are read anew for each request.
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer.id().value(), sessions.start(officer.id())), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
