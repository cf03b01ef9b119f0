package org.nuanyi.kernel.photo;

/**
 * A photo as it is kept.
 *
 * @param jpeg a JPEG file without metadata
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Photo(byte[] jpeg, int width, int height) {}
