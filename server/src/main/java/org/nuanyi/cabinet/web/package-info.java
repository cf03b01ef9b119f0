/** The cabinets' own part of the API, and the pages by which members open them. */
@NullMarked
package org.nuanyi.cabinet.web;

import org.jspecify.annotations.NullMarked;
