package org.nuanyi.demo.internal;

/**
 * A door on a street.
 *
 * @param number house number
 * @param lon WGS-84
 * @param lat WGS-84
 */
record Site(Area area, String street, int number, double lon, double lat) {

    String address() {
        return "北京市东城区" + street + number + "号";
    }
}
