package org.nuanyi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanyi.kernel.crypto.AesGcmSealing;
import org.nuanyi.kernel.crypto.SealKey;
import org.nuanyi.kernel.database.DatabaseChoice;
import org.nuanyi.kernel.database.OpenDatabase;
import picocli.CommandLine;

/** What the operator of the machine does at the console, on a data folder of its own. */
class UserCommandTest {

    @TempDir private static Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void an_account_is_made_linked_to_listed_and_disabled_from_the_console() {
        Said added = run("add", "Li.Ming", "李明", "--url", "https://desk.example/");
        assertThat(added.code()).as(added.err()).isZero();
        Matcher link =
                Pattern.compile("https://desk\\.example/desk/link\\?token=([A-Za-z0-9_-]{43})")
                        .matcher(added.out());
        assertThat(link.find()).isTrue();

        Said again = run("link", "li.ming");
        assertThat(again.out()).contains("http://localhost:8080/desk/link?token=");
        try (OpenDatabase open = open()) {
            SomePeople people =
                    new SomePeople(
                            open.jdbi(), Clock.systemUTC(), new AesGcmSealing(SealKey.generate()));
            assertThat(people.links.find(link.group(1))).as("the first link").isEmpty();
        }

        assertThat(run("list").out()).containsPattern("li\\.ming +invited +20.* 李明");
        assertThat(run("disable", "li.ming").code()).isZero();
        assertThat(run("list").out()).containsPattern("li\\.ming +disabled");
        assertThat(run("link", "li.ming").code()).isEqualTo(1);
        assertThat(run("add", "li.ming", "别人").code()).isEqualTo(1);
        assertThat(run("add", "!", "别人").code()).isEqualTo(1);
        assertThat(run("disable", "nobody").code()).isEqualTo(1);
    }

    private static OpenDatabase open() {
        return OpenDatabase.forCommand(DatabaseChoice.of(folder, java.util.Map.of()));
    }

    private static Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new UserCommand(_ -> open(), Clock.systemUTC()));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--data";
        all[args.length + 1] = folder.toString();
        return new Said(line.execute(all), out.toString(), err.toString());
    }
}
