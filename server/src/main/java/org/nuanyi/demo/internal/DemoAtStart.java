package org.nuanyi.demo.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanyi.demo.Demo;

/** Fills a new register when the server starts, before anything reads it. */
@Singleton
public final class DemoAtStart {

    private final Demo demo;
    private final Optional<String> word;

    DemoAtStart(Demo demo, @ConfigProperty(name = "nuanyi.demo") Optional<String> word) {
        this.demo = demo;
        this.word = word;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        word.map(Demo.Wish::of).ifPresent(demo::start);
    }
}
