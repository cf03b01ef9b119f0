/** The pages of building: those of the desk, and those where anybody applies or is asked. */
@NullMarked
package org.nuanyi.build.web;

import org.jspecify.annotations.NullMarked;
