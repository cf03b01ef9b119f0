package org.nuanyi.core.flow;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody does with a case. The first is of the machine's table; the others every machine
 * has.
 */
public sealed interface Act {

    /**
     * An event of the table: 提交, 同意, 退回, 终止 …
     *
     * @param target the state to go back to, where the event leads to any earlier one
     */
    record Event(String id, Optional<String> target) implements Act {}

    /** 转办: from now on it is this person's to act, who holds one of the roles that may. */
    record HandOver(Actor receiver) implements Act {}

    /** 加签: nothing leads on before this person has agreed as well. */
    record AskToSign(String person) implements Act {}

    /** Does no longer wait for this person's answer to {@link AskToSign}. */
    record Unask(String person) implements Act {}

    /** Answers {@link AskToSign}; who does not agree says why, and those who asked decide. */
    record Sign(boolean agrees) implements Act {}

    /** 撤回: takes back what he did last, before anybody did anything after him. */
    record TakeBack() implements Act {}

    /** 催办: asks those whose turn it is to get on with it. */
    record Urge() implements Act {}

    /** 抄送: lets others know. */
    record Copy(Set<String> people) implements Act {

        public Copy {
            people = Set.copyOf(people);
        }
    }

    /** An event that leads where its line of the table says. */
    static Event event(String id) {
        return new Event(id, Optional.empty());
    }

    /** An event that leads back to a chosen state. */
    static Event back(String id, String target) {
        return new Event(id, Optional.of(target));
    }
}
