package org.nuanyi.cabinet.link.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.nuanyi.cabinet.link.CabinetEars;
import org.nuanyi.cabinet.link.CabinetLink;
import org.nuanyi.kernel.Unavailable;

/** Where the operator named no line: nobody comes in, nothing is sent. */
final class NoLink implements CabinetLink {

    @Override
    public void open(CabinetEars ears) {
        // there is nobody to hear
    }

    @Override
    public CompletionStage<Void> send(String cabinet, byte[] command, Duration life) {
        return CompletableFuture.failedFuture(
                new Unavailable("No line to cabinets: set NUANYI_MQTT_PORT or NUANYI_BROKER_URL."));
    }

    @Override
    public void admit(String cabinet, String password) {
        // the line that is set up later asks the ears, or is told by provisioning again
    }

    @Override
    public void expel(String cabinet) {
        // nobody is connected
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
