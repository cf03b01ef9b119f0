/** Equipment at the desk. */
@NullMarked
package org.nuanyi.equipment.web;

import org.jspecify.annotations.NullMarked;
