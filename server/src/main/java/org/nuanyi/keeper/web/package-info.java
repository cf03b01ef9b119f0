/** The keeper's page, and the desk's list of keepers. */
@NullMarked
package org.nuanyi.keeper.web;

import org.jspecify.annotations.NullMarked;
