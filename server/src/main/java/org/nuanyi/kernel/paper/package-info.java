/** Papers: HTML of a template as a PDF file, with its font inside, asking for nothing outside. */
@NullMarked
package org.nuanyi.kernel.paper;

import org.jspecify.annotations.NullMarked;
