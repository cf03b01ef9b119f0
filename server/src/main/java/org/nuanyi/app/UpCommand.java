package org.nuanyi.app;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nuanyi.kernel.command.DatabaseOptions;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nuanyi up}: the server, until somebody stops it. */
@Command(
        name = "up",
        description = "Starts the server (启动服务).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UpCommand implements Callable<Integer> {

    /** What a data folder without stations is filled with. */
    private static final class Filling {
        @Option(
                names = "--demo",
                description = "Fill with the demo set (演示数据); refused where real stations are.")
        private boolean demo;

        @Option(names = "--empty", description = "Leave a new data folder empty (不装演示数据).")
        private boolean empty;

        String word() {
            return demo ? "yes" : empty ? "no" : "auto";
        }
    }

    @Mixin private final DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:NUANYI_PORT:-8080}",
            description = "HTTP port (端口); ${DEFAULT-VALUE} where not given.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:NUANYI_HOST:-0.0.0.0}",
            description = "Address to listen on (监听地址); ${DEFAULT-VALUE} where not given.")
    private String host = "0.0.0.0";

    @ArgGroup private final Filling filling = new Filling();

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Start, answer a few questions, stop: the launcher records it.")
    private boolean rehearsal;

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("nuanyi.data", database.folder().toString());
        settings.put("nuanyi.demo", filling.word());
        settings.put("nuanyi.rehearsal", Boolean.toString(rehearsal));
        if (!rehearsal) {
            settings.putAll(DemoLine.settings(filling.demo, database.folder(), System.getenv()));
        }
        return settings;
    }

    @Override
    public Integer call() {
        HttpPort address = new HttpPort(host, port);
        address.checkFree();
        try (OpenDatabase open = OpenDatabase.forServer(database.choice())) {
            return new ServerLife(address, open, settings()).run();
        }
    }
}
