package org.nuanyi.kernel.lifecycle;

import java.util.List;
import java.util.Set;
import org.nuanyi.kernel.access.Role;

/** Knows who works for a unit; the feature that keeps accounts offers the one bean. */
public interface Colleagues {

    /** Who may sign in and holds one of the roles for the unit today, each once per role. */
    List<Colleague> list(Set<Role> roles, String unit);
}
