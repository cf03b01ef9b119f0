package org.nuanyi.kernel.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The base map the operator chose: a file of vector tiles ({@code NUANYI_PMTILES}) or 天地图 ({@code
 * NUANYI_TIANDITU_KEY}); {@code NUANYI_MAP_ATTRIBUTION} says who made it and its approval number
 * (审图号), which a public map in China must have. Where nothing is configured the map is plain ground
 * with the names of the subdistricts.
 */
@Named("mapGround")
@Singleton
public class MapGround {

    /** Where a browser gets the file of tiles. */
    public static final String TILES = "/map/base.pmtiles";

    private final Optional<Path> pmtiles;
    private final String tiandituKey;
    private final String attribution;

    MapGround(Config config) {
        this.pmtiles =
                config.getOptionalValue("nuanyi.pmtiles", Path.class).filter(Files::isReadable);
        this.tiandituKey = config.getOptionalValue("nuanyi.tianditu-key", String.class).orElse("");
        this.attribution =
                config.getOptionalValue("nuanyi.map-attribution", String.class)
                        .orElse(tiandituKey.isEmpty() ? "" : "天地图");
    }

    /** The file of tiles, where there is one to read. */
    public Optional<Path> pmtiles() {
        return pmtiles;
    }

    /** Where the browser gets that file; empty if there is none. */
    public String pmtilesUrl() {
        return pmtiles.isPresent() ? TILES : "";
    }

    /** Empty if there is none. */
    public String tiandituKey() {
        return tiandituKey;
    }

    /** Empty if the operator gave none. */
    public String attribution() {
        return attribution;
    }
}
