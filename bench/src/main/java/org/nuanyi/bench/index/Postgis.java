package org.nuanyi.bench.index;

import java.io.IOException;
import java.util.Optional;

/** Where to find a PostGIS: the one named by the environment, one started here, or none. */
record Postgis(Optional<String> url, Optional<PostgisServer> server) implements AutoCloseable {

    static Postgis find() throws IOException, InterruptedException {
        Optional<String> named = Optional.ofNullable(System.getenv("NUANYI_BENCH_POSTGIS_URL"));
        if (named.isPresent()) {
            return new Postgis(named, Optional.empty());
        }
        Optional<PostgisServer> server = PostgisServer.start();
        if (server.isEmpty()) {
            System.err.println("PostGIS is not installed here, so it is left out.");
        }
        return new Postgis(server.map(PostgisServer::url), server);
    }

    @Override
    public void close() {
        server.ifPresent(PostgisServer::close);
    }
}
