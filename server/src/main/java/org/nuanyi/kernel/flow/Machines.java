package org.nuanyi.kernel.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.MachineFile;
import org.nuanyi.core.flow.Vocabulary;
import org.nuanyi.kernel.access.Role;

/** The machines there are. The server does not start with an unsound one. */
public final class Machines {

    private final Map<String, Machine> byId;

    /**
     * @throws IllegalStateException if two have the same id
     */
    public Machines(Collection<Machine> machines) {
        this.byId = machines.stream().collect(Collectors.toMap(Machine::id, Function.identity()));
    }

    /**
     * A machine from the file {@code flow/NAME.md} of the class path.
     *
     * @param guards ids of what its feature can say of a matter
     * @throws org.nuanyi.core.flow.UnsoundMachine if the file is none
     */
    public static Machine read(String name, Set<String> guards) {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toSet());
        return MachineFile.read(name + ".md", text(name), new Vocabulary(roles, guards));
    }

    public Collection<Machine> all() {
        return byId.values();
    }

    /**
     * The machine of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Machine machine(String id) {
        Machine machine = byId.get(id);
        if (machine == null) {
            throw new IllegalArgumentException("there is no machine " + id);
        }
        return machine;
    }

    private static String text(String name) {
        String path = "/flow/" + name + ".md";
        try (InputStream file = Machines.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
