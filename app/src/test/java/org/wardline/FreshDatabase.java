package org.wardline;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.wardline.database.TestDatabases;

/** Gives a test's application a database of its own. */
public final class FreshDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "fresh-database",
                                Map.of(
                                        "wardline.home", TestDatabases.home().toString(),
                                        "wardline.db-url", TestDatabases.fresh())));
    }
}
