package org.nuanyi.cabinet.link.internal;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A network cable between a device and its server, that can be pulled out. */
final class Cable implements AutoCloseable {

    private final ServerSocket end;
    private final int target;
    private final List<Socket> sockets = new ArrayList<>();

    private Cable(ServerSocket end, int target) {
        this.end = end;
        this.target = target;
    }

    /** To that port of this machine. */
    static Cable to(int target) throws IOException {
        Cable cable = new Cable(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(cable::carry);
        return cable;
    }

    int port() {
        return end.getLocalPort();
    }

    private void carry() {
        while (!end.isClosed()) {
            try {
                Socket here = end.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                keep(here, there);
                Thread.ofVirtual().start(() -> pump(here, there));
                Thread.ofVirtual().start(() -> pump(there, here));
            } catch (IOException pulled) {
                // the next connection is tried anew
            }
        }
    }

    private synchronized void keep(Socket... both) {
        sockets.addAll(List.of(both));
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException pulled) {
            // both are closed
        }
    }

    /** Nobody says goodbye. The cable may be used again. */
    synchronized void pull() {
        sockets.forEach(Cable::close);
        sockets.clear();
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException gone) {
            // that is what was wanted
        }
    }

    @Override
    public void close() {
        close(end);
        pull();
    }
}
