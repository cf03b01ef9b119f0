/** The money of stations at the desk. */
@NullMarked
package org.nuanyi.fund.web;

import org.jspecify.annotations.NullMarked;
