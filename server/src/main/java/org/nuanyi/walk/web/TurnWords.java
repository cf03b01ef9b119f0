package org.nuanyi.walk.web;

import org.nuanyi.kernel.page.Language;
import org.nuanyi.walk.Step;

/** Steps of a route in a walker's words. */
record TurnWords(Language language) {

    String of(Step step) {
        return step.street().isEmpty() ? turn(step) : onto(step);
    }

    private String turn(Step step) {
        return switch (step.turn()) {
            case SET_OFF -> language.pick("出发", "Set off");
            case STRAIGHT_ON -> language.pick("直行", "Go straight on");
            case SLIGHTLY_LEFT -> language.pick("靠左走", "Bear left");
            case LEFT -> language.pick("左转", "Turn left");
            case SHARP_LEFT -> language.pick("向左后方转", "Turn sharp left");
            case SLIGHTLY_RIGHT -> language.pick("靠右走", "Bear right");
            case RIGHT -> language.pick("右转", "Turn right");
            case SHARP_RIGHT -> language.pick("向右后方转", "Turn sharp right");
            case BACK -> language.pick("掉头", "Turn back");
            case ARRIVE -> language.pick("到达驿站", "You have arrived");
        };
    }

    private String onto(Step step) {
        return switch (step.turn()) {
            case SET_OFF, STRAIGHT_ON ->
                    language.pick("沿%s走", "Walk along %s").formatted(step.street());
            case ARRIVE -> turn(step);
            default -> language.pick("%s，走%s", "%s into %s").formatted(turn(step), step.street());
        };
    }
}
