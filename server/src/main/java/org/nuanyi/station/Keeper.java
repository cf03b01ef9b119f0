package org.nuanyi.station;

/**
 * The named person who looks after a station. A person: the mobile is private, stored encrypted and
 * never part of a {@link Station}.
 */
public record Keeper(String name, String mobile) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "Keeper[" + name + "]";
    }
}
