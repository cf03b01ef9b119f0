package org.nuanyi.demo;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.nuanyi.demo.internal.CabinetFilling;
import org.nuanyi.demo.internal.CabinetSet;
import org.nuanyi.demo.internal.Simulator;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.station.Stations;

/**
 * Twenty smart cabinets of the demo set. They are played by the simulator, a program of its own
 * that knows the wire contract alone, and filled by visits as real ones are.
 */
@Singleton
public final class DemoCabinets {

    private static final Logger LOG = System.getLogger(DemoCabinets.class.getName());
    private static final Scope LOOKER = Scope.reader("demo");

    private final Stations stations;
    private final CabinetSet set;
    private final CabinetFilling filling;
    private final Optional<Path> simulator;
    private final Optional<URI> address;
    private final Optional<Integer> register;
    private final Path folder;
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();

    /**
     * For the server of these settings.
     *
     * @param simulator where the simulator is built; nothing is played without
     * @param address where cabinets connect to
     * @param register port at which the simulator stands in for the union's register
     */
    DemoCabinets(
            Stations stations,
            CabinetSet set,
            CabinetFilling filling,
            @ConfigProperty(name = "nuanyi.demo.simulator") Optional<Path> simulator,
            @ConfigProperty(name = "nuanyi.cabinets.url") Optional<URI> address,
            @ConfigProperty(name = "nuanyi.demo.register") Optional<Integer> register,
            @ConfigProperty(name = "nuanyi.data") Path data) {
        this.stations = stations;
        this.set = set;
        this.filling = filling;
        this.simulator = simulator;
        this.address = address;
        this.register = register;
        this.folder = data.resolve(Simulator.FOLDER);
    }

    /** Begins to play them, and does not wait; nothing where there are no made-up stations. */
    public void play(URI server) {
        if (simulator.isPresent()
                && address.isPresent()
                && stations.countGenerated(LOOKER) > 0
                && stations.countReal(LOOKER) == 0) {
            Thread.ofVirtual()
                    .name("demo-cabinets")
                    .start(() -> play(server, simulator.get(), address.get()));
        }
    }

    private void play(URI server, Path program, URI broker) {
        Scope scope = Scope.system("demo", Reach.everything());
        List<String> ids = set.stand(scope);
        Simulator device = new Simulator(program, folder);
        running.set(
                device.start(
                        server,
                        broker,
                        set.tokens(scope, device.without(ids)),
                        CabinetSet.CARDS,
                        register));
        register.ifPresent(
                port ->
                        LOG.log(
                                Level.INFO,
                                "cabinets of the demo set: {0}cabinet/{1}, card {2}, telephone ends"
                                        + " as the card does",
                                server,
                                ids.getFirst(),
                                CabinetSet.CARDS.getFirst()));
        ids.forEach(
                id ->
                        Thread.ofVirtual()
                                .name("demo-cabinet-" + id)
                                .start(() -> filling.fill(scope, id)));
    }

    void stop(@Observes ShutdownEvent event) {
        Process process = running.getAndSet(null);
        if (process != null) {
            process.destroy();
        }
    }
}
