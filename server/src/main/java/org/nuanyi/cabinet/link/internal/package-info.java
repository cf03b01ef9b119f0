/** The two lines there are: an endpoint in this process, and a broker. */
@NullMarked
package org.nuanyi.cabinet.link.internal;

import org.jspecify.annotations.NullMarked;
