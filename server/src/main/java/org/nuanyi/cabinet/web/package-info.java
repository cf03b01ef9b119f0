/** The cabinets at the desk, and their own part of the API. */
@NullMarked
package org.nuanyi.cabinet.web;

import org.jspecify.annotations.NullMarked;
