package org.nuanyi.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens once the server answers: it says where, then serves. */
@Dependent
public class Ready implements QuarkusApplication {

    private final HttpPort address;

    Ready(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.address = new HttpPort(host, port);
    }

    @Override
    public int run(String... args) {
        System.out.println("Nuanyi (暖驿) is ready:");
        address.urls().forEach(url -> System.out.println("  " + url));
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
