package org.nuanyi.kernel.sheet;

/**
 * How much of a sheet is taken, so that no file can fill the heap.
 *
 * @param bytes of what the file unpacks to
 * @param columns width of the table
 */
public record SheetLimits(long bytes, int columns) {}
