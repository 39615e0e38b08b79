package org.wardline.governance;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wardline.kernel.Ids;

/** Where identifiers come from. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {

    @Bean
    Ids ids() {
        return UUID::randomUUID;
    }
}
