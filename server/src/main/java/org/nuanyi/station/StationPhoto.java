package org.nuanyi.station;

/**
 * A photo of a station, without the picture itself.
 *
 * @param id another picture has another
 * @param width in pixels
 * @param height in pixels
 */
public record StationPhoto(long id, int width, int height) {}
