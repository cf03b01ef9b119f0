package org.nuanyi.core.form;

/** What a form says, in both languages; either may be empty where nothing is said. */
public record Text(String chinese, String english) {

    /** Nothing. */
    public static final Text NONE = new Text("", "");

    public boolean isEmpty() {
        return chinese.isEmpty() && english.isEmpty();
    }
}
