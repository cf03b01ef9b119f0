/**
 * From the wish for a station to its first open day: applications, sites, needs, equipment,
 * acceptance, opening.
 */
@NullMarked
package org.nuanyi.build;

import org.jspecify.annotations.NullMarked;
