package org.nuanyi.build.web;

import org.nuanyi.kernel.page.Frame;

/**
 * What became of a suggestion.
 *
 * @param state of the project it became; empty where it is none
 * @param answer by which it was settled; empty where it was not
 */
record SuggestedView(Frame frame, String state, String answer) {

    /** Whether nobody looked at it yet. */
    public boolean isWaiting() {
        return state.isEmpty() && answer.isEmpty();
    }
}
