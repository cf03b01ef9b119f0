package org.nuanyi.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens once the server answers: it says where, then serves. Or it only rehearses. */
@Dependent
public class Ready implements QuarkusApplication {

    private final HttpPort address;
    private final boolean rehearsal;

    Ready(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "nuanyi.rehearsal", defaultValue = "false") boolean rehearsal) {
        this.address = new HttpPort(host, port);
        this.rehearsal = rehearsal;
    }

    @Override
    public int run(String... args) throws IOException {
        if (rehearsal) {
            Rehearsal.play(URI.create(address.urls().getFirst()));
            return 0;
        }
        System.out.println("Nuanyi (暖驿) is ready:");
        address.urls().forEach(url -> System.out.println("  " + url));
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }
}
