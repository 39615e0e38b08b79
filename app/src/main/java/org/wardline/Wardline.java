package org.wardline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wardline.commandline.WardlineCommand;

/** Starts Wardline. */
@SpringBootApplication
public class Wardline {

    static void main(String[] arguments) {
        System.exit(WardlineCommand.execute(Wardline.class, arguments));
    }
}
