/**
 * The grammar behind {@link org.nuanyi.core.hours.HanHours}: text, lexemes, statements, plan, OSM
 * value. Each step is one small class, and each may refuse.
 */
@NullMarked
package org.nuanyi.core.hours.han;

import org.jspecify.annotations.NullMarked;
