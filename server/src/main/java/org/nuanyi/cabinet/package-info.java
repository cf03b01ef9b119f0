/** Smart cabinets (智能柜): what lies in them, who may open them, and what left them. */
@NullMarked
package org.nuanyi.cabinet;

import org.jspecify.annotations.NullMarked;
