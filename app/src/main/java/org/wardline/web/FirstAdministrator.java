package org.wardline.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;

/** The one-time link with which the first administrator of an empty home sets a password. */
@Component
public class FirstAdministrator {
    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The link, as long as nobody can sign in. */
    public Optional<String> link(int port) {
        return accounts.inviteFirstAdministrator()
                .map(token ->
                        "http://localhost:" + port + "/set-password?first=yes&token=" + token);
    }
}
