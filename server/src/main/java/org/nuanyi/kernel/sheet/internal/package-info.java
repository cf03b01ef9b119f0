/** What an XLSX file is made of. */
@NullMarked
package org.nuanyi.kernel.sheet.internal;

import org.jspecify.annotations.NullMarked;
