/**
 * Forms at the desk: filled in, shown as they were filled in, written and published. Other features
 * lead to a form by its {@link FormPaths} and show one by its {@link FormView}.
 */
@NullMarked
package org.nuanyi.forms;

import org.jspecify.annotations.NullMarked;
