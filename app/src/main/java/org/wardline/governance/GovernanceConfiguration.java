package org.wardline.governance;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.wardline.kernel.Ids;

/** Where identifiers come from, and how passwords are kept. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;

    @Bean
    Ids ids() {
        return UUID::randomUUID;
    }

    /**
     * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's Password Storage Cheat Sheet asks of it. A hash
     * carries its own parameters, so these can be raised at any time.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 2);
    }
}
