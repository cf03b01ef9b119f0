package org.nuanyi.intake.internal;

import org.nuanyi.intake.Phrases;
import org.nuanyi.intake.Remark;

/** A remark as a sentence: which cell, what is wrong, what to write. */
public final class RemarkWords {

    private RemarkWords() {}

    public static String of(Remark remark, Phrases phrases) {
        String where =
                remark.columns().isEmpty() && !remark.field().isEmpty()
                        ? phrases.say("field." + remark.field())
                        : String.join(", ", remark.columns());
        String sentence = remark.wrong(phrases) + phrases.say("then") + remark.write(phrases);
        return where.isEmpty() ? sentence : where + phrases.say("colon") + sentence;
    }
}
