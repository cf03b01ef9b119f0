package org.nuanyi.core.hours.han;

/** A token and where it stands: from (inclusive) and to (exclusive) in the text. */
record Lexeme(Token token, int from, int to) {}
