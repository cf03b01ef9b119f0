package org.nuanyi.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nuanyi.account.FirstAccount;
import org.nuanyi.demo.DemoCabinets;

/** What happens once the server answers: it says where, then serves. Or it only rehearses. */
@Dependent
public class Ready implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Ready.class);

    private final HttpPort address;
    private final boolean rehearsal;
    private final FirstAccount first;
    private final DemoCabinets cabinets;

    Ready(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "nuanyi.rehearsal", defaultValue = "false") boolean rehearsal,
            FirstAccount first,
            DemoCabinets cabinets) {
        this.address = new HttpPort(host, port);
        this.rehearsal = rehearsal;
        this.first = first;
        this.cabinets = cabinets;
    }

    @Override
    public int run(String... args) throws IOException {
        if (rehearsal) {
            Rehearsal.play(URI.create(address.urls().getFirst()));
            return 0;
        }
        System.out.println("Nuanyi (暖驿) is ready:");
        address.urls().forEach(url -> System.out.println("  " + url));
        firstLink().ifPresent(this::tell);
        System.out.flush();
        cabinets.play(URI.create(address.urls().getFirst()));
        Quarkus.waitForExit();
        return 0;
    }

    /** Whatever keeps it from being made, stations are found all the same. */
    private Optional<String> firstLink() {
        try {
            return first.link();
        } catch (RuntimeException failed) {
            LOG.warn("no link for a first administrator; ./nuanyi user link makes one", failed);
            return Optional.empty();
        }
    }

    /** There is no default password: whoever reads the console begins. */
    private void tell(String link) {
        System.out.println(
                "Nobody can sign in yet. The first system administrator (第一位系统管理员), once, within 24"
                        + " hours:");
        System.out.println("  " + address.urls().getFirst() + link);
    }
}
