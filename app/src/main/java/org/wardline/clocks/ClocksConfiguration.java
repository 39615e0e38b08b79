package org.wardline.clocks;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the machine's clock is read. */
@Configuration(proxyBeanMethods = false)
class ClocksConfiguration {

    @Bean
    OperationClock operationClock() {
        return new OperationClock(Clock.systemUTC());
    }
}
