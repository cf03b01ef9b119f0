/** Unified purchase and the things of stations at the desk. */
@NullMarked
package org.nuanyi.purchase.web;

import org.jspecify.annotations.NullMarked;
