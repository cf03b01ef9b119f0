package org.nuanyi.core.hours.han;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanyi.core.hours.han.Token.Mark;

/** A place among the lexemes of one text. Not thread-safe; one reading, one cursor. */
final class Cursor {

    private final String text;
    private final List<Lexeme> lexemes;
    private int at;

    Cursor(String text, List<Lexeme> lexemes) {
        this.text = text;
        this.lexemes = lexemes;
    }

    boolean atEnd() {
        return at == lexemes.size();
    }

    int place() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    boolean is(Mark mark) {
        return find(0).filter(mark::equals).isPresent();
    }

    boolean isOneOf(Set<Mark> marks) {
        return find(0).filter(token -> token instanceof Mark mark && marks.contains(mark))
                .isPresent();
    }

    boolean is(Class<? extends Token> kind) {
        return find(0).filter(kind::isInstance).isPresent();
    }

    boolean nextIs(Class<? extends Token> kind) {
        return find(1).filter(kind::isInstance).isPresent();
    }

    boolean take(Mark mark) {
        boolean there = is(mark);
        at += there ? 1 : 0;
        return there;
    }

    boolean takeAny(Set<Mark> marks) {
        boolean taken = false;
        while (isOneOf(marks)) {
            at++;
            taken = true;
        }
        return taken;
    }

    <T extends Token> Optional<T> take(Class<T> kind) {
        Optional<T> token = find(0).filter(kind::isInstance).map(kind::cast);
        at += token.isPresent() ? 1 : 0;
        return token;
    }

    /** The words from a place to here, as they were written. */
    String since(int place) {
        return place == at
                ? ""
                : text.substring(lexemes.get(place).from(), lexemes.get(at - 1).to()).strip();
    }

    /** Refuses because of what stands here. */
    Unreadable unexpected() {
        if (atEnd()) {
            return Unreadable.noTimes();
        }
        Lexeme here = lexemes.get(at);
        return Unreadable.word(text.substring(here.from(), here.to()));
    }

    private Optional<Token> find(int ahead) {
        int place = at + ahead;
        return place < lexemes.size() ? Optional.of(lexemes.get(place).token()) : Optional.empty();
    }
}
