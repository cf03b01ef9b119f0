/** Smart cabinets (智能柜): how far an opening has come, and how much a member may take. */
@NullMarked
package org.nuanyi.core.cabinet;

import org.jspecify.annotations.NullMarked;
