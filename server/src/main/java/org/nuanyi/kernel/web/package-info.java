/** What every page and API answer shares: refusals, request id, headers, access log. */
@NullMarked
package org.nuanyi.kernel.web;

import org.jspecify.annotations.NullMarked;
