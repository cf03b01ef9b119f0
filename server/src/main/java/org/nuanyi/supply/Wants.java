package org.nuanyi.supply;

import java.util.List;
import org.nuanyi.kernel.scope.Scope;

/** What is said to be lacking. A feature in which somebody says so offers this as a bean. */
public interface Wants {

    /** Of what the scope may see, the newest first; at most a hundred. */
    List<Want> list(Scope scope);

    /** Path of the page where somebody says that it was seen to. */
    String path();
}
