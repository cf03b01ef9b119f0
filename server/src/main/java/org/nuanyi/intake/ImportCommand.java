package org.nuanyi.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyi.core.geo.Datum;
import org.nuanyi.intake.internal.ImportTalk;
import org.nuanyi.intake.internal.WordConverters;
import org.nuanyi.kernel.audit.AuditSealer;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.crypto.SealKeys;
import org.nuanyi.kernel.crypto.Sealing;
import org.nuanyi.kernel.crypto.Suite;
import org.nuanyi.kernel.database.OpenDatabase;
import org.nuanyi.kernel.page.Language;
import org.nuanyi.kernel.scope.Reach;
import org.nuanyi.kernel.scope.Scope;
import org.nuanyi.kernel.scope.Scopes;
import org.nuanyi.kernel.sheet.Sizes;
import org.nuanyi.station.HostKind;
import org.nuanyi.station.Hosts;
import org.nuanyi.station.Serves;
import org.nuanyi.station.StationKind;
import org.nuanyi.station.Stations;
import org.nuanyi.union.Units;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code nuanyi import FILE}. Leaves with 0 where all rows came in, 2 where some did not, 1 where
 * nothing was done.
 */
@Command(
        name = "import",
        description = {
            "Brings in a list of stations or hosts (导入驿站或承建单位名单): CSV, XLSX, JSON, GeoJSON.",
            "Good rows come in, bad ones are reported; the same file twice changes nothing."
        },
        footer = {
            "",
            "Exit code: 0 all rows came in, 2 some did not, 1 nothing was done.",
            "See docs/import.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeOnInvalidInput = 1,
        exitCodeOnExecutionException = 1)
public final class ImportCommand implements Callable<Integer> {

    /** Whoever holds the data folder may bring in any list. */
    private static final Scope OPERATOR = Scope.system("import", Reach.everything());

    /** What a list is of. */
    enum ListOf {
        stations,
        hosts
    }

    @Parameters(paramLabel = "FILE", description = "The list (名单文件).")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "WHAT",
            description = "${COMPLETION-CANDIDATES} (驿站、承建单位); ${DEFAULT-VALUE} where not given.")
    private ListOf as = ListOf.stations;

    @Option(
            names = "--datum",
            paramLabel = "DATUM",
            converter = WordConverters.OfDatum.class,
            description = "What the points are in (坐标系): wgs84, gcj02 (高德/腾讯) or bd09 (百度).")
    private @Nullable Datum datum;

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "The unit that answers for all rows (所属单位代码或名称).")
    private @Nullable String unit;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "What the columns mean (列的对应), in YAML; see docs/import.md.")
    private @Nullable Path map;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Name of the dataset (数据集名称); the file's name where not given.")
    private @Nullable String source;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = WordConverters.OfStationKind.class,
            description = "Of rows that do not say (驿站类型): standard, micro, mobile, cabinet.")
    private StationKind kind = StationKind.STANDARD;

    @Option(
            names = "--serves",
            paramLabel = "WHOM",
            converter = WordConverters.OfServes.class,
            description = "Of rows that do not say (服务对象): internal, outdoor-workers, everyone.")
    private Serves serves = Serves.OUTDOOR_WORKERS;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            converter = WordConverters.OfHostKind.class,
            description =
                    "Only hosts of these types (只取这些类型): restaurant,bank; all where not given.")
    private HostKind[] types = {};

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet of an XLSX file (工作表).")
    private String sheet = "";

    @Option(names = "--dry-run", description = "Only say what would happen (试运行，不写入).")
    private boolean dryRun;

    @Option(
            names = "--replace-demo",
            description = "Remove the demo stations in the same step (同时删除演示驿站).")
    private boolean replaceDemo;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = WordConverters.OfSize.class,
            description = "Largest file to read (文件大小上限), as 500M or 4G; 2G where not given.")
    private long maxBytes = Sizes.bytes("2G");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the report goes (报告); FILE.report.xlsx where not given.")
    private @Nullable Path report;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "${env:NUANYI_LANG:-zh}",
            converter = WordConverters.OfLanguage.class,
            description = "zh or en (语言).")
    private Language language = Language.CHINESE;

    @Mixin private final DatabaseOptions database = new DatabaseOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Function<DatabaseOptions, OpenDatabase> opening;
    private final Clock clock;

    public ImportCommand() {
        this(DatabaseOptions::open, Clock.systemUTC());
    }

    ImportCommand(Function<DatabaseOptions, OpenDatabase> opening, Clock clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        ImportTalk talk = new ImportTalk(spec.commandLine(), Phrases.in(language));
        try (OpenDatabase open = opening.apply(database)) {
            ImportSummary summary = run(intake(open), talk);
            sealer(open).seal();
            talk.summary(summary);
            return summary.exitCode();
        } catch (FileRefused refused) {
            talk.refused(refused);
            return 1;
        }
    }

    /** A server that runs would do it within a second; there may be none. */
    private AuditSealer sealer(OpenDatabase open) {
        return new AuditSealer(
                new Scopes(open.jdbi()),
                Suite.of(System.getenv()).digest(),
                clock,
                database.folder());
    }

    private ImportSummary run(Intake intake, ImportTalk talk) {
        Phrases phrases = Phrases.in(language);
        return switch (as) {
            case stations -> intake.stations(OPERATOR, request(), talk, phrases);
            case hosts -> intake.hosts(OPERATOR, request(), talk, phrases);
        };
    }

    private Intake intake(OpenDatabase open) {
        Sealing sealing = SealKeys.sealing(open.jdbi(), database.folder(), System.getenv());
        Stations stations = new Stations(new Scopes(open.jdbi()), clock, sealing);
        return new Intake(
                stations, new Hosts(new Scopes(open.jdbi())), new Units(open.jdbi()), clock);
    }

    private ImportRequest request() {
        Set<HostKind> wanted = new HashSet<>(Arrays.asList(types));
        return new ImportRequest(
                file,
                Optional.ofNullable(datum),
                Optional.ofNullable(unit),
                Optional.ofNullable(map),
                Optional.ofNullable(source),
                kind,
                serves,
                wanted,
                sheet,
                dryRun,
                replaceDemo,
                maxBytes,
                Optional.ofNullable(report));
    }
}
