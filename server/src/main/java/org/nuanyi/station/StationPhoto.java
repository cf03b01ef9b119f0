package org.nuanyi.station;

/**
 * A photo of a station, without the picture itself.
 *
 * @param id another picture has another
 * @param width in pixels
 * @param height in pixels
 * @param alt what is on it, for who does not see it; empty where nobody said
 */
public record StationPhoto(long id, PhotoKind kind, int width, int height, String alt) {}
