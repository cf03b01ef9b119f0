/**
 * Lifecycles as tables: what a machine is, how its file is read and checked, and who may do what
 * with a case of it. Decides only; keeps nothing.
 */
@NullMarked
package org.nuanyi.core.flow;

import org.jspecify.annotations.NullMarked;
