package org.nuanyi.kernel.lifecycle;

import java.util.stream.Collectors;
import org.nuanyi.core.flow.Decision.Reason;
import org.nuanyi.core.flow.Machine;
import org.nuanyi.core.flow.Transition;
import org.nuanyi.kernel.access.Role;
import org.nuanyi.kernel.desk.DeskFrames;
import org.nuanyi.kernel.page.Language;

/** What lifecycles are called, in one language. */
public record FlowWords(Language language) {

    /** Why something was not done, and what to do then. */
    public String sentence(Reason why) {
        return switch (why) {
            case ENDED -> pick("已经办结，不能再办。", "It has ended; nothing is done with it any more.");
            case NO_SUCH_EVENT ->
                    pick(
                            "现在这一步不能这样办，请刷新后再看。",
                            "That cannot be done at this step. Load the page again.");
            case NOT_HIS -> pick("这一步不由您的角色办理。", "This step is not for your role.");
            case ASSIGNED_TO_ANOTHER -> pick("已经转给别人办理。", "It was handed over to somebody else.");
            case RECEIVER_MAY_NOT ->
                    pick(
                            "对方的角色不能办这一步，请另选一人。",
                            "That person may not take this step. Choose another.");
            case GUARDED -> pick("这一步的条件还没有满足。", "What this step takes is not there yet.");
            case UNEXPLAINED -> pick("请写明理由。", "Say why.");
            case NOT_SIGNED -> pick("还有人没有加签。", "Somebody has still to sign.");
            case NOT_ASKED -> pick("没有请您加签。", "Nobody asked you to sign.");
            case AGREED_ALREADY ->
                    pick("您已经同意过，要由另一个人会签。", "You have agreed already; another person must too.");
            case NO_SUCH_STEP -> pick("请选择退回到哪一步。", "Choose the step to return it to.");
            case NOT_TO_BE_TAKEN_BACK ->
                    pick(
                            "只能撤回自己刚办的一步，而且后面没有人办过。",
                            "Only your own last step can be taken back, before anybody goes on.");
        };
    }

    /** Somebody else did something first. */
    public String overtaken() {
        return pick(
                "刚才有人先办了一步，请看过再办。", "Somebody did something a moment ago. Look at it, then go on.");
    }

    /** Whose turn it is in a state. Of the main way on: who may only stop it is not waited for. */
    public String rolesInTurn(Machine machine, String state) {
        return machine.from(state).stream()
                .findFirst()
                .map(
                        line ->
                                line.roles().stream()
                                        .sorted()
                                        .map(this::role)
                                        .collect(Collectors.joining(pick("、", ", "))))
                .orElse("");
    }

    /** A state; its id where the machine no longer has it. */
    public String state(Machine machine, String id) {
        return machine.states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .map(state -> pick(state.words().chinese(), state.words().english()))
                .orElse(id);
    }

    /** An event in a state; its id where the machine no longer has it. */
    String event(Machine machine, String from, String id) {
        return machine.find(from, id).map(this::name).orElse(id);
    }

    String name(Transition line) {
        return pick(line.event().chinese(), line.event().english());
    }

    String role(String id) {
        return Role.find(id).map(role -> DeskFrames.name(role, language)).orElse(id);
    }

    String pick(String chinese, String english) {
        return language.pick(chinese, english);
    }
}
