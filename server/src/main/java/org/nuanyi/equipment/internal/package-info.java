/** Decisions and SQL of equipment. */
@NullMarked
package org.nuanyi.equipment.internal;

import org.jspecify.annotations.NullMarked;
