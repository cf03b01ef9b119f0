package org.nuanyi.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nuanyi.core.Named;
import org.nuanyi.kernel.BadInput;
import org.nuanyi.kernel.NotFound;
import org.nuanyi.kernel.Trouble;
import org.nuanyi.kernel.audit.AuditSealer;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.crypto.Suite;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.photo.PhotoRewrite;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.station.PhotoKind;
import org.nuanyi.station.Photos;
import org.nuanyi.station.StationCode;
import org.nuanyi.station.StationPhoto;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nuanyi photo CODE door FILE}: gives a station its photo. */
@Command(
        name = "photo",
        description = {
            "Gives a station a photo (给驿站配照片): JPEG or PNG, at most 10 MB.",
            "It takes the place of the one before. Nothing the camera noted down is kept."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 1)
public final class PhotoCommand implements Callable<Integer> {

    /** Whoever holds the data folder may give any station a photo. */
    private static final Scope OPERATOR = Scope.system("photo", Reach.everything());

    @Parameters(index = "0", paramLabel = "CODE", description = "Code of the station (驿站编号).")
    private String code = "";

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            description = "What it shows (拍的是什么): door, inside or sign.")
    private String kind = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "The photo (照片文件).")
    private Path file = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who took it (谁拍的): a role or a unit; ${DEFAULT-VALUE} where not given.")
    private String by = "union";

    @Mixin private final DatabaseOptions database = new DatabaseOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;
    private final Clock clock;

    public PhotoCommand() {
        this(DatabaseOptions::open, Clock.systemUTC());
    }

    PhotoCommand(Function<DatabaseOptions, OpenDatabase> opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        StationCode station =
                StationCode.find(code)
                        .orElseThrow(() -> new Trouble("No station has the code " + code + "."));
        PhotoKind of =
                Named.find(PhotoKind.class, kind)
                        .orElseThrow(() -> new Trouble("KIND is door, inside or sign."));
        byte[] sent = read();
        try (OpenDatabase open = opening.apply(database)) {
            Scopes scopes = new Scopes(open.jdbi());
            StationPhoto photo = new Photos(scopes, clock).add(OPERATOR, station, of, sent, by);
            new AuditSealer(scopes, Suite.of(System.getenv()).digest(), clock, database.folder())
                    .seal();
            said(photo);
            return 0;
        } catch (NotFound unknown) {
            throw new Trouble("No station has the code " + code + ".", unknown);
        } catch (BadInput bad) {
            throw new Trouble(file + ": " + bad.getMessage(), bad);
        }
    }

    private byte[] read() {
        try {
            if (Files.size(file) > PhotoRewrite.MOST_BYTES) {
                throw new Trouble("A photo has at most 10 MB: " + file);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Trouble("The photo cannot be read: " + file, unreadable);
        }
    }

    private void said(StationPhoto photo) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s %s: %d x %d px%n", code, kind, photo.width(), photo.height());
        out.flush();
    }
}
