@NullMarked
package org.nuanyi.kernel.form.internal;

import org.jspecify.annotations.NullMarked;
