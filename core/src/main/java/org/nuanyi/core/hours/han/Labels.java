package org.nuanyi.core.hours.han;

import java.util.ArrayList;
import java.util.List;
import org.nuanyi.core.hours.han.Token.Mark;

/** 开放时间： and the like head a list and say nothing of their own. */
final class Labels {

    private Labels() {}

    /** The lexemes without labels and the colons after them. */
    static List<Lexeme> drop(List<Lexeme> lexemes) {
        List<Lexeme> kept = new ArrayList<>();
        boolean afterLabel = false;
        for (Lexeme lexeme : lexemes) {
            boolean label = lexeme.token() == Mark.LABEL;
            if (!label && !(afterLabel && lexeme.token() == Mark.COLON)) {
                kept.add(lexeme);
            }
            afterLabel = label;
        }
        return kept;
    }
}
