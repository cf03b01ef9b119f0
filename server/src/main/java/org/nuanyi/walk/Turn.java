package org.nuanyi.walk;

/** What a walker does where a step begins. */
public enum Turn {
    SET_OFF,
    STRAIGHT_ON,
    SLIGHTLY_LEFT,
    LEFT,
    SHARP_LEFT,
    SLIGHTLY_RIGHT,
    RIGHT,
    SHARP_RIGHT,
    BACK,
    ARRIVE
}
