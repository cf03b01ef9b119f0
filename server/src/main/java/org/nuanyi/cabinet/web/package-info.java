/**
 * The cabinets at the desk, the pages by which members open them, and their own part of the API.
 */
@NullMarked
package org.nuanyi.cabinet.web;

import org.jspecify.annotations.NullMarked;
