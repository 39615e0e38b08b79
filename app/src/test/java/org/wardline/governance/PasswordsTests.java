package org.wardline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {
    @Test
    void areKeptAsOwaspAsksOfArgon2id() {
        var passwords = new GovernanceConfiguration().passwordEncoder();
        var hash = passwords.encode("a password of somebody");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("a password of somebody", hash)).isTrue();
        assertThat(passwords.matches("a password of nobody", hash)).isFalse();
    }
}
