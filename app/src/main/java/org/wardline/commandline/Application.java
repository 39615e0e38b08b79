package org.wardline.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for a verb. */
@FunctionalInterface
interface Application {

    /** The application on this home, which the verb closes. */
    ConfigurableApplicationContext open(Path home, WebApplicationType type, String... settings);

    /**
     * Starts it as itself.
     *
     * @param main its Spring Boot class, handed in so that this module does not point back at it
     */
    static Application of(Class<?> main) {
        return (home, type, settings) -> start(main, home, type, settings);
    }

    private static ConfigurableApplicationContext start(
            Class<?> main, Path home, WebApplicationType type, String... settings) {
        var arguments = new ArrayList<>(List.of("--wardline.home=" + home.toAbsolutePath()));
        // A verb that serves no pages makes only the parts it uses: it starts sooner.
        if (type == WebApplicationType.NONE) {
            arguments.add("--spring.main.lazy-initialization=true");
        }
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(main)
                .web(type)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }
}
