package org.wardline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.wardline.governance.Accounts;
import org.wardline.kernel.Ids;

/** Checks a sign-in name and password against the accounts of this home. Every attempt is audited there. */
final class SignInProvider implements AuthenticationProvider {
    private final Accounts accounts;
    private final Ids ids;

    SignInProvider(Accounts accounts, Ids ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var password = attempt.getCredentials() instanceof String typed ? typed : "";
        var officer =
                accounts.signIn(attempt.getName(), password)
                        .orElseThrow(() -> new BadCredentialsException("Not signed in"));
        // Roles stay out of the session: they are read anew for each request.
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(officer.id().value(), ids.next()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
