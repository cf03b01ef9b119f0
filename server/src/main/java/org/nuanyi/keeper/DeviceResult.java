package org.nuanyi.keeper;

/** What came of the wish to give a keeper a phone. */
public sealed interface DeviceResult {

    /**
     * @param path of the link below the root; it is shown once
     */
    record Made(Device device, String path) implements DeviceResult {}

    record Refused(Reason why) implements DeviceResult {}

    /** Why not. */
    enum Reason {
        /** 1 to 60 signs. */
        PERSON,
        /** One to twenty stations that there are. */
        STATIONS,
        /** All stations of a phone are of one unit, which answers for it. */
        UNITS
    }
}
