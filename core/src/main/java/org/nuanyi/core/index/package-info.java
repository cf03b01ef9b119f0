/**
 * Who is nearest: a packed, immutable index of places on the sphere with their facilities, traits
 * and hours.
 *
 * <p>{@link org.nuanyi.core.index.StationIndex} is the way in. Stations are sorted into leaves of
 * 64 neighbours ({@code Packing}), a binary tree of boxes lies over the leaves ({@code BoxTree}),
 * and every property is one bit per station and per box ({@code Marks}), so that a search ({@code
 * NearestSearch}) skips whole regions without the wanted facility. It glances at the rest ({@code
 * Angle}, {@code Chord}, {@code Sketch}), keeps a {@code Shortlist}, and computes exact distances
 * only for that ({@code Ranking}).
 */
@NullMarked
package org.nuanyi.core.index;

import org.jspecify.annotations.NullMarked;
