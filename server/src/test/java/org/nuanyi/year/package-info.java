/**
 * A scripted year of building and money over all units: killed at any moment and taken up again,
 * counted a second time in plain SQL.
 */
@NullMarked
package org.nuanyi.year;

import org.jspecify.annotations.NullMarked;
