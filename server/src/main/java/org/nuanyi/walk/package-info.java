/**
 * Walking to a station: how long, and which way. Over the streets of an OpenStreetMap file where
 * the operator gives one, else an estimate from the straight line, and always said to be one.
 */
@NullMarked
package org.nuanyi.walk;

import org.jspecify.annotations.NullMarked;
