/** Maintenance at the desk. */
@NullMarked
package org.nuanyi.upkeep.web;

import org.jspecify.annotations.NullMarked;
