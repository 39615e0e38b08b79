package org.wardline.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application for a verb.
 *
 * @param main its Spring Boot class, handed in so that this module does not point back at it
 */
record Application(Class<?> main) {

    ConfigurableApplicationContext open(Path home, WebApplicationType type, String... settings) {
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
