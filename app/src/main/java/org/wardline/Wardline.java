package org.wardline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Wardline. */
@SpringBootApplication
public class Wardline {

    static void main(String[] args) {
        SpringApplication.run(Wardline.class, args);
    }
}
