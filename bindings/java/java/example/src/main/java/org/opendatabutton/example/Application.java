package org.opendatabutton.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A business application with an export button: {@code http://localhost:8080/}. */
@SpringBootApplication
public class Application {
    /**
     * Starts the application.
     *
     * @param arguments the arguments of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
