package org.nuanyi.finder.web;

/**
 * A subdistrict to choose, which is also a name on a plain map.
 *
 * @param lon of its centre, in WGS-84
 */
record PlaceLink(String code, String name, double lon, double lat, boolean chosen) {}
