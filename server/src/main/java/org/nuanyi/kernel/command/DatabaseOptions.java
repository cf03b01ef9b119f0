package org.nuanyi.kernel.command;

import java.nio.file.Path;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine.Option;

/** Mixed into every command that needs the database. */
public final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:NUANYI_DATA:-./data}",
            description = {
                "The data folder (数据目录); ${DEFAULT-VALUE} where not given.",
                "Not used when NUANYI_DB_URL names a server."
            })
    private Path data = Path.of("data");

    /** The data folder, absolute; keys lie in it even where the database is elsewhere. */
    public Path folder() {
        return data.toAbsolutePath().normalize();
    }

    /** Where the database is, by {@code --data} and the environment. */
    public DatabaseChoice choice() {
        return DatabaseChoice.of(folder(), System.getenv());
    }

    /**
     * The database for one command; close it at the end.
     *
     * @throws org.nuanyi.kernel.Trouble in a sentence, where it cannot be had
     */
    public OpenDatabase open() {
        return OpenDatabase.forCommand(choice());
    }
}
